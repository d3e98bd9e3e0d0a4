import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000 });

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "check-"));
  cpSync("tests/fixtures/minimal", root, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const command = ["--import", import.meta.resolve("tsx"), path.resolve("scripts/check.ts")];

function run(...args: string[]) {
  return spawnSync(process.execPath, [...command, ...args], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      SOURCE_DATE_EPOCH: "1769904000",
      GITHUB_STEP_SUMMARY: path.join(root, "summary.md"),
    },
  });
}

function breakOffice() {
  cpSync("tests/fixtures/broken/unknown-office/content", path.join(root, "content"), { recursive: true });
}

it("check of a broken folder → every problem as text, and exit 1", () => {
  breakOffice();
  const { stdout, status } = run();
  expect(stdout).toMatch(/^content\/positions\/designer\.md:4:21 {2}error {2}unknown-office /m);
  expect(stdout).not.toContain("\u001b");
  expect(status).toBe(1);
});

it("check of a good folder, or one with advice alone → exit 0", () => {
  expect(run().status).toBe(0);
  cpSync("tests/fixtures/broken/unused-allow/content", path.join(root, "content"), { recursive: true });
  const { stdout, status } = run();
  expect(stdout).toContain("unused-allow");
  expect(status).toBe(0);
});

it("--format=json → an array that programs can read, and exit 1", () => {
  breakOffice();
  const { stdout, status } = run("--format=json");
  const codes = JSON.parse(stdout).map((problem: { code: string }) => problem.code);
  expect(codes).toContain("unknown-office");
  expect(status).toBe(1);
});

it("--format=github → annotations, and the step's summary", () => {
  breakOffice();
  expect(run("--format=github").stdout).toMatch(
    /^::error file=content\/positions\/designer\.md,line=4,col=21,/,
  );
  expect(readFileSync(path.join(root, "summary.md"), "utf8")).toContain("unknown-office");
});

it("--help → what it does; an option that it does not have → the same, and exit 2", () => {
  expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--format=json") });
  expect(run("--fomat=json").status).toBe(2);
  expect(run("--format=xml").status).toBe(2);
});
