import path from "node:path";
import { isError, type Problem } from "../../lib/messages/problem.ts";
import { githubReport, textReport } from "../../lib/messages/report.ts";
import { pageBudget } from "../../lib/publish/compress.ts";
import { outFolder, outName } from "../../lib/publish/replace-folder.ts";
import { momentOf } from "../../lib/site/now.ts";
import { buildSite } from "./build-site.ts";
import { nextBuild } from "./next-build.ts";
import { weightAdvice } from "./page-weight.ts";

/* `npm run build`: checks the content, and publishes the site in `out/` (or the folder that `OUT_DIR` names). With `--full`
   everything is made again. With `--format=github`, advice on the weight of pages is printed as annotations; the check
   prints the rest. */

const root = process.cwd();
const name = outName(process.env.OUT_DIR);

try {
  const begun = performance.now();
  const now = momentOf(process.env);
  const out = outFolder(root, process.env.OUT_DIR, path.join(root, ".cache"));
  if (out.refused !== undefined) throw new Error(out.refused);

  const { files, count, rendered, doubt, weights, isUnchanged } = await buildSite({
    root,
    now,
    report,
    out: out.folder,
    isFull: process.argv.includes("--full"),
    render: (signal) => nextBuild(root, signal),
  });
  adviseOnWeight(weights, files);
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  if (isUnchanged) console.log(`Nothing has changed, and ${name} has the site already (${seconds}).`);
  else console.log(`${name} has the site: ${count} pages, ${rendered} of them rendered, in ${seconds}.`);
  if (doubt !== undefined)
    console.log(
      process.argv.includes("--format=github") ? `::warning title=No open position::${doubt}` : doubt,
    );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("Nothing was published, and the site stays as it was.");
  process.exitCode = 1;
}

/** @throws if there are errors, after printing all problems */
function report(problems: Problem[], files: readonly string[]): void {
  if (problems.length > 0) console.log(textReport(problems, files.length, process.stdout.isTTY));
  if (problems.some(isError)) throw new Error("The content has errors.");
}

function adviseOnWeight(weights: [path: string, bytes: number][], files: readonly string[]): void {
  const heavy = new Map(weights.filter(([, bytes]) => bytes > pageBudget).sort());
  const advice = weightAdvice(heavy, pageBudget, files);
  const format = process.argv.includes("--format=github") ? githubReport : textReport;
  if (advice.length > 0) console.log(format(advice, files.length, process.stdout.isTTY));
}
