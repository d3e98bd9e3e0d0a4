import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withNode } from "../../scripts/program.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "refused-"));
  cpSync("tests/fixtures/minimal", root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const command = withNode("tsx", [path.resolve("scripts/build.ts")]);

test.each([".", "..", "content", "content/site"])(
  "a build with OUT_DIR=%s → refused before anything is made",
  (name) => {
    const before = readdirSync(root, { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, OUT_DIR: name },
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^The site cannot be written to [^\n]+\.\nNothing was published/);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  },
);
