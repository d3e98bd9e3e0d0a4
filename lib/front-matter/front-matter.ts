import type { Problem } from "../problem/problem.ts";
import { type Fault, problemAt, type Span } from "../problem/span.ts";
import type { Prose } from "../schema/content.ts";
import type { FieldDescription } from "../schema/fields.ts";
import { maxFrontMatter } from "../schema/paths.ts";
import { findFences } from "./fences.ts";
import type { LineFault } from "./line-fault.ts";
import { loudFaults } from "./loud-faults.ts";
import { silentFaults } from "./silent-faults.ts";
import { readYaml } from "./yaml-document.ts";
import { isBlank, yamlLines } from "./yaml-line.ts";

type Known = ReadonlyMap<string, FieldDescription>;

/** The fields of a file as they are written, where each stands, and the body below them. */
export interface FrontMatter {
  /** The lines of the file. */
  lines: string[];
  data: Record<string, unknown>;
  /** Whether `data` is all that the file says; if not, `problems` says why. */
  readable: boolean;
  body: Prose;
  problems: Problem[];
  /** Lines that are at fault as such: what they say is not judged any further. */
  faulty: ReadonlySet<number>;
  /** Where a field's name stands; the opening line where there is none. */
  keySpan(path: readonly PropertyKey[]): Span;
  /** Where a field's value stands; its name where it has no value. */
  valueSpan(path: readonly PropertyKey[]): Span;
}

/** Looks for the faults of single lines, one a line; `loud` ones only where YAML could not be read. */
function findLineFaults(lines: readonly string[], known: Known, loud: boolean): Map<number, LineFault> {
  const found = new Map<number, LineFault>();
  const detectors = loud ? [...silentFaults, ...loudFaults] : silentFaults;
  const taken = yamlLines(lines);
  taken.forEach((line, index) => {
    if (line.inside || isBlank(line)) return;
    const before = taken.slice(Math.max(0, index - 40), index).reverse();
    const around = { before: before.filter((other) => !other.inside && !isBlank(other)), known };
    for (const detect of detectors) {
      const fault = detect(line, around);
      if (fault === undefined) continue;
      found.set(index, fault);
      // The lines below are judged by what this one was meant to be.
      taken[index] = yamlLines([fault.line])[0] ?? line;
      return;
    }
  });
  return found;
}

/**
 * Reads the front matter of a file whose text is normalized (`lib/problem/span.ts`). A line that is at fault is reported
 * and, in memory, mended, so that everything else in the file is checked in the same run.
 */
export function readFrontMatter(file: string, text: string, known: Known): FrontMatter {
  const lines = text.split("\n");
  const { from, to, body, fault } = findFences(lines);
  const fields = lines.slice(from, to);
  const problems: Problem[] = [];
  const faulty = new Set<number>();
  if (fault !== undefined) problems.push(problemAt(file, lines, fault.span, fault.finding));

  const size = fields.reduce((sum, line) => sum + line.length + 1, 0);
  const tooLong = size > maxFrontMatter;
  if (tooLong) {
    const finding: Fault = {
      code: "front-matter-too-long",
      message: `The fields take ${size} characters, and ${maxFrontMatter} is the most.`,
      hint: "Move the long text below the second line ---.",
    };
    problems.push(problemAt(file, lines, { line: from + 1, column: 1, length: 1 }, finding));
  }

  let document = readYaml(tooLong ? [] : fields, from, known);
  const loud = document.faults.some(({ harmless }) => !harmless);
  const mends = tooLong ? new Map<number, LineFault>() : findLineFaults(fields, known, loud);
  for (const [index, { from: start, to: end, finding, line }] of mends) {
    const span = { line: from + index + 1, column: start + 1, length: end - start };
    problems.push({ ...problemAt(file, lines, span, finding), fix: line });
    faulty.add(span.line);
  }
  if (mends.size > 0) {
    const mended = fields.map((line, index) => mends.get(index)?.line ?? line);
    document = readYaml(mended, from, known);
  }

  const remaining = document.faults.filter(({ span }) => !faulty.has(span.line));
  const fatal = remaining.find(({ harmless }) => !harmless);
  // After the first line that nothing fits, the reader is lost, and what it says of others is noise.
  const reported = remaining.filter(
    (each) => each.harmless || each === fatal || each.finding.code !== fatal?.finding.code,
  );
  for (const { span, finding } of reported) {
    problems.push(problemAt(file, lines, span, finding));
    faulty.add(span.line);
  }

  const opening = { line: Math.max(1, from), column: 1, length: 3 };
  return {
    lines,
    data: document.data,
    readable: from < body && !tooLong && document.faults.every(({ harmless }) => harmless),
    body: { file, line: body + 1, markdown: lines.slice(body).join("\n") },
    problems,
    faulty,
    keySpan: (path) => document.find(path).key ?? opening,
    valueSpan(path) {
      const { key, value } = document.find(path);
      return value ?? key ?? opening;
    },
  };
}
