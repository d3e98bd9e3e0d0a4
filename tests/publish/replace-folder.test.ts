import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceFolder } from "../../lib/publish/replace-folder.ts";
import { writeFiles } from "./support/site.ts";

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "replace-"));
  folder = path.join(parent, "out");
  await writeFiles(folder, { "old.html": "old" });
});
afterEach(() => rm(parent, { recursive: true }));

const write = (fresh: string) => writeFile(path.join(fresh, "new.html"), "new");

test("a folder written anew stands alone in the place of the old one", async () => {
  await replaceFolder(folder, write);
  expect(await readdir(folder)).toEqual(["new.html"]);
  expect(await readdir(parent)).toEqual(["out"]);
});

test("the first folder needs no old one", async () => {
  await rm(folder, { recursive: true });
  await replaceFolder(folder, write);
  expect(await readdir(folder)).toEqual(["new.html"]);
});

test("a failure while writing leaves the old folder, and nothing else", async () => {
  const failing = replaceFolder(folder, async (fresh) => {
    await write(fresh);
    throw new Error("The disk is full.");
  });
  await expect(failing).rejects.toThrow("The disk is full.");
  expect(await readFile(path.join(folder, "old.html"), "utf8")).toBe("old");
  expect(await readdir(parent)).toEqual(["out"]);
});

test("a failure at the swap itself puts the old folder back", async () => {
  // What was written is gone before it can take its place.
  await expect(replaceFolder(folder, (fresh) => rm(fresh, { recursive: true }))).rejects.toThrow("ENOENT");
  expect(await readdir(folder)).toEqual(["old.html"]);
  expect(await readdir(parent)).toEqual(["out"]);
});

test("a build that was killed between the two renames is made good by the next, even by one that fails", async () => {
  await rename(folder, `${folder}-previous`);
  await writeFiles(`${folder}-fresh`, { "half.html": "half" });
  await expect(replaceFolder(folder, () => Promise.reject(new Error("again")))).rejects.toThrow("again");
  expect(await readdir(folder)).toEqual(["old.html"]);
  expect(await readdir(parent)).toEqual(["out"]);
});
