import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach } from "vitest";

/** By its real path: on macOS the folder for temporary ones is a link. */
const newFolder = (name: string) => realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));

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
