import { existsSync, statSync } from "node:fs";
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { fillFolder, fillOrder, previousFolder, replaceFolder } from "../../lib/publish/replace-folder.ts";
import { listedFiles, writeList } from "../../lib/publish/site-files.ts";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) writeTo(folder, file, text);
}

const around = folderFor("replace");
let parent: string;
let folder: string;
let work: string;

beforeEach(() => {
  parent = around();
  folder = path.join(parent, "out");
  work = path.join(parent, "work");
  writeFiles(folder, { "old.html": "old" });
  writeList(folder, ["old.html"]);
});

const write = (fresh: string) => writeFile(path.join(fresh, "new.html"), "new");
const replace = (how = write) => replaceFolder(folder, work, how);

async function leftovers(): Promise<string[]> {
  return [...(await readdir(parent)), ...(await readdir(work))].sort();
}

test("a folder written anew → stands alone in the place of the old one, with the list of its files", async () => {
  await replace();
  expect(await readdir(folder)).toEqual(["_files.txt", "new.html"]);
  expect(listedFiles(folder)).toEqual(["_files.txt", "new.html"]);
  expect(await leftovers()).toEqual(["out", "work"]);
});

test("the first folder → needs no old one, nor one to stand in", async () => {
  folder = path.join(parent, "a/b/out");
  await replace();
  expect(await readdir(folder)).toEqual(["_files.txt", "new.html"]);
});

test("folders of somebody's beside it, whatever they are called → stay as they are", async () => {
  writeFiles(parent, { "out-fresh/own.txt": "own", "out-previous/own.txt": "own" });
  await replace();
  for (const own of ["out-fresh", "out-previous"])
    expect(await readdir(path.join(parent, own))).toEqual(["own.txt"]);
});

test("a failure while writing → leaves the old folder, and nothing else", async () => {
  const failing = replace(async (fresh) => {
    await write(fresh);
    throw new Error("The disk is full.");
  });
  await expect(failing).rejects.toThrow("The disk is full.");
  expect(await readFile(path.join(folder, "old.html"), "utf8")).toBe("old");
  expect(await leftovers()).toEqual(["out", "work"]);
});

test("a failure at the swap itself → puts the old folder back", async () => {
  // What was written is gone before it can take its place.
  await expect(replace((fresh) => rm(fresh, { recursive: true }))).rejects.toThrow("ENOENT");
  expect(await readdir(folder)).toEqual(["_files.txt", "old.html"]);
  expect(await leftovers()).toEqual(["out", "work"]);
});

test("a build that was killed between the two renames → made good by the next, even by one that fails", async () => {
  writeFiles(path.join(work, "fresh"), { "half.html": "half" });
  await rename(folder, previousFolder(folder, work));
  await expect(replace(() => Promise.reject(new Error("again")))).rejects.toThrow("again");
  expect(await readdir(folder)).toEqual(["_files.txt", "old.html"]);
  expect(await leftovers()).toEqual(["out", "work"]);
});

test("a file that somebody puts there meanwhile → it stays, and so does the old site", async () => {
  const meanwhile = replace(async (fresh) => {
    await write(fresh);
    writeFiles(folder, { CNAME: "careers.example.com" });
  });
  await expect(meanwhile).rejects.toThrow("CNAME was put beside the site while this one was made");
  expect(await readdir(folder)).toEqual(["CNAME", "_files.txt", "old.html"]);
  expect(await leftovers()).toEqual(["out", "work"]);
});

test("files of a site → what pages ask for, the pages that others lead to, lists of pages at the end", () => {
  const pages = ["a/b/index.html", "story/index.html", "index.html"];
  const asked = ["_next/a.css", "icon.svg"];
  const files = ["_headers", "feed.xml", ...pages.toReversed(), ...asked];
  expect(fillOrder(files)).toEqual([...asked, ...pages, "_headers", "feed.xml"]);
});

test("a folder that is filled → has the new site, and still what nobody's list names", async () => {
  writeList(folder, ["old.html", "gone/deep/index.html", "now-a-folder"]);
  writeFiles(folder, { "gone/deep/index.html": "", "now-a-folder": "", "own/notes.txt": "own" });
  const fresh = path.join(parent, "fresh");
  writeFiles(fresh, { "index.html": "new", "now-a-folder/index.html": "", "old.html": "new" });
  writeList(fresh, ["index.html"]);
  await fillFolder(fresh, folder);
  expect(await readdir(folder)).toEqual(["_files.txt", "index.html", "now-a-folder", "old.html", "own"]);
  expect(await readFile(path.join(folder, "old.html"), "utf8")).toBe("new");
  expect(listedFiles(folder)).toEqual(["_files.txt", "index.html", "now-a-folder/index.html", "old.html"]);
});

test("a list that names files elsewhere → removes none of them", async () => {
  writeFiles(parent, { "own.txt": "own", "fresh/index.html": "new" });
  writeList(folder, ["old.html", "../own.txt"]);
  await fillFolder(path.join(parent, "fresh"), folder);
  expect(await readFile(path.join(parent, "own.txt"), "utf8")).toBe("own");
});

test("a fill that was interrupted → its list names the files of both sites", async () => {
  writeList(folder, ["old.html"]);
  // No file can be put where a folder is that no build made.
  writeFiles(folder, { "z.html/own.txt": "own" });
  writeFiles(path.join(parent, "fresh"), { "a.css": "", "z.html": "" });
  await expect(fillFolder(path.join(parent, "fresh"), folder)).rejects.toThrow();
  expect(listedFiles(folder)).toEqual(["_files.txt", "_fresh", "a.css", "old.html", "z.html"]);
  expect(existsSync(path.join(folder, "old.html"))).toBe(true);
});

const otherDisk = "/dev/shm";
const isOther = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;

test.skipIf(!isOther)(
  "a folder on another disk, which cannot be swapped → the new site all the same",
  async () => {
    work = await mkdtemp(path.join(otherDisk, "replace-"));
    try {
      await replace();
      expect(await readdir(folder)).toEqual(["_files.txt", "new.html"]);
      expect(await leftovers()).toEqual(["out"]);
    } finally {
      await rm(work, { recursive: true });
    }
  },
);
