import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { inOrder, type Problem } from "../../lib/messages/problem.ts";
import { type ContentFolder, readContentFolder } from "../../lib/read/content-folder.ts";
import type { FullReading } from "../../lib/read/read-content.ts";
import { findProblems } from "../../lib/rules/check-content.ts";

/** The least content that has no problem. */
export const minimal: ContentFolder = readContentFolder(path.resolve("tests/fixtures/minimal"));

export const designer = "content/positions/designer.md";

/** The text of a file of the minimal content, or of another folder. */
export function textOf(file: string, { files }: ContentFolder = minimal): string {
  const found = files.find(({ path: each }) => each === file);
  if (found === undefined) throw new Error(`The content has no ${file}.`);
  return found.text;
}

/** A folder with files put in, replaced or taken out (`undefined`). */
export function withFiles(folder: ContentFolder, changes: Record<string, string | undefined>): ContentFolder {
  const texts = { ...Object.fromEntries(folder.files.map((file) => [file.path, file.text])), ...changes };
  const files = Object.entries(texts).flatMap(([each, text]) =>
    text === undefined ? [] : [{ path: each, text }],
  );
  return { ...folder, files };
}

/** What was read, and the errors in it. */
type Read = FullReading & { problems: Problem[] };

const now = Temporal.Instant.from("2026-02-01T12:00:00Z");

/** Advice that has tests of its own, and would stand beside every error. */
const ofFolders = new Set(["no-translation", "duplicate-position", "unused-photo"]);

/** Reads a folder, and finds the errors in it. */
export function readAndCheck(
  folder: Pick<ContentFolder, "files" | "publicFiles"> & Partial<ContentFolder>,
): Read {
  const reading = findProblems(folder, now);
  return {
    ...reading,
    problems: reading.problems.filter(({ code }) => !ofFolders.has(code)).sort(inOrder),
  };
}

/** Reads the minimal content with some files replaced or added, and finds its errors. */
export function readWith(files: Record<string, string>): Read {
  const { publicFiles } = minimal;
  return readAndCheck({ files: withFiles(minimal, files).files, publicFiles });
}

/** Reads the minimal content with the text of a file of it changed. */
export function readChanged(file: string, change: (text: string) => string): Read {
  return readWith({ [file]: change(textOf(file)) });
}

/** Reads the minimal content with the position changed. */
export function readDesigner(change: (text: string) => string): Read {
  return readChanged(designer, change);
}
