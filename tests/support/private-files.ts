import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readContentFolder } from "../../lib/read/content-folder.ts";

/** Texts of files by their paths in the project, such as `content/story.md`. */
export type Files = Record<string, string>;

/** The content of a project on the disk, and its public files. */
export function filesOf(root: string): Files {
  const { files, publicFiles } = readContentFolder(root);
  const paths = [...files.map(({ path }) => path), ...[...publicFiles].map((path) => `public${path}`)];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** Puts files into the browser's private file system, and a folder `.git`, without which none is a project. */
export async function fillPrivateFiles(page: Page, files: Files): Promise<void> {
  await page.evaluate(async (texts) => {
    const project = await navigator.storage.getDirectory();
    await project.getDirectoryHandle(".git", { create: true });
    for (const [path, text] of Object.entries(texts)) {
      const names = path.split("/");
      const last = names.pop() ?? "";
      let folder = project;
      for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
      const writer = await (await folder.getFileHandle(last, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    }
  }, files);
}

/** All files in the browser's private file system as they are now; hidden ones are none of the project's. */
export function readPrivateFiles(page: Page): Promise<Files> {
  return page.evaluate(async () => {
    const found: Files = {};
    const folders: [FileSystemDirectoryHandle, string][] = [[await navigator.storage.getDirectory(), ""]];
    for (const [folder, prefix] of folders) {
      for await (const [name, handle] of folder.entries()) {
        if (name.startsWith(".")) continue;
        if (handle instanceof FileSystemDirectoryHandle) folders.push([handle, `${prefix}${name}/`]);
        if (handle instanceof FileSystemFileHandle)
          found[prefix + name] = await (await handle.getFile()).text();
      }
    }
    return found;
  });
}
