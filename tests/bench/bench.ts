import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pageBudget } from "../../lib/publish/compress.ts";
import { readOutputs } from "../../lib/publish/outputs.ts";
import { writeAstroSite } from "./astro-site.ts";
import { checkRatios, checkSettings } from "./check-time.ts";
import { type Cost, costOf } from "./cost.ts";
import { lighthouseScores } from "./lighthouse.ts";
import { mergeCost } from "./merge-cost.ts";
import { weigh } from "./page-weights.ts";
import { previewDelay } from "./preview-delay.ts";
import { copyProject, copyWithPositions, generatedPositions } from "./project-copy.ts";
import { shareImageTime } from "./share-image-time.ts";

const help = `Measures the site, prints the figures as Markdown tables, and writes them to BENCHMARK.json.

  npm run bench               pages, Lighthouse, the check, builds of 100 and 1,000 positions and Astro's of the same,
                              the preview, a share image, and the publishing workflow
  npm run bench -- --large    10,000 positions too; takes long
  npm run bench -- --readme   writes the tables into README.md, in the place of those that are there

Ends with 1 where a page does not fit the first round trip or gets less than 100 of Lighthouse, or where one of the
promises in its last table is missed. A machine that does something else meanwhile can miss any of them but the first.`;

const { values } = parseArgs({
  options: {
    large: { type: "boolean", default: false },
    readme: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}

const build = ["--import", "tsx", "scripts/build/build.ts"];
const sizes = values.large ? [100, 1_000, 10_000] : [100, 1_000];
/** The size that is compared with Astro's build of it; fewer positions can't show it, since Next has to start. */
const compared = 1_000;
/** How often a site of some size is built; the largest take minutes. */
const roundsOf = (positions: number) => (positions > compared ? 1 : 3);
/** The most bytes of a page as gzip, for hosts without Brotli: a sixth more than one initial TCP window. */
const gzipBudget = 17_000;
/** What was promised and not kept. */
const missed: string[] = [];
const kinds = { home: "/", position: "/positions/data-engineer/", list: "/positions/", story: "/story/" };

const tables: string[] = [];

/** Prints a table, and keeps it for the README. */
function show(head: string[], rows: (string | number)[][]): void {
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const dashes = head.map((_, index) => (index === 0 ? "---" : "---:"));
  const table = [line(head), line(dashes), ...rows.map(line)].join("\n");
  tables.push(table);
  console.log(`${table}\n`);
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
show(
  ["page", "HTML", "HTML, Brotli", "HTML, gzip", "scripts and styles, Brotli", "font", "requests"],
  pages.map(({ kind, as, html, htmlBrotli, htmlGzip, scriptBrotli, fontBytes, requests }) => [
    `${kind}, ${as}`,
    ...[html, htmlBrotli, htmlGzip, scriptBrotli, fontBytes, requests].map((value) => number(value)),
  ]),
);

for (const { kind, as, htmlBrotli, htmlGzip } of pages) {
  if (as === "published" && (htmlBrotli > pageBudget || htmlGzip > gzipBudget))
    missed.push(`The page ${kind} takes ${number(htmlBrotli)} bytes as Brotli, ${number(htmlGzip)} as gzip.`);
}

const scores = await lighthouseScores(join(project, "out"), Object.values(kinds));
show(
  ["Lighthouse", "performance", "accessibility", "best practices", "SEO"],
  scores.map(({ path, scores }) => [path, ...scores]),
);
for (const { path, scores: given, lost } of scores) {
  if (given.some((score) => score < 100)) missed.push(`Lighthouse at ${path}: ${lost.join(", ")}`);
}

const ratios = checkRatios();

/** The shorter of two builds: what else the machine does only ever adds. */
const shorter = (a: Cost, b: Cost) => (b.seconds < a.seconds ? b : a);

/** Runs something some times, each time after a preparation, and keeps the shortest. */
async function shortestOf(rounds: number, prepare: (round: number) => void, run: () => Promise<Cost>) {
  let shortest: Cost | undefined;
  for (let round = 0; round < rounds; round++) {
    prepare(round);
    const cost = await run();
    shortest = shortest ? shorter(shortest, cost) : cost;
  }
  if (shortest === undefined) throw new RangeError("Nothing ran.");
  return shortest;
}

/* Builds, and Astro's of the same texts, which draws and checks nothing: with nothing kept; in full, but for what was drawn
   (Astro draws nothing); of one changed position; of no change. */
const builds: Record<"astro" | "first" | "full" | "edit" | "unchanged" | "check", Cost>[] = [];
for (const positions of sizes) {
  const rounds = roundsOf(positions);
  const texts = generatedPositions(positions);
  const theirs = writeAstroSite(`site-${positions}`, texts);
  const folder = copyWithPositions(`site-${positions}`, texts);
  const forget = (root: string, ...names: string[]) => {
    for (const name of names) rmSync(join(root, name), { recursive: true, force: true });
  };
  const [[slug = "", text = ""] = []] = texts;
  const change = (round: number) =>
    writeFileSync(join(folder, "content/positions", `${slug}.md`), `${text}\nSentence ${round}.\n`);
  const ours = () => costOf(folder, build);
  const astro = await shortestOf(
    rounds,
    () => forget(theirs.root, "dist", ".astro", "node_modules"),
    () => costOf(theirs.root, theirs.command),
  );
  const first = await ours();
  const full = await shortestOf(
    rounds,
    () => forget(folder, ".next", ".cache/pages", ".cache/texts.json", ".cache/published.json"),
    ours,
  );
  const edit = await shortestOf(rounds, change, ours);
  const unchanged = await shortestOf(rounds, () => {}, ours);
  const check = await shortestOf(
    rounds,
    () => {},
    () => costOf(folder, [...checkSettings, "--import", "tsx", "scripts/check.ts"]),
  );
  builds.push({ astro, first, full, edit, unchanged, check });
  if (positions !== compared) continue;
  const times = (what: string, one: Cost, other: Cost, atMost: number) =>
    ratios.push({ what: `${number(positions)} positions: ${what}`, is: one.seconds / other.seconds, atMost });
  times("one edit ÷ Astro's whole build", edit, astro, 2);
  times("a full build ÷ Astro's", full, astro, 5);
  times("a build of no change ÷ the check", unchanged, check, 1.5);
}
show(
  ["positions", "Astro", "first build", "full", "one edit", "no change", "check", "memory"],
  builds.map(({ astro, first, full, edit, unchanged, check }, index) => [
    number(sizes[index] ?? 0),
    ...[astro, first, full, edit, unchanged, check].map(
      ({ seconds, processor }) => `${number(seconds, 1)} s (${number(processor, 1)})`,
    ),
    `${number(full.mebibytes)} MiB`,
  ]),
);
for (const [index, { full }] of builds.entries()) {
  const [before, few, many] = [builds[index - 1]?.full, sizes[index - 1] ?? 0, sizes[index] ?? 0];
  if (before === undefined) continue;
  const what = `a full build: ${number(many)} positions to ${number(few)}`;
  ratios.push(
    { what: `${what}, time`, is: full.seconds / before.seconds, atMost: many / few },
    { what: `${what}, memory`, is: full.mebibytes / before.mebibytes, atMost: many / few },
  );
}

const previewed = generatedPositions(compared);
const preview = await previewDelay(
  copyWithPositions("preview", previewed),
  [...previewed.keys()][0] ?? "",
  4400,
);
const merge = mergeCost(200);
// Where 20 ms were promised, Astro built these positions in 5.1 s; other machines take up to three times as long for both.
const pace = (builds[sizes.indexOf(compared)]?.astro.seconds ?? 5.1) / 5.1;
ratios.push(
  {
    what: `the live preview of ${number(compared)} positions, from save to screen, in s`,
    is: preview / 1000,
    atMost: 1.5,
  },
  {
    what: "a share image, in ms of a processor that lets Astro build 1,000 positions in 5.1 s",
    is: (await shareImageTime()) / pace,
    atMost: 20,
  },
  { what: "from merge to a site ready for upload, 200 positions, in s", is: merge.seconds, atMost: 60 },
  { what: "packages that a build needs", is: merge.installed.packages, atMost: 307 },
  { what: "what a build needs on the disk, in MiB", is: merge.installed.mebibytes, atMost: 491 },
);
show(
  ["promise", "is", "at most"],
  ratios.map(({ what, is, atMost }) => [what, number(is, 1), atMost]),
);
for (const { what, is, atMost } of ratios) if (is > atMost) missed.push(`${what}: ${number(is, 1)}`);

const [cpu] = cpus();
const machine = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cpus: cpus().length,
  cpu: cpu?.model,
};
writeFileSync(
  "BENCHMARK.json",
  `${JSON.stringify({ machine, pages, scores, ratios, builds: builds.map((each, index) => ({ positions: sizes[index], ...each })) }, null, 2)}\n`,
);

if (values.readme) {
  const [start, end] = ["<!-- npm run bench -- --readme -->", "<!-- end -->"];
  const text = readFileSync("README.md", "utf8");
  const from = text.indexOf(start) + start.length;
  const measured = `\n${machine.date}, ${machine.cpus} × ${machine.cpu}, Node ${machine.node}.\n\n${tables.join("\n\n")}\n`;
  writeFileSync("README.md", text.slice(0, from) + measured + text.slice(text.indexOf(end, from)));
}
for (const what of missed) console.error(`Missed: ${what}`);
if (missed.length > 0) process.exitCode = 1;
