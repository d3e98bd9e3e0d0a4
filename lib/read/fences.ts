import { seen } from "../messages/characters.ts";

/** What is odd about one of the two lines `---`, and on which line. */
export type FenceSlip = { line: number } & (
  | { what: "none" | "no-opening" | "mistyped-opening" | "no-closing" }
  /** How many lines come before the fields. */
  | { what: "not-first"; above: number }
  /** The line goes on with a part of the text. */
  | { what: "mistyped-closing"; rest?: string | undefined }
  | { what: "language"; language: string }
);

/** The indexes of the first line of the fields, of the one after the last, and of the first of the body. */
export interface Fences {
  from: number;
  to: number;
  body: number;
  slip?: FenceSlip | undefined;
}

const isFence = (line: string) => /^---\s*$/.test(line);
const isField = (line: string) => /^[A-Za-z]\w* *:(\s|$)/.test(line);
// Word processors turn hyphens into dashes; people type two or four, or stars, or put something after them.
const isNearlyFence = (line: string) =>
  /^\s*(?:[-–—]{2,}|[–—]|([*_])(?:\s*\1){2,})\s*$/.test(seen(line)) || /^(---|—-|–-)\S{1,20}\s*$/.test(line);

/** The end of fields without a closing line: the first blank line with no field after it. */
function endOfFields(lines: readonly string[], from: number): number {
  const rest = lines.slice(from);
  const isOfFields = (line: string) => isField(line) || /^\s+\S|^- |^#[^#]/.test(line);
  const stop = rest.findIndex((line) => !isOfFields(line) && line.trim() !== "");
  return from + rest.slice(0, stop < 0 ? rest.length : stop).findLastIndex(isOfFields) + 1;
}

function opening(lines: readonly string[]): { from: number; slip?: FenceSlip } | undefined {
  const [first = ""] = lines;
  if (isFence(first)) return { from: 1 };
  const start = lines.findIndex((line) => line.trim() !== "");
  const line = lines[start] ?? "";
  if (start > 0 && isFence(line))
    return { from: start + 1, slip: { what: "not-first", above: start, line: 1 } };
  const language = /^---\s*([^\s–—-]\S*)\s*$/.exec(first)?.[1];
  if (language !== undefined) return { from: 1, slip: { what: "language", language, line: 1 } };
  if (isNearlyFence(first)) return { from: 1, slip: { what: "mistyped-opening", line: 1 } };
  const above = lines.findIndex((each, index) => isFence(each) && isClosed(lines, index + 1));
  // Fields above the first line --- and below it: one was put at the very top.
  const isAbove = above >= 0 && endOfFields(lines, start) === above;
  if (isField(line) && !isAbove) return { from: start, slip: { what: "no-opening", line: start + 1 } };
  return above < 0 ? undefined : { from: above + 1, slip: { what: "not-first", above, line: 1 } };
}

/** Whether nothing but fields is below a line, up to a line `---`. */
function isClosed(lines: readonly string[], from: number): boolean {
  const end = lines.findIndex((line, index) => index >= from && line.startsWith("---"));
  return end > from && isField(lines[from] ?? "") && endOfFields(lines, from) === end;
}

/** Finds the two lines `---`, or what was meant as them, so that everything else can still be read. */
export function findFences(lines: readonly string[]): Fences {
  const open = opening(lines);
  if (open === undefined) return { from: 0, to: 0, body: 0, slip: { what: "none", line: 1 } };
  const { from, slip } = open;
  const indexOf = (test: (line: string) => boolean) =>
    lines.findIndex((line, index) => index >= from && test(line));
  const close = indexOf((line) => line.startsWith("---"));
  const end = endOfFields(lines, from);
  // A --- far down in the body is a rule, not the end of the fields.
  const heading = indexOf((line) => /^##+ \S/.test(line));
  const closes = close >= 0 && (heading < 0 || heading > close || end > heading);
  if (closes && isFence(lines[close] ?? "")) return { from, to: close, body: close + 1, slip };
  const nearly = indexOf(isNearlyFence);
  const mistyped = nearly >= 0 && nearly <= end + 1 ? nearly : closes ? close : -1;
  if (mistyped >= 0) {
    const rest = /^---[ \t]+(\S.*)$/.exec(lines[mistyped] ?? "")?.[1];
    const found: FenceSlip = { what: "mistyped-closing", rest, line: mistyped + 1 };
    return { from, to: mistyped, body: mistyped + (rest === undefined ? 1 : 0), slip: slip ?? found };
  }
  return { from, to: end, body: end, slip: slip ?? { what: "no-closing", line: Math.max(1, end) } };
}
