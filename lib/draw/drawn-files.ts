import { randomUUID } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";

/**
 * Where drawn files wait for pages that ask for them, below the root of the project, in folders named as in their
 * addresses; builds keep them for the next one.
 */
export const drawnFolders = { share: ".cache/share", brand: ".cache/brand", photos: ".cache/photo" };

/** Writes a file under another name and renames it once it's complete: a build that is killed leaves no half of one. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, content);
  await rename(draft, file);
}
