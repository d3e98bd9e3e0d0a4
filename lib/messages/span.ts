import type { Fault } from "./catalogue.ts";
import type { Problem } from "./problem.ts";

/** A stretch of one line of a file; line and column begin at 1. */
export interface Span {
  line: number;
  column: number;
  length: number;
}

/** The text without a byte order mark and with line feeds only, as all other code expects it. */
export function normalized(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Finds the line and column, from 1, of an offset in a text; fastest if asked in ascending order. */
export function locator(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let start = 0;
  return (offset) => {
    if (offset < start) [line, start] = [1, 0];
    for (let end = text.indexOf("\n", start); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
      line++;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
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
