import path from "node:path";
import { type ContentFolder, readContentFolder } from "../../lib/read/content-folder.ts";
import { type FullReading, readContent } from "../../lib/read/read-content.ts";
import type { ContentFile } from "../../lib/schema/content.ts";

/** The least content that has no problem. */
export const minimal: ContentFolder = readContentFolder(path.resolve("tests/fixtures/minimal"));

/** A position of the minimal content. */
export const designer = "content/positions/designer.md";

/** The text of a file of the minimal content. */
export function textOf(file: string): string {
  const found = minimal.files.find(({ path: each }) => each === file);
  if (found === undefined) throw new Error(`The minimal content has no ${file}.`);
  return found.text;
}

/** Reads the minimal content with some files replaced or added. */
export function readWith(files: Record<string, string>): FullReading {
  const all = new Map(minimal.files.map(({ path: each, text }) => [each, text]));
  for (const [file, text] of Object.entries(files)) all.set(file, text);
  const list: ContentFile[] = [...all].map(([each, text]) => ({ path: each, text }));
  return readContent(list, { publicFiles: minimal.publicFiles });
}

/** Reads the minimal content with the position changed. */
export function readDesigner(change: (text: string) => string): FullReading {
  return readWith({ [designer]: change(textOf(designer)) });
}
