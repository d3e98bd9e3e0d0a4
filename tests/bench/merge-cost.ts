import { execFileSync, execSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { generatedPositions } from "./project-copy.ts";

const workflow = z.object({
  jobs: z.object({
    site: z.object({
      steps: z.array(
        z.object({
          run: z.string().optional(),
          uses: z.string().optional(),
          with: z.object({ path: z.unknown().optional() }).optional(),
        }),
      ),
    }),
  }),
});

/** What the publishing workflow runs, in its order, and the folders that it keeps from one run to the next. */
function siteJob() {
  const { steps } = workflow.parse(parse(readFileSync(".github/workflows/publish.yml", "utf8"))).jobs.site;
  const cached = steps.find(({ uses = "" }) => uses.startsWith("actions/cache@"))?.with?.path;
  return { commands: steps.flatMap(({ run = [] }) => run), kept: String(cached).trim().split(/\s+/) };
}

/** Copies what git has of the project into a new folder, with some positions in place of its own. */
function checkOut(root: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(root);
  const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
  const isPosition = /^content\/positions\/(?!index)/;
  for (const file of files.filter((each) => each !== "" && !isPosition.test(each) && existsSync(each))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(file, join(root, file));
  }
  for (const [slug, text] of texts) writeFileSync(join(root, "content/positions", `${slug}.md`), text);
}

const lockfile = z.object({ packages: z.record(z.string(), z.unknown()) });

/** What npm installed in a folder: how many packages, and MiB on the disk. */
function installedIn(root: string) {
  const { packages } = lockfile.parse(
    JSON.parse(readFileSync(join(root, "node_modules/.package-lock.json"), "utf8")),
  );
  const size = execFileSync("du", ["-sm", "node_modules"], { cwd: root, encoding: "utf8" });
  return { packages: Object.keys(packages).length, mebibytes: Number.parseInt(size, 10) };
}

/**
 * The seconds from the merge of one changed position to a site that is ready for upload, and what was installed for it:
 * the steps of the publishing workflow in a new folder outside of the project, with what the run before has kept, and with
 * npm's own cache.
 */
export function mergeCost(positions: number) {
  const around = mkdtempSync(join(tmpdir(), "merge-"));
  const { commands, kept } = siteJob();
  const texts = generatedPositions(positions);
  const run = (name: string, changed: ReadonlyMap<string, string>) => {
    const root = join(around, name);
    checkOut(root, changed);
    return root;
  };
  const steps = (cwd: string) => {
    const begun = performance.now();
    for (const command of commands) execSync(command, { cwd, stdio: "ignore" });
    execFileSync("tar", [
      "--hard-dereference",
      "-cf",
      join(cwd, "artifact.tar"),
      "-C",
      join(cwd, "out"),
      ".",
    ]);
    return (performance.now() - begun) / 1000;
  };
  try {
    const before = run("before", texts);
    steps(before);
    const [[slug = "", text = ""] = []] = texts;
    const after = run("after", new Map(texts).set(slug, `${text}\nOne more sentence.\n`));
    for (const folder of kept) {
      mkdirSync(dirname(join(after, folder)), { recursive: true });
      renameSync(join(before, folder), join(after, folder));
    }
    return { seconds: steps(after), installed: installedIn(after) };
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}
