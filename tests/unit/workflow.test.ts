import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

const step = z.object({ id: z.string().optional(), if: z.string().optional(), run: z.string().optional() });
const workflow = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(step) })) });

const text = readFileSync(".github/workflows/publish.yml", "utf8");
const stepsOf = (yaml: string) => Object.values(workflow.parse(parse(yaml)).jobs).flatMap((job) => job.steps);
const steps = stepsOf(text);
const commandsOf = (id: string, of = steps) => of.find((each) => each.id === id)?.run ?? "";
const words = commandsOf("words");

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
  [["content/positions/designer.md", "lib/rules/check.ts"], ""],
  [["docs/content/guide.md"], ""],
])("a pull request with %j → known for words alone, or not", (files, output) => {
  expect(outputOf(files)).toBe(output);
});

it.each([
  ["0", ["board.md", "main.md"]],
  ["1", ["ada.md", "board.md", "main.md"]],
])(
  "a sync while %s pull requests of it are open → goes on from what people mended there, if they did",
  (open, files) => {
    const branch = commandsOf("branch", stepsOf(readFileSync(".github/workflows/sync.yml", "utf8")));
    const at = (name: string) => path.join(folder(), name);
    const [origin, ada, runner] = [at("origin"), at("ada"), at("runner")];
    const gitIn = (cwd: string, ...args: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", ...args], {
        cwd,
        stdio: "pipe",
      });
    const commit = (name: string) => {
      writeTo(ada, name, "Words.");
      gitIn(ada, "add", "-A");
      gitIn(ada, "commit", "-q", "-m", name);
    };
    gitIn(folder(), "init", "-q", "--bare", "-b", "main", origin);
    gitIn(folder(), "clone", "-q", origin, ada);
    gitIn(ada, "switch", "-q", "--create", "main");
    commit("board.md");
    gitIn(ada, "push", "-q", "origin", "main");
    gitIn(ada, "switch", "-q", "--create", "sync/positions");
    commit("ada.md");
    gitIn(ada, "push", "-q", "origin", "sync/positions");
    gitIn(ada, "switch", "-q", "main");
    commit("main.md");
    gitIn(ada, "push", "-q", "origin", "main");
    gitIn(folder(), "clone", "-q", origin, runner);
    const gh = writeTo(folder(), "bin/gh", `#!/bin/sh\necho ${open}\n`);
    chmodSync(gh, 0o755);
    const PATH = `${path.dirname(gh)}${path.delimiter}${process.env.PATH}`;
    execFileSync("bash", ["-e", "-c", branch], {
      cwd: runner,
      env: { ...process.env, PATH, BRANCH: "sync/positions" },
      stdio: "pipe",
    });
    expect(readdirSync(runner).filter((name) => name !== ".git")).toEqual(files);
  },
);

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
