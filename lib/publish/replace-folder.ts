import { hash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** The project's folders; those whose names begin with a dot belong to it as well. */
const projectFolders = "app components content docs lib node_modules public scripts tests".split(" ");

/** Files that file managers leave behind. */
const droppings = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** The file of a published site that lists all its files: the mark of a folder that a build may replace. */
export const listName = "_files.txt";

const firstLine = "# Written by the build. The next one removes the files below, and no others.";

/** The paths of all files below a folder, with slashes, sorted; links are listed and not followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}

/** Lists files as those that the build wrote into a folder. */
export function writeList(folder: string, files: Iterable<string>): void {
  const all = [...new Set([...files, listName])].sort();
  writeFileSync(join(folder, listName), `${[firstLine, ...all].join("\n")}\n`);
}

/** A file in the folder of a site that no build wrote, if there is one. */
function otherFile(folder: string): string | undefined {
  const list = join(folder, listName);
  const [first, ...files] = existsSync(list) ? readFileSync(list, "utf8").split("\n") : [];
  const listed = new Set(first === firstLine ? files : []);
  return filesBelow(folder).find((file) => !listed.has(file) && !droppings.has(basename(file)));
}

/** The name of the site's folder, from the value of `OUT_DIR`; an empty value counts as none. */
export function outName(value: string | undefined): string {
  return value?.trim() || "out";
}

/** The path with its links resolved, as the disk spells it; parts that don't exist yet are left as they are. */
function realPlace(place: string): string {
  if (lstatSync(place, { throwIfNoEntry: false })) return realpathSync.native(place);
  const parent = dirname(place);
  return parent === place ? place : join(realPlace(parent), basename(place));
}

/** The names on the way from one folder down to another, none if they are the same; undefined if it leads elsewhere. */
function wayDown(from: string, to: string): string[] | undefined {
  const way = relative(from, to);
  if (way === "") return [];
  const names = way.split(sep);
  return isAbsolute(way) || names[0] === ".." ? undefined : names;
}

/** Why a site cannot be written to a folder, as the middle of a sentence. */
function objection(project: string, folder: string): string | undefined {
  if (wayDown(folder, project)) return "which is the project or a folder around it:";
  const top = wayDown(project, folder)?.[0];
  // In lower case, since many disks ignore case.
  if (top !== undefined && (top.startsWith(".") || projectFolders.includes(top.toLowerCase())))
    return `which is part of the project (${top}):`;

  let above = folder;
  while (!existsSync(above)) above = dirname(above);
  if (!statSync(above).isDirectory()) return "where there is a file:";
  // Tried, since the permissions that the system reports are often not the whole story.
  rmdirSync(mkdtempSync(join(above, ".try-")));
  if (above !== folder) return undefined;
  const other = otherFile(folder);
  return other === undefined ? undefined : `which holds ${other}, and no build wrote that: move it away, or`;
}

/**
 * Decides whether the site may be written to the folder that `OUT_DIR` names. The site replaces that folder, so it must
 * be new, empty, or hold a site that a build wrote and nothing else. Links are followed: `out` may be one to a web root.
 * If a build was killed while it replaced the folder, the previous site is put back first.
 *
 * @param project the folder of the project
 * @param value the value of `OUT_DIR`, relative to the project; empty means `out`
 * @param work the project's folder for work in progress
 * @returns the real folder, or one sentence on why the site cannot be written there
 */
export function outFolder(
  project: string,
  value: string | undefined,
  work: string,
): { folder: string; refused?: undefined } | { folder?: undefined; refused: string } {
  const name = outName(value);
  const refuse = (why: string) => ({
    refused: `The site cannot be written to ${name}, ${why} let OUT_DIR name a new or an empty folder.`,
  });
  try {
    const place = resolve(project, name);
    restorePrevious(placeOfLink(place), work);
    const folder = realPlace(place);
    const why = objection(realpathSync.native(project), folder);
    return why === undefined ? { folder } : refuse(why);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ELOOP") return refuse("a link that leads nowhere:");
    if (code === "ENOTDIR") return refuse("where there is a file:");
    return refuse(`where this user may not read and write (${code ?? error}):`);
  }
}

/** The real folder of a place, even where it is a link whose folder a killed build moved away. */
function placeOfLink(place: string): string {
  const isBroken = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(place);
  return realPlace(isBroken ? resolve(realPlace(dirname(place)), readlinkSync(place)) : place);
}

/** Where the old folder is between the two renames; each folder has a place of its own. */
export function previousFolder(folder: string, work: string): string {
  return join(work, `previous-${hash("sha256", folder).slice(0, 12)}`);
}

/** Puts the old folder back if a build was killed between the two renames, and removes it if it was killed after them. */
function restorePrevious(folder: string, work: string): void {
  const previous = previousFolder(folder, work);
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
  rmSync(previous, { recursive: true, force: true });
}

/**
 * Has a site written from scratch and swaps it in for the old one at the very end, by two renames: if anything fails
 * before, the old one stays as it was. If a build is killed between the renames, the next one puts the old site back.
 *
 * @param folder where the site goes: new, empty, or holding nothing but a site (see `outFolder`)
 * @param work the project's folder for work in progress: the new site is written there, and the old one moved there
 * @throws if the folder cannot be renamed, with what to do
 */
export async function replaceFolder(
  folder: string,
  work: string,
  write: (fresh: string) => Promise<void>,
): Promise<void> {
  const fresh = join(work, "fresh");
  restorePrevious(folder, work);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    await write(fresh);
    writeList(fresh, filesBelow(fresh));
    const other = existsSync(folder) ? otherFile(folder) : undefined;
    if (other !== undefined)
      throw new Error(`${other} was added to the site's folder during the build: move it away.`);
    await mkdir(dirname(folder), { recursive: true });
    await swap(fresh, folder, previousFolder(folder, work));
    restorePrevious(folder, work);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Why a system refuses to rename a folder. */
const refusals: Readonly<Record<string, string>> = {
  EXDEV: "it is on another disk than the project",
  EBUSY: "it is a mount point, or a program has it open",
  EACCES: "this user may not move it, or a program has it open",
  EPERM: "this user may not move it, or a program has it open",
  EROFS: "its disk is read-only",
};

async function swap(fresh: string, folder: string, previous: string): Promise<void> {
  try {
    if (existsSync(folder)) await rename(folder, previous);
    await rename(fresh, folder);
  } catch (error) {
    if (existsSync(previous)) await rename(previous, folder);
    const refusal = error instanceof Error && "code" in error && refusals[String(error.code)];
    if (!refusal) throw error;
    const message =
      `The new site cannot take the place of ${folder}, because ${refusal}. If a program has it open, close that and ` +
      `build again. Otherwise let OUT_DIR name a folder on the project's disk, such as out, and copy the site from ` +
      `there: rsync -a --delete out/ ${folder}/`;
    throw new Error(message, { cause: error });
  }
}
