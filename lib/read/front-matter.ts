import type { Prose } from "../content/content.ts";
import type { FieldDescription } from "../content/field-list.ts";
import { fault } from "../messages/catalogue.ts";
import type { Problem } from "../messages/problem.ts";
import { problemAt, type Span } from "../messages/span.ts";
import { type FaultAt, findFences } from "./fences.ts";
import type { LineFault, Surroundings } from "./line-fault.ts";
import { loudFaults } from "./loud-faults.ts";
import { silentFaults } from "./silent-faults.ts";
import { readDocument } from "./yaml-document.ts";
import { isBlank, yamlLines } from "./yaml-line.ts";

/** In characters. After every blank line gray-matter looks for comments: 0.2 s for 16 kB of them, 3.4 s for 64. */
const maxFrontMatter = 16 * 1024;

type Known = ReadonlyMap<string, FieldDescription>;

/** The fields of a file as written, where each is, and the body below them. */
export interface FrontMatter {
  /** The lines of the file. */
  lines: string[];
  data: Record<string, unknown>;
  /** Whether `data` has everything that the file says; if not, `problems` say why. */
  readable: boolean;
  body: Omit<Prose, "language">;
  problems: Problem[];
  /** Lines with a mistake: what they say is not checked any further. */
  faulty: ReadonlySet<number>;
  /** Where a field's name is; the opening line if it has none. */
  keySpan: (path: readonly PropertyKey[]) => Span;
  /** Where a field's value is; its name if it has none. */
  valueSpan: (path: readonly PropertyKey[]) => Span;
}

/** Looks for mistakes, one a line; for `loud` ones only if YAML couldn't be read. */
function findLineFaults(lines: readonly string[], known: Known, loud: boolean): Map<number, LineFault> {
  const mends = new Map<number, LineFault>();
  const detectors = loud ? [...silentFaults, ...loudFaults] : silentFaults;
  const taken = yamlLines(lines);
  taken.forEach((line, index) => {
    if (line.inside || isBlank(line)) return;
    const around: Surroundings = {
      known,
      get before() {
        const others = taken.slice(Math.max(0, index - 40), index).reverse();
        return others.filter((other) => !other.inside && !isBlank(other));
      },
    };
    for (const detect of detectors) {
      const found = detect(line, around);
      if (found === undefined) continue;
      mends.set(index, found);
      // What this line was meant to be decides about the lines below.
      taken[index] = yamlLines([found.line])[0] ?? line;
      return;
    }
  });
  return mends;
}

/**
 * Reads the front matter of a file whose text is normalized (`lib/messages/span.ts`). A line with a mistake is noted
 * and, in memory, fixed, so that everything else in the file is read in the same run.
 */
export function readFrontMatter(file: string, text: string, known: Known): FrontMatter {
  const lines = text.split("\n");
  const { from, to, body, wrong } = findFences(lines);
  const opening = { line: Math.max(1, from), column: 1, length: 3 };
  const size = lines.slice(from, to).join("\n").length + 1;
  const isTooLong = size > maxFrontMatter;
  const fields = isTooLong ? [] : lines.slice(from, to);
  const below = lines.slice(body);
  const problems: Problem[] = [];
  const faulty = new Set<number>();
  const report = ({ span, fault: found }: FaultAt) => problems.push(problemAt(file, lines, span, found));
  if (wrong !== undefined) report(wrong);
  if (isTooLong)
    report({
      span: { line: from + 1, column: 1, length: 1 },
      fault: fault("front-matter-too-long", { size, most: maxFrontMatter }),
    });

  let document = readDocument(fields, below, from, known);
  const loud = document.faults.some(({ harmless }) => !harmless);
  const mends = findLineFaults(fields, known, loud);
  for (const [index, { from: start, to: end, fault: found, line }] of mends) {
    const span = { line: from + index + 1, column: start + 1, length: end - start };
    problems.push({ ...problemAt(file, lines, span, found), fix: line });
    faulty.add(span.line);
  }
  if (mends.size > 0) {
    const mended = fields.map((line, index) => mends.get(index)?.line ?? line);
    document = readDocument(mended, below, from, known);
  }

  const remaining = document.faults.filter(({ span }) => !faulty.has(span.line));
  const fatal = remaining.find(({ harmless }) => !harmless);
  for (const each of remaining) {
    // After the first line that it cannot read, YAML is lost, and what it says about others is noise.
    if (!each.harmless && each !== fatal && each.fault.code === fatal?.fault.code) continue;
    report(each);
    faulty.add(each.span.line);
  }
  return {
    lines,
    data: document.data,
    readable: from < body && !isTooLong && document.faults.every(({ harmless }) => harmless),
    body: { file, line: body + 1, markdown: document.content },
    problems,
    faulty,
    keySpan: (path) => document.find(path).key ?? opening,
    valueSpan(path) {
      const { key, value } = document.find(path);
      return value ?? key ?? opening;
    },
  };
}
