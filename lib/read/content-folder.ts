import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import path from "node:path";
import type { Problem } from "../problem/problem.ts";
import { problemOf } from "../problem/span.ts";
import type { ContentFile } from "../schema/content.ts";
import { maxFile } from "../schema/paths.ts";

/** What lies in the folders of content, before any of it is understood. */
export interface ContentFolder {
  files: ContentFile[];
  /** The paths of all files under `public/`, as the site serves them: `/emblems/star.svg`. */
  publicFiles: Set<string>;
  /** Files that could not be read at all. */
  problems: Problem[];
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The paths of all files below a folder, hidden ones left out; links are named and not followed. */
function filesBelow(folder: string, prefix: string): { path: string; entry: Dirent }[] {
  return entries(folder).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const below = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) return [{ path: below, entry }];
    return filesBelow(path.join(folder, entry.name), `${below}/`);
  });
}

/** Reads no more than it takes to see that a file is too large. */
function readText(file: string): string {
  // A character of UTF-8 takes up to four bytes.
  const most = maxFile * 4 + 4;
  if (statSync(file).size <= most) return readFileSync(file, "utf8");
  const buffer = Buffer.alloc(most);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, buffer, 0, most, 0);
  } finally {
    closeSync(descriptor);
  }
  return buffer.toString("utf8");
}

/** Why a link in the content folder is not read, if it is not. */
function linkProblem(file: string, inside: string, shown: string): Problem | undefined {
  try {
    const target = realpathSync(file);
    if (target.startsWith(realpathSync(inside) + path.sep) && statSync(target).isFile()) return undefined;
  } catch {}
  return problemOf(shown, {
    code: "link-out-of-folder",
    message: "This is a link to something outside content/, which is not followed.",
    hint: "Put the file itself here.",
  });
}

/** Reads `content/` and the names of what is in `public/`, below the root of a project. */
export function readContentFolder(root: string): ContentFolder {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const content = path.join(root, "content");
  for (const { path: shown, entry } of filesBelow(content, "content/")) {
    const file = path.join(root, shown);
    const problem = entry.isSymbolicLink() ? linkProblem(file, content, shown) : undefined;
    if (problem !== undefined) {
      problems.push(problem);
    } else if (!shown.endsWith(".md") || !(entry.isFile() || entry.isSymbolicLink())) {
      // What it holds does not matter: its name alone says that it is in the wrong place.
      files.push({ path: shown, text: "" });
    } else {
      try {
        files.push({ path: shown, text: readText(file) });
      } catch {
        problems.push(
          problemOf(shown, {
            code: "unreadable-file",
            message: "The file could not be opened.",
            hint: "Look whether another program holds it, and whether you may read it.",
          }),
        );
      }
    }
  }
  const publicFiles = filesBelow(path.join(root, "public"), "/").map(({ path: found }) => found);
  return { files, publicFiles: new Set(publicFiles), problems };
}
