import type { ErrorCode } from "./codes.ts";
import type { Problem, Severity } from "./problem.ts";

/** A stretch of one line of a file; line and column begin at 1. */
export interface Place {
  line: number;
  column: number;
  length: number;
}

/** What an error says, apart from where it stands. */
export interface Finding {
  code: ErrorCode;
  message: string;
  /** How to mend it. */
  hint: string;
  /** What the place should say instead; shown in the hint as a whole line that can be pasted. */
  fix?: string | undefined;
}

/** What a piece of advice says. */
export interface AdviceFinding extends Omit<Finding, "code"> {
  severity: "warning";
  code: string;
}

/** The text without a byte order mark and with line feeds only, as every other module expects it. */
export function normalized(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** The line with the stretch at a place replaced. */
export function replaced(line: string, place: Place, fix: string): string {
  return line.slice(0, place.column - 1) + fix + line.slice(place.column - 1 + place.length);
}

function severityOf(finding: Finding | AdviceFinding): Severity {
  return "severity" in finding ? finding.severity : "error";
}

/** Makes a problem of a finding; `lines` are the file's, the place is kept inside its line. */
export function problemAt(
  file: string,
  lines: readonly string[],
  place: Place,
  finding: Finding | AdviceFinding,
): Problem {
  const source = lines[place.line - 1] ?? "";
  const column = Math.max(1, Math.min(place.column, source.length + 1));
  const length = Math.max(1, Math.min(place.length, source.length + 1 - column));
  const { code, message, fix } = finding;
  const severity = severityOf(finding);
  const line = fix === undefined ? undefined : replaced(source, { ...place, column, length }, fix).trimEnd();
  const hint = line === undefined ? finding.hint : `${finding.hint} Write this instead:\n${line}`;
  return { file, line: place.line, column, length, severity, code, message, hint, source };
}

/** A problem of a file as a whole. */
export function problemOf(file: string, finding: Finding | AdviceFinding): Problem {
  const { code, message, hint } = finding;
  const severity = severityOf(finding);
  return { file, line: 1, column: 1, length: 1, severity, code, message, hint, source: "" };
}

/** The order in which problems are shown: by file, line, column, code. */
export function inOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
