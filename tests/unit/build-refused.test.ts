import { mkdirSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { previousFolder, writeList } from "../../lib/publish/replace-folder.ts";
import { nextBuild } from "../../scripts/build/next-build.ts";
import { listen } from "../../scripts/listen.ts";
import { runCommand } from "../support/command.ts";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

const root = folderFor("refused", "tests/fixtures/minimal");

test.each([".", "..", "content", "content/site"])(
  "a build with OUT_DIR=%s → refused before anything is made",
  async (name) => {
    const before = readdirSync(root(), { recursive: true });
    const { status, stdout, stderr } = await runCommand("build/build.ts", [], {
      cwd: root(),
      env: { OUT_DIR: name },
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^The site cannot be written to [^\n]+\.\nNothing was published/);
    expect(readdirSync(root(), { recursive: true })).toEqual(before);
  },
);

test("a killed build had moved the site away, and the content has errors → all of them with their places, and the site is back", async () => {
  const out = path.join(root(), "out");
  const work = path.join(root(), ".cache");
  writeTo(out, "index.html", "The site of before.");
  writeList(out, ["index.html"]);
  mkdirSync(work);
  renameSync(out, previousFolder(out, work));
  const ad =
    "---\ntitle: Gabier\nteam: pont\noffices: [brest]\ncontract: permanent\nopened: 2030-02-31\n---\n\nHaut.\n";
  writeTo(root(), "content/positions/gabier.md", ad);
  writeTo(root(), "content/teams/cale.md", "---\ntitel: Cale\n---\n\nEn bas.\n");
  const { status, stdout, stderr } = await runCommand("build/build.ts", [], { cwd: root() });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^The content has errors\.\nNothing was pub/)]);
  for (const place of ["positions/gabier.md:3:7", "positions/gabier.md:6:9", "teams/cale.md:2:1"])
    expect(stdout).toContain(`content/${place} `);
  expect(readdirSync(out)).toEqual(["_files.txt", "index.html"]);
});

test("Next fails → it says what Next says", async () => {
  writeTo(root(), "next.config.mjs", 'throw new Error("This cannot be configured.");\n');
  const home = process.cwd();
  process.chdir(root());
  try {
    const building = nextBuild(root(), new AbortController().signal);
    await expect(building).rejects.toThrow("This cannot be configured.");
  } finally {
    process.chdir(home);
  }
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
