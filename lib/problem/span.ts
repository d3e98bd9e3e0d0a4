import type { ErrorCode } from "./codes.ts";
import type { Problem, Severity } from "./problem.ts";

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

/** Finds lines and columns, from 1, of offsets in a text that are asked for in their order. */
export function locator(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let start = 0;
  return (offset) => {
    for (let end = text.indexOf("\n", start); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
      line++;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}

/** The line with the stretch at a place replaced. */
export function replaced(line: string, span: Span, fix: string): string {
  return line.slice(0, span.column - 1) + fix + line.slice(span.column - 1 + span.length);
}

function severityOf(finding: Fault | Advice): Severity {
  return "severity" in finding ? finding.severity : "error";
}

/** Makes a problem of a finding; `lines` are the file's, the place is kept inside its line. */
export function problemAt(
  file: string,
  lines: readonly string[],
  span: Span,
  finding: Fault | Advice,
): Problem {
  const source = lines[span.line - 1] ?? "";
  const column = Math.max(1, Math.min(span.column, source.length + 1));
  const length = Math.max(1, Math.min(span.length, source.length + 1 - column));
  const { code, message, fix } = finding;
  const severity = severityOf(finding);
  const line = fix === undefined ? undefined : replaced(source, { ...span, column, length }, fix).trimEnd();
  return {
    file,
    line: span.line,
    column,
    length,
    severity,
    code,
    message,
    hint: finding.hint,
    fix: line,
    source,
  };
}

/** A problem of a file as a whole. */
export function problemOf(file: string, finding: Fault | Advice): Problem {
  const { code, message, hint } = finding;
  const severity = severityOf(finding);
  return { file, line: 1, column: 1, length: 1, severity, code, message, hint, source: "" };
}

/** The order in which problems are shown: by file, line, column, code. */
export function inOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
