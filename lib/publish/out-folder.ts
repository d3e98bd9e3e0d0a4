import { existsSync, lstatSync, mkdtempSync, realpathSync, rmdirSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { filesBelow, listedFiles } from "./site-files.ts";

/** The folders of the project; those whose names begin with a dot are its own as well. */
const ownFolders = "app components content docs lib node_modules public scripts tests".split(" ");

/** What file managers leave in a folder that somebody looked into. */
const droppings = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** The name of the site's folder by the value of `OUT_DIR`: a variable that is set and empty says nothing. */
export function outName(value: string | undefined): string {
  return value?.trim() || "out";
}

/** The path without links in it, as the disk writes it; what is not there yet is left as it is. */
function realPlace(place: string): string {
  if (lstatSync(place, { throwIfNoEntry: false })) return realpathSync.native(place);
  const parent = dirname(place);
  return parent === place ? place : join(realPlace(parent), basename(place));
}

/** The way from one folder down to another, empty if they are the same one; none if it leads elsewhere. */
function wayDown(from: string, to: string): string[] | undefined {
  const way = relative(from, to);
  if (way === "") return [];
  const names = way.split(sep);
  return isAbsolute(way) || names[0] === ".." ? undefined : names;
}

/** A file in the folder of a site that no build wrote, if there is one. */
export function otherFile(folder: string): string | undefined {
  const listed = new Set(listedFiles(folder));
  return filesBelow(folder).find((file) => !listed.has(file) && !droppings.has(basename(file)));
}

/** Why a site cannot be written to a folder, as the end of a sentence about it. */
function objection(project: string, folder: string): string | undefined {
  if (wayDown(folder, project)) return "which is the project or a folder around it:";
  const top = wayDown(project, folder)?.[0];
  // In lower case, since many a disk knows no other.
  if (top !== undefined && (top.startsWith(".") || ownFolders.includes(top.toLowerCase())))
    return `which is a part of the project (${top}):`;

  let above = folder;
  while (!existsSync(above)) above = dirname(above);
  if (!statSync(above).isDirectory()) return "where a file stands:";
  // Tried, since what the system says of rights is often not the whole of it.
  rmdirSync(mkdtempSync(join(above, ".try-")));
  if (above !== folder) return undefined;
  const other = otherFile(folder);
  return other === undefined ? undefined : `which holds ${other}, and no build wrote that: move it away, or`;
}

/**
 * Decides whether the site may be written to the folder that `OUT_DIR` names. It replaces what is there, so that has to
 * be nothing, or a site that a build wrote, and nothing beside it. Links are followed: `out` may be one to a web root.
 *
 * @param project the folder of the project
 * @param value what `OUT_DIR` says, from the project's folder on; nothing and blanks are `out`
 * @returns the real folder, or the one sentence that says why the site cannot be written there
 */
export function outFolder(
  project: string,
  value: string | undefined,
): { folder: string; refused?: undefined } | { folder?: undefined; refused: string } {
  const name = outName(value);
  const refuse = (why: string) => ({
    refused: `The site cannot be written to ${name}, ${why} let OUT_DIR name a new or an empty folder.`,
  });
  try {
    const folder = realPlace(resolve(project, name));
    const why = objection(realpathSync.native(project), folder);
    return why === undefined ? { folder } : refuse(why);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ELOOP") return refuse("a link that leads nowhere:");
    if (code === "ENOTDIR") return refuse("where a file stands:");
    return refuse(`where this user may not read and write (${code ?? error}):`);
  }
}
