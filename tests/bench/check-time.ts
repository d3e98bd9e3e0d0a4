import { Temporal } from "temporal-polyfill";
import { parseDocument } from "yaml";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { anAd, problemsWith } from "../support/advice.ts";
import { hostile } from "../support/hostile.ts";
import { generatedPositions } from "./project-copy.ts";

/** A ratio of two times of one run, and the most that it may be: how fast the machine is stands on both sides. */
export interface Ratio {
  what: string;
  is: number;
  atMost: number;
}

const now = Temporal.Instant.from("2026-11-23T12:00:00Z");

/** The content with many positions in the place of its own. */
function withPositions(count: number) {
  const real = readContentFolder(process.cwd());
  const others = real.files.filter(
    ({ path }) => !path.startsWith("content/positions/") || path.endsWith("/index.md"),
  );
  const positions = [...generatedPositions(count)].map(([slug, text]) => ({
    path: `content/positions/${slug}.md`,
    text,
  }));
  return { ...real, files: [...others, ...positions] };
}

/** The shortest of some runs, in microseconds of the processor's time: what else the machine does only ever adds. */
function shortest(run: () => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const begin = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begin);
    return user + system;
  });
  return Math.min(...times);
}

/** How the time of the check grows. */
export function checkRatios(): Ratio[] {
  const [few, many] = [withPositions(200), withPositions(1_000)];
  const yaml = many.files.map(({ text }) => text.split("\n---\n")[0]?.slice(4) ?? "");
  check(few, now);
  const checking = shortest(() => check(many, now));
  const grown = Object.entries(hostile).map(([what, textOf]): Ratio => {
    const of = (length: number) =>
      shortest(() => problemsWith({ "a.md": anAd({ body: `## Words\n\n${textOf(length)}` }) }));
    return { what: `advice on ${what}: 60 kB to 15 kB`, is: of(60_000) / of(15_000), atMost: 6 };
  });
  return [
    {
      what: "check: 1,000 positions to 200",
      is: checking / shortest(() => check(few, now)),
      atMost: 7,
    },
    {
      what: "check of 1,000 positions to parsing their front matter as YAML",
      is: checking / shortest(() => yaml.map((text) => parseDocument(text))),
      atMost: 6,
    },
    ...grown,
  ];
}
