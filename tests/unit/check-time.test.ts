import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import { check } from "../../lib/check.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { generatedPositions } from "../bench/project-copy.ts";

/* Times are ratios of one run: how fast the machine is, and how busy, is on both sides of them. */

const now = Temporal.Instant.from("2026-11-23T12:00:00Z");
const real = readContentFolder(process.cwd());

/** The content with many positions in the place of its own. */
function withPositions(count: number) {
  const others = real.files.filter(
    ({ path }) => !path.startsWith("content/positions/") || path.endsWith("/index.md"),
  );
  const positions = [...generatedPositions(count)].map(([slug, text]) => ({
    path: `content/positions/${slug}.md`,
    text,
  }));
  return { ...real, files: [...others, ...positions] };
}

/** The shortest of some runs, in milliseconds: what else the machine does only ever adds. */
function shortest(run: () => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return Math.min(...times);
}

it("five times the positions → at most seven times the time", () => {
  const [few, many] = [withPositions(200), withPositions(1_000)];
  const of = (folder: typeof few) => shortest(() => check(folder, now));
  of(few);
  expect(of(many) / of(few)).toBeLessThan(7);
});

it("1,000 positions → at most six times the time of parsing their front matter as YAML", () => {
  const many = withPositions(1_000);
  const yaml = many.files.map(({ text }) => text.split("\n---\n")[0]?.slice(4) ?? "");
  const parsing = shortest(() => yaml.map((text) => parseDocument(text)));
  expect(shortest(() => check(many, now)) / parsing).toBeLessThan(6);
});
