import type { Problem } from "../problem/problem.ts";
import type { Fault } from "../problem/span.ts";
import { didYouMean, nearest } from "../problem/suggest.ts";
import { oneOf } from "../schema/checks.ts";
import { isDate } from "../schema/dates.ts";
import { fieldProblem, type Source } from "./source.ts";

/** What the other files say, as far as a file may refer to it. */
export interface Surroundings {
  /** The regions of `offices/index.md`; none where that file is broken. */
  regions: readonly string[];
  offices: readonly string[];
  teams: readonly string[];
  publicFiles: ReadonlySet<string>;
}

// The checks look at fields as they are written: one that is wrong must not hide what is wrong with another.

function group(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function reporter(source: Source) {
  const problems: Problem[] = [];
  const report = (field: readonly PropertyKey[], finding: Fault | undefined) => {
    const problem = finding && fieldProblem(source, field, finding);
    if (problem !== undefined) problems.push(problem);
  };
  return { problems, report };
}

/** Whether a word is filled in; where it is not, the schema has said so. */
function isWord(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** A value's emblem exists. */
export function checkValue(source: Source, { publicFiles }: Surroundings): Problem[] {
  const { problems, report } = reporter(source);
  const { emblem } = source.matter.data;
  if (isWord(emblem) && /^\/[^/].*\.svg$/.test(emblem) && !publicFiles.has(emblem)) {
    const svgs = [...publicFiles].filter((file) => file.endsWith(".svg")).sort();
    report(["emblem"], {
      code: "missing-image",
      message: `There is no file public${emblem}.`,
      hint: didYouMean(emblem, svgs, "The SVG files are"),
      fix: nearest(emblem, svgs),
    });
  }
  return problems;
}

/** An office's region is one of the index. */
export function checkOffice(source: Source, { regions }: Surroundings): Problem[] {
  const { problems, report } = reporter(source);
  const { region } = source.matter.data;
  if (isWord(region) && regions.length > 0)
    report(["region"], oneOf("unknown-region", "region", regions)(region));
  return problems;
}

/** A position's team and offices exist, once each, and its dates and pay are in order. */
export function checkPosition(source: Source, { offices, teams }: Surroundings): Problem[] {
  const { problems, report } = reporter(source);
  const { data } = source.matter;
  if (isWord(data.team)) report(["team"], oneOf("unknown-team", "team", teams)(data.team));
  for (const field of ["offices", "applicants"]) {
    const list: unknown = data[field];
    if (!Array.isArray(list)) continue;
    list.forEach((item: unknown, index) => {
      if (!isWord(item)) return;
      if (list.indexOf(item) < index) {
        report([field, index], {
          code: "duplicate-item",
          message: `"${item}" stands in the list twice.`,
          hint: "Delete one of the two.",
        });
      } else if (field === "offices") {
        report([field, index], oneOf("unknown-office", "office", offices)(item));
      }
    });
  }
  const { opened, closes } = data;
  if (isWord(opened) && isWord(closes) && isDate(opened) && isDate(closes) && closes < opened) {
    report(["closes"], {
      code: "closes-before-opened",
      message: `It closes on ${closes}, before it opens on ${opened}.`,
      hint: "Change one of the two days.",
    });
  }
  const { min, max } = group(data.salary);
  if (typeof min === "number" && typeof max === "number" && min > max) {
    report(["salary", "min"], {
      code: "salary-upside-down",
      message: `The lowest pay, ${min}, is more than the highest, ${max}.`,
      hint: "Change one of the two figures, or swap them.",
    });
  }
  return problems;
}

/** The language that a position says it is in. */
export function languageOf({ matter }: Source, fallback: string): string {
  const { language } = matter.data;
  return isWord(language) ? language : fallback;
}
