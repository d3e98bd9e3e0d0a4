import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { runCommand } from "../support/command.ts";
import { folderFor } from "../support/folder.ts";

const root = folderFor("check", "tests/fixtures/minimal");
const run = (...args: string[]) => {
  const env = { SOURCE_DATE_EPOCH: "1769904000", GITHUB_STEP_SUMMARY: path.join(root(), "summary.md") };
  return runCommand("check.ts", args, { cwd: root(), env });
};

/** Puts the files of a fixture over those of the folder. */
function put(broken: string) {
  cpSync(`tests/fixtures/broken/${broken}/content`, path.join(root(), "content"), { recursive: true });
}

it("check of a broken folder → every problem as text, and exit 1", async () => {
  put("unknown-office");
  const { stdout, status } = await run();
  expect(stdout).toMatch(/^content\/positions\/designer\.md:4:21 {2}error {2}unknown-office /m);
  expect(stdout).not.toContain("\u001b");
  expect(status).toBe(1);
});

it("check of a good folder, or one with advice alone → exit 0", async () => {
  expect((await run()).status).toBe(0);
  put("unused-allow");
  expect(await run()).toMatchObject({ status: 0, stdout: expect.stringContaining("unused-allow") });
});

it("--format=json → an array that programs can read, and exit 1", async () => {
  put("unknown-office");
  const { stdout, status } = await run("--format=json");
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ code: "unknown-office" }));
  expect(status).toBe(1);
});

it("--format=github → annotations, and the step's summary", async () => {
  put("unknown-office");
  expect((await run("--format=github")).stdout).toMatch(
    /^::error file=content\/positions\/designer\.md,line=4,col=21,/,
  );
  expect(readFileSync(path.join(root(), "summary.md"), "utf8")).toContain("unknown-office");
});

it("--help → what it does; an option that it does not have → which one, the same, and exit 2", async () => {
  expect(await run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--format=json") });
  expect(await run("--fomat=json")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^Unknown option '--fomat'\.\n\n.*--format=json/s),
  });
  expect((await run("--format=xml")).status).toBe(2);
});
