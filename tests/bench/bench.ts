import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readOutputs } from "../../lib/publish/outputs.ts";
import { writeBareSite } from "./bare-site.ts";
import { type Cost, costOf } from "./cost.ts";
import { weigh } from "./page-weights.ts";
import { previewDelay } from "./preview-delay.ts";
import { copyProject, copyWithPositions, generatedPositions } from "./project-copy.ts";

const help = `Measures the site, prints the figures as Markdown tables, and writes them to BENCHMARK.json.

  npm run bench               pages, builds of 20, 200 and 1,000 positions, the preview
  npm run bench -- --large    10,000 positions too; takes long

Ends with 1 where a build of 1,000 positions takes more than 1.5 times the build of bare Next.`;

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
const built = readOutputs(readFileSync(join(project, ".next/outputs.json"), "utf8"));
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
    console.error(
      `\n${number(positions)} positions take more than ${budget.ratio} times the build of bare Next.`,
    );
    process.exitCode = 1;
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
writeFileSync("BENCHMARK.json", `${JSON.stringify({ machine, pages, builds, preview }, null, 2)}\n`);
