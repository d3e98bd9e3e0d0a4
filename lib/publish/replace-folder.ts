import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { otherFile } from "./out-folder.ts";
import { filesBelow, foldersOf, listedFiles, listName, removeFiles, writeList } from "./site-files.ts";

/** Mount points, other disks, folders of somebody else's, and on Windows those that a program has open. */
const immovable = new Set(["EBUSY", "EXDEV", "EACCES", "EPERM", "EROFS"]);

/** Pages after all that they ask for, and after the pages they lead to; then what names pages. */
function rank(file: string): number {
  if (/^_[^/]+$|\.(xml|json|txt)$/.test(file)) return 2;
  return file.endsWith(".html") ? 1 - file.split("/").length / 1000 : 0;
}

/** The order in which a site is filled, so that a visitor never meets a page whose files are not there yet. */
export function fillOrder(files: readonly string[]): string[] {
  return [...files].sort((a, b) => rank(a) - rank(b));
}

/**
 * Makes one site of another, file by file. Until the end its list names the files of both, so that a build that was
 * killed is made good by the next.
 */
export async function fillFolder(fresh: string, folder: string): Promise<void> {
  const files = filesBelow(fresh).filter((file) => file !== listName);
  const listed = new Set(listedFiles(folder));
  const old = filesBelow(folder).filter((file) => listed.has(file));
  const beside = "_fresh";
  writeList(folder, [...old, ...files, beside]);
  const written = new Set(files);
  const entered = new Set(files.flatMap(foldersOf));
  // A file where there is to be a folder, or the other way round.
  const inTheWay = (file: string) => entered.has(file) || foldersOf(file).some((above) => written.has(above));
  removeFiles(folder, old.filter(inTheWay));
  for (const file of fillOrder(files)) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    // Renamed when it is whole: nobody is given half a page.
    await copyFile(join(fresh, file), join(folder, beside));
    await rename(join(folder, beside), join(folder, file));
  }
  removeFiles(
    folder,
    old.filter((file) => !written.has(file) && !inTheWay(file) && file !== listName),
  );
  writeList(folder, files);
}

/** Puts a new folder in the place of an old one by two renames, and tells whether they could be moved. */
async function swap(fresh: string, folder: string, previous: string): Promise<boolean> {
  try {
    if (existsSync(folder)) await rename(folder, previous);
    await rename(fresh, folder);
    return true;
  } catch (error) {
    if (existsSync(previous)) await rename(previous, folder);
    if (error instanceof Error && "code" in error && immovable.has(String(error.code))) return false;
    throw error;
  }
}

/** Where the old folder is for the moment between the two renames; each has a place of its own. */
export function previousFolder(folder: string, work: string): string {
  return join(work, `previous-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
}

/** A folder could not be filled to the end, so that a part of it is the new site and the rest the old one. */
export class HalfFilled extends Error {}

/**
 * Has a site written anew and puts it in the place of the old one at the very end: whatever fails before leaves the old
 * one as it was. A build that was killed between the two renames is made good by the next; a folder that cannot be
 * moved is filled instead.
 *
 * @param folder where the site stands, with nothing in it but a site (see `outFolder`)
 * @param work a folder of the project's own, where the new site is written and the old one ends
 */
export async function replaceFolder(
  folder: string,
  work: string,
  write: (fresh: string) => Promise<void>,
): Promise<void> {
  const fresh = join(work, "fresh");
  const previous = previousFolder(folder, work);
  const remove = (rest: string) => rm(rest, { recursive: true, force: true });
  if (!existsSync(folder) && existsSync(previous)) await rename(previous, folder);
  await remove(previous);
  await remove(fresh);
  await mkdir(fresh, { recursive: true });
  try {
    await write(fresh);
    writeList(fresh, filesBelow(fresh));
    const other = existsSync(folder) ? otherFile(folder) : undefined;
    if (other !== undefined)
      throw new Error(`${other} was put beside the site while this one was made: move it away.`);
    await mkdir(dirname(folder), { recursive: true });
    if (!(await swap(fresh, folder, previous))) {
      await mkdir(folder, { recursive: true });
      await fillFolder(fresh, folder).catch((cause) => {
        throw new HalfFilled(cause instanceof Error ? cause.message : String(cause), { cause });
      });
    }
    await remove(previous);
  } finally {
    await remove(fresh);
  }
}
