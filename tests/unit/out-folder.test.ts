import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { outFolder as chosen, writeList } from "../../lib/publish/replace-folder.ts";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

const folder = folderFor("out-folder");
let around: string;
let project: string;

beforeEach(() => {
  around = folder();
  project = path.join(around, "project");
  for (const folder of ["content/positions", "app", "node_modules", ".git", ".next"]) {
    mkdirSync(path.join(project, folder), { recursive: true });
  }
  writeFileSync(path.join(project, "content/company.md"), "---\n");
});

const outFolder = (project: string, value: string | undefined) =>
  chosen(project, value, path.join(project, ".cache"));

/** Writes files into a folder, as somebody or, listed, as a build. */
function fill(folder: string, files: string[], { listed = false } = {}): void {
  for (const file of files) writeTo(folder, file, "");
  if (listed) writeList(folder, files);
}

test.each([undefined, "", " ", "out", "./out/", "content/../out"])("OUT_DIR=%j → out", (value) => {
  expect(outFolder(project, value)).toEqual({ folder: path.join(project, "out") });
});

test.each(["elsewhere/site", "../site", "outside/content", "content-of-ours"])(
  "OUT_DIR=%j, new → there",
  (value) => {
    expect(outFolder(project, value)).toEqual({ folder: path.resolve(project, value) });
  },
);

test.each([
  ...[".", "..", "/", "content", "content/site", "Content/site", "app", "lib/site", "node_modules/site"],
  ...[".git", ".git/site", ".next/site", ".cache/share", "out/../content/positions", "../project"],
])("OUT_DIR=%j, of the project or around it → refused in one sentence, even where it is empty", (value) => {
  const { refused } = outFolder(project, value);
  expect(refused).toMatch(
    /^The site cannot be written to .+, which is .*the project.*: let OUT_DIR name .+\.$/,
  );
});

test("an absolute path and a link to what is refused → refused as well", () => {
  symlinkSync(path.join(project, "content"), path.join(project, "www"));
  symlinkSync(around, path.join(project, "up"));
  const absolute = [project, around, path.join(project, "content")];
  for (const value of [...absolute, "www", "www/site", "up", "up/project/app"])
    expect(outFolder(project, value).refused, value).toContain("the project");
});

test("a project that is named by a link → its folders are refused all the same", () => {
  symlinkSync(project, path.join(around, "link"));
  expect(outFolder(path.join(around, "link"), path.join(project, "content")).refused).toContain("(content)");
  expect(outFolder(path.join(around, "link"), "")).toEqual({ folder: path.join(project, "out") });
});

test("an empty folder, and a site of a build → replaced", () => {
  mkdirSync(path.join(around, "empty"));
  fill(path.join(around, "site"), ["index.html", "story/index.html"], { listed: true });
  expect(outFolder(project, "../empty").folder).toBe(path.join(around, "empty"));
  expect(outFolder(project, "../site").folder).toBe(path.join(around, "site"));
});

test("somebody's own file, alone or in a site → refused, and named", () => {
  fill(path.join(around, "www"), ["notes.txt"]);
  fill(path.join(around, "site"), ["index.html"], { listed: true });
  fill(path.join(around, "site"), ["deep/own.txt", ".DS_Store"]);
  expect(outFolder(project, "../www").refused).toContain(
    "holds notes.txt, and no build wrote that: move it away",
  );
  expect(outFolder(project, "../site").refused).toContain("holds deep/own.txt,");
});

test("a list that somebody else wrote → is none", () => {
  fill(path.join(around, "www"), ["a.txt"]);
  writeFileSync(path.join(around, "www/_files.txt"), "a.txt\n_files.txt\n");
  expect(outFolder(project, "../www").refused).toContain("holds _files.txt");
});

test("out as a link → the folder that it leads to", () => {
  mkdirSync(path.join(around, "www"));
  symlinkSync("../www", path.join(project, "out"));
  expect(outFolder(project, "")).toEqual({ folder: path.join(around, "www") });
});

test("a link to nowhere, and a file → refused", () => {
  symlinkSync("nowhere", path.join(project, "out"));
  writeFileSync(path.join(around, "file"), "");
  expect(outFolder(project, "").refused).toContain("out, a link that leads nowhere: let");
  expect(outFolder(project, "../file").refused).toContain("where there is a file: let");
  expect(outFolder(project, "../file/site").refused).toContain("where there is a file: let");
});

test.skipIf(process.platform === "win32")("a place where nothing may be written → refused", () => {
  mkdirSync(path.join(around, "www"));
  chmodSync(path.join(around, "www"), 0o555);
  chmodSync(around, 0o755);
  const root = process.getuid?.() === 0;
  // A place that is closed to everybody is open to root.
  if (root) process.seteuid?.(65_534);
  const closed = [outFolder(project, "../www"), outFolder(project, "../www/site")];
  if (root) process.seteuid?.(0);
  for (const { refused } of closed)
    expect(refused).toContain("where this user may not read and write (EACCES): let");
});
