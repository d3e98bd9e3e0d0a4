import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

/* What the workflows decide: the commands that only run there. */

const folder = folderFor("workflow");

function gitIn(cwd: string, ...args: string[]): void {
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", ...args], { cwd, stdio: "pipe" });
}

/** What scripts/words-only.mjs says of a commit that writes some files, and removes others. */
function wordsOnly(files: string[], removed: string[] = [], before = "HEAD^1"): string {
  const cwd = folder();
  const git = (...args: string[]) => gitIn(cwd, ...args);
  git("init", "-q");
  for (const file of ["content/company.md", ...removed]) writeTo(cwd, file, "Before.");
  git("add", "-A");
  git("commit", "-q", "-m", "Before");
  for (const file of files) writeTo(cwd, file, "After.");
  for (const file of removed) rmSync(path.join(cwd, file));
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", "After");
  const script = path.resolve("scripts/words-only.mjs");
  return execFileSync(process.execPath, [script, before], { cwd, encoding: "utf8" }).trim();
}

it.each([
  [["content/positions/designer.md", "content/photos/Équipe 1.JPG", "public/emblems/loop.svg"], [], "true"],
  [["content/positions/designer.md", "lib/rules/check-content.ts"], [], "false"],
  [["docs/content/guide.md"], [], "false"],
  [["public/positions.js"], [], "false"],
  [["content/check.md"], ["lib/rules/check.md"], "false"],
  [[], ["content/positions/designer.md"], "true"],
])("a commit that writes %j and removes %j → words alone: %s", (files, removed, answer) => {
  expect(wordsOnly(files, removed)).toBe(answer);
});

it.each(["0000000000000000000000000000000000000000", "no-such-branch", ""])(
  "changes since %j, which isn't there → not words alone",
  (before) => {
    expect(wordsOnly(["content/positions/designer.md"], [], before)).toBe("false");
  },
);

const workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.object({ id: z.string().optional(), run: z.string().optional() })) }),
  ),
});
const { jobs } = workflow.parse(parse(readFileSync(".github/workflows/sync.yml", "utf8")));
const steps = Object.values(jobs).flatMap((job) => job.steps);

it.each([
  ["0", ["board.md", "main.md"]],
  ["1", ["ada.md", "board.md", "main.md"]],
])(
  "a sync while %s pull requests of it are open → goes on from what people mended there, if they did",
  (open, files) => {
    const branch = steps.find(({ id }) => id === "branch")?.run ?? "";
    const at = (name: string) => path.join(folder(), name);
    const [origin, ada, runner] = [at("origin"), at("ada"), at("runner")];
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
