import { existsSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { outFolder, previousFolder, replaceFolder, writeList } from "../../lib/publish/replace-folder.ts";
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
  expect(await readFile(path.join(folder, "_files.txt"), "utf8")).toMatch(/^# .*\n_files\.txt\nnew\.html\n$/);
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

test("a build that was killed between the two renames → the next one puts the site back, even if it fails", async () => {
  writeFiles(path.join(work, "fresh"), { "half.html": "half" });
  await rename(folder, previousFolder(folder, work));
  await expect(replace(() => Promise.reject(new Error("again")))).rejects.toThrow("again");
  expect(await readdir(folder)).toEqual(["_files.txt", "old.html"]);
  expect(await leftovers()).toEqual(["out", "work"]);
});

test("one that was killed after them → the new site stays", async () => {
  writeFiles(previousFolder(folder, work), { "older.html": "older" });
  await expect(replace(() => Promise.reject(new Error("again")))).rejects.toThrow("again");
  expect(await readdir(folder)).toEqual(["_files.txt", "old.html"]);
  expect(await leftovers()).toEqual(["out", "work"]);
});

test("one that was killed while out is a link → the site is back as soon as the next build looks for its folder", async () => {
  const project = path.join(parent, "project");
  writeFiles(project, { "package.json": "{}" });
  await symlink("../out", path.join(project, "out"));
  await mkdir(work);
  await rename(folder, previousFolder(folder, work));
  expect(outFolder(project, "", work)).toEqual({ folder });
  expect(await readdir(folder)).toEqual(["_files.txt", "old.html"]);
});

test("a file that somebody puts there meanwhile → it stays, and so does the old site", async () => {
  const meanwhile = replace(async (fresh) => {
    await write(fresh);
    writeFiles(folder, { CNAME: "careers.example.com" });
  });
  await expect(meanwhile).rejects.toThrow("CNAME was added to the site's folder");
  expect(await readdir(folder)).toEqual(["CNAME", "_files.txt", "old.html"]);
  expect(await leftovers()).toEqual(["out", "work"]);
});

const disks = ["/dev/shm", "/var/tmp"].filter((disk) => existsSync(disk));
const isOther = (disk: string) => statSync(disk).dev !== statSync(around()).dev;

test.skipIf(disks.length < 2)(
  "a folder on another disk, which cannot be swapped → the old site stays, and a message says what to do",
  async () => {
    work = await mkdtemp(path.join(disks.find(isOther) ?? "", "replace-"));
    try {
      await expect(replace()).rejects.toThrow(/because it is on another disk.* let OUT_DIR name .* rsync/);
      expect(await readdir(folder)).toEqual(["_files.txt", "old.html"]);
      expect(await leftovers()).toEqual(["out"]);
      folder = path.join(parent, "new");
      await expect(replace()).rejects.toThrow("because it is on another disk");
      expect(await leftovers()).toEqual(["out"]);
    } finally {
      await rm(work, { recursive: true });
    }
  },
);
