import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { previousFolder, writeList } from "../../lib/publish/replace-folder.ts";
import { listen } from "../../scripts/listen.ts";
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

test.each(["abc", "70000"])("npm start with PORT=%s → said before anything is built", async (PORT) => {
  const { status, stdout, stderr } = await runCommand("start.ts", [], { cwd: root(), env: { PORT } });
  expect([status, stdout, stderr]).toEqual([
    1,
    "",
    `PORT must be a number from 0 to 65535, not "${PORT}".\n`,
  ]);
});

test("npm start with a port in use → the next one is offered before anything is built", async () => {
  const { port, close } = await listen(() => {}, 0, "127.0.0.1");
  const { status, stdout, stderr } = await runCommand("start.ts", [], {
    cwd: root(),
    env: { PORT: `${port}` },
  });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(`Another program is using port ${port}. Try another one: PORT=${port + 1} npm start\n`);
  await close();
});

test("npm start with a HOST of another machine → said before anything is built", async () => {
  const env = { PORT: "0", HOST: "192.0.2.1" };
  const { status, stderr } = await runCommand("start.ts", [], { cwd: root(), env });
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining("HOST is not an address of this machine: 192.0.2.1"),
  ]);
});
