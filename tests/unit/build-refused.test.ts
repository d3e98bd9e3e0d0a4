import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { previousFolder, writeList } from "../../lib/publish/replace-folder.ts";
import { runCommand } from "../support/command.ts";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

const root = folderFor("refused", "tests/fixtures/minimal");

test.each([".", "..", "content", "content/site"])(
  "a build with OUT_DIR=%s → refused before anything is made",
  async (name) => {
    const before = readdirSync(root(), { recursive: true });
    const { status, stdout, stderr } = await runCommand("build.ts", [], {
      cwd: root(),
      env: { OUT_DIR: name },
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^The site cannot be written to [^\n]+\.\nNothing was published/);
    expect(readdirSync(root(), { recursive: true })).toEqual(before);
  },
);

test("a killed build had moved the site away, and the content has errors → the site is back", async () => {
  const out = path.join(root(), "out");
  const work = path.join(root(), ".cache");
  writeTo(out, "index.html", "The site of before.");
  writeList(out, ["index.html"]);
  mkdirSync(work);
  renameSync(out, previousFolder(out, work));
  rmSync(path.join(root(), "content/company.md"));
  const { status, stderr } = await runCommand("build.ts", [], { cwd: root() });
  expect([status, stderr]).toEqual([1, expect.stringContaining("The content has errors.")]);
  expect(readdirSync(out)).toEqual(["_files.txt", "index.html"]);
});
