import { cpSync, mkdtempSync, realpathSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach } from "vitest";

/** In memory where Linux offers that and there is room: on some disks, it takes a second to delete 1,000 files. */
function temporary(): string {
  const inMemory = "/dev/shm";
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > 1e9 ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** A new folder that somebody has to remove, by its real path: on macOS the folder for temporary ones is a link. */
export const newFolder = (name: string) => realpathSync(mkdtempSync(join(temporary(), `${name}-`)));

/**
 * A new folder for each test of the file that calls it; gives its path while a test runs.
 *
 * @param from what it holds at first, if anything
 */
export function folderFor(name: string, from?: string): () => string {
  let folder = "";
  beforeEach(() => {
    folder = newFolder(name);
    if (from !== undefined) cpSync(from, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}

/** A new folder for all tests of the file that calls it. */
export function sharedFolder(name: string): string {
  const folder = newFolder(name);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
