import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
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

describe("what happens to the site after", () => {
  const { jobs: publication } = z
    .object({
      jobs: z.record(
        z.string(),
        z.object({
          if: z.string().optional(),
          needs: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
          outputs: z.record(z.string(), z.string()).default({}),
          steps: z.array(z.record(z.string(), z.unknown())).default([]),
        }),
      ),
    })
    .parse(parse(readFileSync(".github/workflows/publish.yml", "utf8")));

  /** GitHub's expressions are JavaScript where they compare texts alone, as ours do. */
  const evaluated = (expression: string, context: object): unknown =>
    runInNewContext(expression.replace(/\$\{\{|\}\}/g, ""), context);

  interface Event {
    name: string;
    ref?: string;
    /** How the job ends that runs the tests. */
    tests?: "success" | "failure";
    changes?: "success" | "failure";
  }

  /** Which jobs have run when the event is over. A job waits for those it needs, and runs if they and its `if` allow it. */
  function jobsRun(commits: string[], { name, ref = "refs/heads/main", ...ends }: Event): string[] {
    const cwd = folder();
    gitIn(cwd, "init", "-q");
    for (const file of ["README.md", ...commits]) {
      writeTo(cwd, file, "Words.");
      gitIn(cwd, "add", "-A");
      gitIn(cwd, "commit", "-q", "-m", file);
    }
    const before = `HEAD~${commits.length}`;
    const github = { event_name: name, ref, event: { before: name === "push" ? before : undefined } };
    const [step] = publication.changes?.steps.filter(({ id }) => id === "words") ?? [];
    const { BEFORE } = z.object({ BEFORE: z.string() }).parse(step?.env);
    const output = path.join(cwd, ".output");
    const script = String(step?.run).replace("scripts/", `${path.resolve("scripts")}/`);
    writeTo(cwd, ".output", "");
    execFileSync("bash", ["-e", "-c", script], {
      cwd,
      env: { ...process.env, BEFORE: String(evaluated(BEFORE, { github })), GITHUB_OUTPUT: output },
      stdio: "pipe",
    });
    const only = readFileSync(output, "utf8").trim().replace("only=", "");
    const results: Record<string, { result: string; outputs: Record<string, unknown> }> = {};
    const steps = { words: { outputs: { only } } };
    for (const [job, { if: condition, needs, outputs }] of Object.entries(publication)) {
      expect(Object.keys(results)).toEqual(expect.arrayContaining(needs));
      const around = { github, needs: results, cancelled: () => false };
      const isSound = needs.every((each) => results[each]?.result === "success");
      const allows = condition === undefined || evaluated(condition, around) === true;
      const runs = allows && (isSound || condition?.includes("cancelled()"));
      const ending = job === "tests" || job === "changes" ? ends[job] : undefined;
      const result = runs ? (ending ?? "success") : "skipped";
      const values = Object.entries(outputs).map(([key, value]) => [
        key,
        String(evaluated(value, { github, steps })),
      ]);
      results[job] = { result, outputs: result === "success" ? Object.fromEntries(values) : {} };
    }
    return Object.keys(results).filter((job) => results[job]?.result !== "skipped");
  }

  const words = ["content/positions/baker.md", "public/emblems/loop.svg"];
  const code = ["content/positions/baker.md", "lib/live-preview.ts"];
  it.each<[string, string[], Event, string[]]>([
    ["words on main", words, { name: "push" }, ["changes", "site", "publish"]],
    ["code on main", code, { name: "push" }, ["changes", "site", "tests", "publish"]],
    ["code that fails its tests", code, { name: "push", tests: "failure" }, ["changes", "site", "tests"]],
    ["a night", [], { name: "schedule" }, ["changes", "site", "publish"]],
    ["a night after code", code, { name: "schedule" }, ["changes", "site", "publish"]],
    [
      "a night without a first job",
      code,
      { name: "schedule", changes: "failure" },
      ["changes", "site", "publish"],
    ],
    [
      "a pull request of words",
      words.slice(0, 1),
      { name: "pull_request", ref: "" },
      ["changes", "site", "review"],
    ],
    ["a push by hand", code.slice(1), { name: "workflow_dispatch" }, ["changes", "site", "tests", "publish"]],
  ])("%s → the jobs that it needs, and no tests before words or at night", (_, commits, event, run) => {
    expect(jobsRun(commits, event)).toEqual(run);
  });
});

const workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({ id: z.string().optional(), name: z.string().optional(), run: z.string().optional() }),
      ),
    }),
  ),
});
const { jobs } = workflow.parse(parse(readFileSync(".github/workflows/sync.yml", "utf8")));
const steps = Object.values(jobs).flatMap((job) => job.steps);

const at = (name: string) => path.join(folder(), name);

/** A command of the workflow's in its place, as a shell script. */
function standIn(name: string, script: string): void {
  chmodSync(writeTo(folder(), `bin/${name}`, `#!/bin/bash\n${script}\n`), 0o755);
}

/** Runs steps of the workflow in a folder; gives what they print. */
function runSteps(cwd: string, names: readonly string[], env: Record<string, string> = {}): string {
  const PATH = `${at("bin")}${path.delimiter}${process.env.PATH}`;
  const script = names.map((wanted) => steps.find(({ name }) => name === wanted)?.run ?? "exit 9").join("\n");
  return execFileSync("bash", ["-e", "-c", script], {
    cwd,
    env: { ...process.env, PATH, BRANCH: "sync/positions", RUNNER_TEMP: folder(), MERGE: "", ...env },
    stdio: "pipe",
    encoding: "utf8",
  });
}

/** A bare repository whose main has one file, and a clone of it. */
function repository(): string {
  gitIn(folder(), "init", "-q", "--bare", "-b", "main", at("origin"));
  gitIn(folder(), "clone", "-q", at("origin"), at("ada"));
  gitIn(at("ada"), "switch", "-q", "--create", "main");
  commitIn("board.md");
  gitIn(at("ada"), "push", "-q", "origin", "main");
  return at("ada");
}

function commitIn(name: string): void {
  writeTo(at("ada"), name, "Words.");
  gitIn(at("ada"), "add", "-A");
  gitIn(at("ada"), "commit", "-q", "-m", name);
}

const goOn = "Go on from the open pull request, with what people have mended in it";

it.each([
  ["0", ["board.md", "main.md"]],
  ["1", ["ada.md", "board.md", "main.md"]],
])(
  "a sync while %s pull requests of it are open → goes on from what people mended there, if they did",
  (open, files) => {
    const ada = repository();
    gitIn(ada, "switch", "-q", "--create", "sync/positions");
    commitIn("ada.md");
    gitIn(ada, "push", "-q", "origin", "sync/positions");
    gitIn(ada, "switch", "-q", "main");
    commitIn("main.md");
    gitIn(ada, "push", "-q", "origin", "main");
    gitIn(folder(), "clone", "-q", at("origin"), at("runner"));
    standIn("gh", `echo ${open}`);
    runSteps(at("runner"), [goOn]);
    expect(readdirSync(at("runner")).filter((name) => name !== ".git")).toEqual(files);
  },
);

/** What a run of the workflow does whose sync ends with a code. */
function bringIn(code: number, env: Record<string, string> = {}) {
  repository();
  gitIn(folder(), "clone", "-q", at("origin"), at("runner"));
  standIn("gh", `[ "$2" = list ] && echo 0 || echo "gh $*" >> ${at("gh.txt")}`);
  const writes = ["positions/baker", "offices/lyon", "teams/bread"].map(
    (file) => `mkdir -p content/${path.dirname(file)}; echo words > content/${file}.md`,
  );
  standIn(
    "npm",
    `[ "$2" = check ] && exit 0\n${writes.join("\n")}\necho "npm $*"; echo "1 opening of 2 cannot be published."; exit ${code}`,
  );
  const printed = runSteps(at("runner"), [goOn, "Ask the board", "Open or renew the pull request"], env);
  const pushed = execFileSync("git", ["ls-tree", "-r", "--name-only", "sync/positions", "content"], {
    cwd: at("origin"),
    encoding: "utf8",
  });
  return {
    printed,
    pushed: pushed.trim().split("\n"),
    body: readFileSync(at("body.md"), "utf8"),
    gh: readFileSync(at("gh.txt"), "utf8"),
  };
}

it("a sync that leaves openings out → a warning, and a pull request with all that it wrote", () => {
  const { printed, pushed, body, gh } = bringIn(3);
  expect(printed).toContain("::warning title=Sync::1 opening of 2 cannot be published.\n");
  expect(pushed).toEqual(["content/offices/lyon.md", "content/positions/baker.md", "content/teams/bread.md"]);
  expect(body).toContain("npm run sync --silent -- --add-names");
  expect(gh).toMatch(/^gh pr create --head sync\/positions/);
  expect(gh).not.toContain("merge");
});

it("a sync that merges by itself → adds no offices and teams that nobody has read", () => {
  const { printed, body, gh } = bringIn(0, { MERGE: "true" });
  expect(printed).not.toContain("::warning");
  expect(body).not.toContain("--add-names");
  expect(gh).toContain("gh pr merge sync/positions --auto --squash");
});

it("a sync that does nothing → ends the workflow, and pushes nothing", () => {
  expect(() => bringIn(1)).toThrow();
  expect(execFileSync("git", ["branch"], { cwd: at("origin"), encoding: "utf8" })).not.toContain("sync");
});

describe("the comment on a pull request", () => {
  const { jobs } = z
    .object({ jobs: z.object({ review: z.object({ steps: z.array(z.record(z.string(), z.unknown())) }) }) })
    .parse(parse(readFileSync(".github/workflows/publish.yml", "utf8")));
  const comment = String(jobs.review.steps.find(({ id }) => id === "comment")?.run);

  /** What the step asks GitHub for, where the text is `review` and the comments are `there`. */
  function asked(review: string, there: string): string {
    writeTo(folder(), "review.md", review);
    standIn(
      "gh",
      `if [[ "$*" == *--paginate* ]]; then printf '${there}'; else echo "$@" >> "${at("asked")}"; fi`,
    );
    writeTo(folder(), "asked", "");
    const PATH = `${at("bin")}${path.delimiter}${process.env.PATH}`;
    const env = { ...process.env, PATH, COMMENTS: "repos/a/b/issues/1/comments", RUNNER_TEMP: folder() };
    execFileSync("bash", ["-e", "-c", comment], { env, stdio: "pipe" });
    return readFileSync(at("asked"), "utf8").replaceAll(folder(), "").trim();
  }

  const body = "-F body=@/review.md --silent";
  it.each([
    ["the first text", "Opens.", "", `api --method POST repos/a/b/issues/1/comments ${body}`],
    [
      "a later text",
      "Opens.",
      "https://api/1\\nhttps://api/2\\n",
      `api --method PATCH https://api/1 ${body}`,
    ],
    ["no change of content", "", "", ""],
    ["no change of content any more", "", "https://api/1\\n", `api --method PATCH https://api/1 ${body}`],
  ])("%s → one comment, written once and then renewed", (_, review, there, calls) => {
    expect(asked(review, there)).toBe(calls);
    if (review === "" && there !== "")
      expect(readFileSync(at("review.md"), "utf8")).toContain("Nothing in content/ changes any more.");
  });
});
