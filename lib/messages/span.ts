import type { ErrorCode } from "./codes.ts";
import type { Problem } from "./problem.ts";

/** A stretch of one line of a file; line and column begin at 1. */
export interface Span {
  line: number;
  column: number;
  length: number;
}

/** What an error says, apart from where it stands. */
export interface Fault {
  code: ErrorCode;
  message: string;
  /** How to mend it. */
  hint: string;
  /** What the place should say instead; shown as a whole line that can be pasted. */
  fix?: string | undefined;
}

/** What is said of something wrong: its code, what it is, how to mend it. */
export type Said = readonly [code: ErrorCode, message: string, hint: string];

/** Says what is wrong, how to mend it and, where that is known, what to write instead. */
export function fault(code: ErrorCode, message: string, hint: string, fix?: string): Fault {
  return { code, message, hint, fix };
}

/** What a piece of advice says. */
export interface Advice extends Omit<Fault, "code"> {
  severity: "warning";
  code: string;
}

/** The text without a byte order mark and with line feeds only, as every other module expects it. */
export function normalized(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Finds lines and columns, from 1, of offsets in a text; fastest where these are asked for in their order. */
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

/** Makes a problem of a fault or of advice; `lines` are the file's, the span is kept inside its line. */
export function problemAt(
  file: string,
  lines: readonly string[],
  { line, ...span }: Span,
  { fix, ...said }: Fault | Advice,
): Problem {
  const source = lines[line - 1] ?? "";
  const column = Math.max(1, Math.min(span.column, source.length + 1));
  const length = Math.max(1, Math.min(span.length, source.length + 1 - column));
  const mended = source.slice(0, column - 1) + fix + source.slice(column - 1 + length);
  const instead = fix === undefined ? undefined : mended.trimEnd();
  return { severity: "error", ...said, file, line, column, length, fix: instead, source };
}

const wholeFile = { line: 1, column: 1, length: 1, source: "" };

/** An error of a file as a whole. */
export function problemOf(file: string, ...[code, message, hint]: Said): Problem {
  return { ...wholeFile, file, severity: "error", code, message, hint };
}

/** Advice on a file as a whole. */
export function adviceOn(file: string, code: string, message: string, hint: string): Problem {
  return { ...wholeFile, file, severity: "warning", code, message, hint };
}

/** The order in which problems are shown: by file, line, column, code. */
export function inOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
