import { access, mkdir, rename, rm } from "node:fs/promises";

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Has a folder written anew and puts it in the place of the old one at the very end: whatever fails before leaves the
 * old one as it was. The swap is two renames, and a build that was killed between them is made good by the next.
 */
export async function replaceFolder(folder: string, write: (fresh: string) => Promise<void>): Promise<void> {
  const fresh = `${folder}-fresh`;
  const previous = `${folder}-previous`;
  if (!(await exists(folder)) && (await exists(previous))) await rename(previous, folder);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    await write(fresh);
    await rm(previous, { recursive: true, force: true });
    if (await exists(folder)) await rename(folder, previous);
    await rename(fresh, folder);
    await rm(previous, { recursive: true, force: true });
  } catch (error) {
    if (!(await exists(folder)) && (await exists(previous))) await rename(previous, folder);
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}
