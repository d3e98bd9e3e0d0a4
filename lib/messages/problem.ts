import type { Fault } from "./catalogue.ts";
import type { Span } from "./span.ts";

/*
 * The words for what is wrong. A fault (`catalogue.ts`) is what is wrong, worded, wherever it is. A finding (`rules/rule.ts`)
 * is a fault at a place in a file: rules return findings, or matches, of which `rule` makes findings. A problem is a finding
 * as people see it, with its file, the text of the line and the line to paste. A slip is what was meant as YAML or Markdown
 * and isn't. What reading can't use it notes as a fault, and a rule reports it.
 */

/** How bad a problem is: an error stops the build, a warning is advice. */
export type Severity = "error" | "warning";

/** Whether a problem stops the build. */
export const isError = ({ severity }: { severity: Severity }): boolean => severity === "error";

/** Something wrong in the content, and the place where a person can fix it. */
export interface Problem {
  /** Path from the project's root, such as `content/positions/designer.md`. */
  file: string;
  /** The first line is 1. */
  line: number;
  /** The first column is 1. */
  column: number;
  /** How many characters the caret underlines; at least 1. */
  length: number;
  severity: Severity;
  /** The stable name of what is wrong, such as `unknown-office`. */
  code: string;
  message: string;
  hint: string;
  /** The whole line, or lines, to write instead. */
  fix?: string | undefined;
  /** How many lines the fix replaces, if it is more than this one. */
  replaces?: number | undefined;
  /** The line as it is in the file; empty where the whole file is meant. */
  lineText: string;
}

/** A problem at a place in a file, whose lines these are; the span is kept inside its line. */
export function problemAt(
  file: string,
  lines: readonly string[],
  { line, ...span }: Span,
  found: Fault,
): Problem {
  const { fix } = found;
  const lineText = lines[line - 1] ?? "";
  const column = Math.max(1, Math.min(span.column, lineText.length + 1));
  const length = Math.max(1, Math.min(span.length, lineText.length + 1 - column));
  const fixed = lineText.slice(0, column - 1) + fix + lineText.slice(column - 1 + length);
  const instead = fix === undefined ? undefined : fixed.trimEnd();
  return { ...found, file, line, column, length, fix: instead, lineText };
}

const wholeFile = { line: 1, column: 1, length: 1, lineText: "" };

export function problemOf(file: string, fault: Fault): Problem {
  return { ...wholeFile, file, ...fault };
}

/** The order in which problems are shown: by file, line, column, code. */
export function inOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** Problems by what they have in common, such as their file. */
export function grouped(
  problems: readonly Problem[],
  by: (problem: Problem) => string,
): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = by(problem);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return groups;
}
