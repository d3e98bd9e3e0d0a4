import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { firstSegment } from "../../lib/content/addresses.ts";
import { readOutputs } from "../../lib/publish/outputs.ts";
import { writeBareSite } from "./bare-site.ts";
import { checkRatios } from "./check-time.ts";
import { type Cost, costOf } from "./cost.ts";
import { lighthouseScores } from "./lighthouse.ts";
import { weigh } from "./page-weights.ts";
import { previewDelay } from "./preview-delay.ts";
import { copyProject, copyWithPositions, generatedPositions } from "./project-copy.ts";

const help = `Measures the site, prints the figures as Markdown tables, and writes them to BENCHMARK.json.

  npm run bench               pages, Lighthouse, the check, builds of 20, 200 and 1,000 positions, the preview
  npm run bench -- --large    10,000 positions too; takes long

Ends with 1 where a page does not fit the first round trip or gets less than 100 of Lighthouse, where the check grows
faster than the content, or where a build of 1,000 positions takes more than 1.5 times the build of bare Next.
A machine that does something else meanwhile can miss any of them but the first.`;

const { values } = parseArgs({
  options: { large: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});
if (values.help) {
  console.log(help);
  process.exit();
}

const require = createRequire(import.meta.url);
const next = require.resolve("next/dist/bin/next");
const build = ["--import", "tsx", "scripts/build.ts"];
const sizes = values.large ? [20, 200, 1_000, 10_000] : [20, 200, 1_000];
/** How many times the build of a bare site a build may take; fewer positions cannot show it, since Next has to start. */
const budget = { positions: 1_000, ratio: 1.5 };
/** How often a site of some size is built, and a bare one in turn; the largest take minutes. */
const roundsOf = (positions: number) => (positions > budget.positions ? 1 : 3);
/** What a page with its CSS may weigh as Brotli, in bytes: one initial TCP window (https://www.rfc-editor.org/rfc/rfc6928). */
const pageBudget = 14_600;
/** What was promised and not kept. */
const missed: string[] = [];
const kinds = { home: "/", position: "/positions/data-engineer/", list: "/positions/", story: "/story/" };

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

const number = (value: number, digits = 0) =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

// Pages: the same build, as Next makes it and as it is published.
const project = copyProject("site");
await costOf(project, build);
const built = readOutputs(readFileSync(join(project, ".next/outputs.json"), "utf8"), `/${firstSegment}`);
const stock = new Map([...built.pages, ...built.data, ...built.assets]);
const pages = Object.entries(kinds).flatMap(([kind, address]) => {
  const page = `${address}index.html`;
  const madeAt = (path: string) => stock.get(path.slice(1)) ?? "";
  const publishedAt = (path: string) => join(project, "out", path);
  return [
    { kind, as: "stock", ...weigh(madeAt(page), madeAt) },
    { kind, as: "published", ...weigh(publishedAt(page), publishedAt) },
  ];
});
console.log(
  table(
    ["page", "HTML", "HTML, Brotli", "scripts and styles, Brotli", "font", "requests"],
    pages.map(({ kind, as, html, htmlBrotli, scriptBrotli, fontBytes, requests }) => [
      `${kind}, ${as}`,
      ...[html, htmlBrotli, scriptBrotli, fontBytes, requests].map((value) => number(value)),
    ]),
  ),
);

for (const { kind, as, htmlBrotli } of pages) {
  if (as === "published" && htmlBrotli > pageBudget)
    missed.push(`The page ${kind} takes ${number(htmlBrotli)} bytes.`);
}

const scores = await lighthouseScores(join(project, "out"), Object.values(kinds));
console.log(
  `\n${table(
    ["Lighthouse", "performance", "accessibility", "best practices", "SEO"],
    scores.map(({ path, scores }) => [path, ...scores]),
  )}`,
);
for (const { path, scores: given, lost } of scores) {
  if (given.some((score) => score < 100)) missed.push(`Lighthouse at ${path}: ${lost.join(", ")}`);
}

const ratios = checkRatios();
console.log(
  `\n${table(
    ["times", "ratio", "at most"],
    ratios.map(({ what, is, atMost }) => [what, number(is, 1), atMost]),
  )}`,
);
for (const { what, is, atMost } of ratios) if (is > atMost) missed.push(`${what}: ${number(is, 1)}`);

/** The shorter of two builds: what else the machine does only ever adds. */
const shorter = (a: Cost, b: Cost) => (b.seconds < a.seconds ? b : a);

// Builds: first with nothing kept, then again as it stands, in turn with the plainest site of the same texts.
const builds: { positions: number; cold: Cost; again: Cost; bare: Cost }[] = [];
for (const positions of sizes) {
  const texts = generatedPositions(positions);
  const bareFolder = writeBareSite(`bare-${positions}`, texts);
  const folder = copyWithPositions(`site-${positions}`, texts);
  const buildAnew = (root: string, command: string[]) => {
    rmSync(join(root, ".next"), { recursive: true });
    return costOf(root, command);
  };
  let bare = await costOf(bareFolder, [next, "build"]);
  const cold = await costOf(folder, build);
  let again = await buildAnew(folder, build);
  for (let round = 1; round < roundsOf(positions); round++) {
    bare = shorter(bare, await buildAnew(bareFolder, [next, "build"]));
    again = shorter(again, await buildAnew(folder, build));
  }
  builds.push({ positions, cold, again, bare });
  if (positions === budget.positions && again.seconds > budget.ratio * bare.seconds) {
    missed.push(
      `${number(positions)} positions take more than ${budget.ratio} times the build of bare Next.`,
    );
  }
}
console.log(
  `\n${table(
    [
      "positions",
      "first build",
      "second build",
      "bare Next",
      "second ÷ bare",
      "memory",
      "ms a position more",
    ],
    builds.map(({ positions, cold, again, bare }, index) => {
      const before = builds[index - 1];
      const more =
        before === undefined
          ? "–"
          : number(((again.seconds - before.again.seconds) * 1000) / (positions - before.positions), 1);
      return [
        number(positions),
        ...[cold, again, bare].map(({ seconds }) => `${number(seconds, 1)} s`),
        number(again.seconds / bare.seconds, 2),
        `${number(again.mebibytes)} MiB`,
        more,
      ];
    }),
  )}`,
);

const preview = await previewDelay(copyProject("preview"), "data-engineer", 4400);
console.log(`\nFrom saving a file to seeing it in the preview: ${number(preview)} ms (median).`);

const [cpu] = cpus();
const machine = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cpus: cpus().length,
  cpu: cpu?.model,
};
writeFileSync(
  "BENCHMARK.json",
  `${JSON.stringify({ machine, pages, scores, ratios, builds, preview }, null, 2)}\n`,
);

for (const what of missed) console.error(`Missed: ${what}`);
if (missed.length > 0) process.exitCode = 1;
