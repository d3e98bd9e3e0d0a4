import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { anAd, problemsWith } from "../support/advice.ts";
import { hostile } from "../support/hostile.ts";
import { generatedPositions } from "./project-copy.ts";

/** A ratio of two times of one run, and the most that it may be: how fast the machine is stands on both sides. */
interface Ratio {
  what: string;
  is: number;
  atMost: number;
}

/** The shortest of some times of the processor: what else the machine does only ever adds. */
function shortest(rounds: number, time: () => number): number {
  return Math.min(...Array.from({ length: rounds }, time));
}

/** What `npm run check` tells Node. */
export const checkSettings = z
  .object({ scripts: z.object({ check: z.string() }) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")))
  .scripts.check.split(" ")
  .filter((word) => word.startsWith("--") && word !== "--import");

/** The time of a first run, as `npm run check` is one, in a process of its own; `first-run.ts` says of what. */
function firstRun(what: "check" | "YAML", input: string): number {
  const parameters = [
    ...(what === "check" ? checkSettings : []),
    ...["--import", "tsx", "tests/bench/first-run.ts", what],
  ];
  return Number(execFileSync(process.execPath, parameters, { encoding: "utf8", input }));
}

function processorTime(run: () => unknown): number {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return user + system;
}

/** How the time of the check grows. */
export function checkRatios(): Ratio[] {
  const generated = (count: number) => JSON.stringify([...generatedPositions(count)]);
  const [many, few] = [generated(1_000), generated(200)];
  // On a shared machine one and the same run takes up to half as long again, for minutes at a time: 2.2 to 3.5 s, in ten
  // of them. The three runs of a turn share its minute, so their ratios hardly change, and the median of nine is one of a usual turn.
  const turns = Array.from({ length: 9 }, () => {
    const all = firstRun("check", many);
    return { toFew: all / firstRun("check", few), toYaml: all / firstRun("YAML", many) };
  });
  const median = (what: "toFew" | "toYaml") =>
    turns.map((turn) => turn[what]).sort((a, b) => a - b)[4] ?? Number.NaN;
  const grown = Object.entries(hostile).map(([what, textOf]): Ratio => {
    const of = (length: number) =>
      shortest(4, () =>
        processorTime(() => problemsWith({ "a.md": anAd({ body: `## Words\n\n${textOf(length)}` }) })),
      );
    return { what: `advice on ${what}: 60 kB to 15 kB`, is: of(60_000) / of(15_000), atMost: 6 };
  });
  return [
    {
      what: "check: 1,000 positions to 200",
      is: median("toFew"),
      atMost: 7,
    },
    {
      what: "check of 1,000 positions to parsing their front matter as YAML",
      is: median("toYaml"),
      atMost: 4,
    },
    ...grown,
  ];
}
