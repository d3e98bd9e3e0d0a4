import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The file of a published site that lists all its files: the mark of a folder that the next build may replace. */
export const listName = "_files.txt";

const firstLine = "# Written by the build. The next one removes the files below, and no others.";

/** The paths of all files below a folder, with slashes, sorted; links are named and not followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}

/** Lists some files as those that builds wrote into a folder. */
export function writeList(folder: string, files: Iterable<string>): void {
  const all = [...new Set([...files, listName])].sort();
  writeFileSync(join(folder, listName), `${[firstLine, ...all].join("\n")}\n`);
}

/** The files that builds wrote into a folder, by its list; none where there is no list. */
export function listedFiles(folder: string): string[] {
  const list = join(folder, listName);
  const [first, ...files] = existsSync(list) ? readFileSync(list, "utf8").split("\n") : [];
  return first === firstLine ? files.filter((file) => file !== "") : [];
}

/** The folders in which a file lies, the innermost first: `a/b`, `a`. */
export function foldersOf(file: string): string[] {
  const folder = dirname(file);
  return folder === "." ? [] : [folder, ...foldersOf(folder)];
}

/** Removes files of a folder, and the folders that are empty then. */
export function removeFiles(folder: string, files: readonly string[]): void {
  for (const file of files) {
    rmSync(join(folder, file), { force: true });
    for (const parent of foldersOf(file)) {
      try {
        rmdirSync(join(folder, parent));
      } catch {
        break;
      }
    }
  }
}
