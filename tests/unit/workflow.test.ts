import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

const step = z.object({ id: z.string().optional(), if: z.string().optional(), run: z.string().optional() });
const workflow = z.object({ jobs: z.object({ build: z.object({ steps: z.array(step) }) }) });
const text = readFileSync(".github/workflows/publish.yml", "utf8");
const { steps } = workflow.parse(parse(text)).jobs.build;
const words = steps.find(({ id }) => id === "words")?.run ?? "";

const folder = folderFor("workflow");

/** What the workflow makes of a commit that changes some files. */
function outputOf(files: string[]): string {
  const cwd = folder();
  const output = path.join(cwd, ".git", "output");
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", ...args], { cwd });
  git("init", "-q");
  git("commit", "-q", "--allow-empty", "-m", "Before");
  for (const file of files) writeTo(cwd, file, "Words.");
  git("add", "-A");
  git("commit", "-q", "-m", "After");
  writeFileSync(output, "");
  execFileSync("bash", ["-e", "-c", words], { cwd, env: { ...process.env, GITHUB_OUTPUT: output } });
  return readFileSync(output, "utf8");
}

it.each([
  [["content/positions/designer.md", "public/emblems/loop.svg"], "alone=true\n"],
  [["content/positions/designer.md", "lib/check.ts"], ""],
  [["docs/content/guide.md"], ""],
])("a pull request with %j → known for words alone, or not", (files, output) => {
  expect(outputOf(files)).toBe(output);
});

it("a pull request of words alone → is checked, built, and has its links and pages tested, and nothing else", () => {
  const run = steps.filter((each) => each.run !== undefined && !/alone != 'true'/.test(each.if ?? ""));
  expect(run.map((each) => each.run)).toEqual([
    "npm run check -- --format=github",
    words,
    "npm run build -- --format=github",
    expect.stringContaining("vitest run --project built tests/built/any-content.test.ts"),
  ]);
  const tests = text.match(/tests\/\S+/g) ?? [];
  expect(tests.filter((file) => !existsSync(file))).toEqual([]);
});
