import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { folderFor } from "../support/folder.ts";

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
