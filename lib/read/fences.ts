import { type Fault, fault } from "../messages/catalogue.ts";
import { seen } from "../messages/characters.ts";
import type { Span } from "../messages/span.ts";

/** What is wrong with one of the two lines `---`, and where. */
interface FenceSlip {
  span: Span;
  fault: Fault;
}

/** The indexes of the first line of the fields, of the one after the last, and of the first of the body. */
export interface Fences {
  from: number;
  to: number;
  body: number;
  slip?: FenceSlip | undefined;
  /** What of the text is on the closing line. */
  rest?: string | undefined;
}

const isFence = (line: string) => /^---\s*$/.test(line);
const isField = (line: string) => /^[A-Za-z]\w* *:(\s|$)/.test(line);
// Word processors turn hyphens into dashes; people type two or four, or stars, or put something after them.
const isNearlyFence = (line: string) =>
  /^\s*(?:[-–—]{2,}|[–—]|([*_])(?:\s*\1){2,})\s*$/.test(seen(line)) ||
  /^(---|—-|–-)\s*[^\s–—-]\S*\s*$/.test(line);

/** The end of fields without a closing line: the first blank line with no field after it. */
function endOfFields(lines: readonly string[], from: number): number {
  const rest = lines.slice(from);
  const isOfFields = (line: string) => isField(line) || /^\s+\S|^- |^#[^#]/.test(line);
  const stop = rest.findIndex((line) => !isOfFields(line) && line.trim() !== "");
  return from + rest.slice(0, stop < 0 ? rest.length : stop).findLastIndex(isOfFields) + 1;
}

/** The caret marks where something is missing, and else all of what is wrong. */
function slipAt(line: number, fault: Fault, written = ""): FenceSlip {
  return { span: { line, column: 1, length: Math.max(1, written.length) }, fault };
}

function opening(lines: readonly string[]): { from: number; slip?: FenceSlip } | undefined {
  const [first = ""] = lines;
  const below = (above: number) => ({
    from: above + 1,
    slip: slipAt(1, fault("front-matter-not-first", { above, first })),
  });
  if (isFence(first)) return { from: 1 };
  const start = lines.findIndex((line) => line.trim() !== "");
  const line = lines[start] ?? "";
  if (start > 0 && isFence(line)) return below(start);
  if (isNearlyFence(first)) return { from: 1, slip: slipAt(1, fault("no-opening-line", {}, "---"), first) };
  const above = lines.findIndex((each, index) => isFence(each) && isClosed(lines, index + 1));
  // Fields above the first line --- and below it: one was put at the very top.
  const isAbove = above >= 0 && endOfFields(lines, start) === above;
  if (isField(line) && !isAbove)
    return {
      from: start,
      slip: slipAt(start + 1, fault("no-opening-line", {}, `---\n${line.charAt(0)}`)),
    };
  return above < 0 ? undefined : below(above);
}

/** Whether nothing but fields is below a line, up to a line `---`. */
function isClosed(lines: readonly string[], from: number): boolean {
  const end = lines.findIndex((line, index) => index >= from && line.startsWith("---"));
  return end > from && isField(lines[from] ?? "") && endOfFields(lines, from) === end;
}

/** Finds the two lines `---`, or what was meant as them, so that everything else can still be read. */
export function findFences(lines: readonly string[]): Fences {
  const open = opening(lines);
  if (open === undefined) return { from: 0, to: 0, body: 0, slip: slipAt(1, fault("no-front-matter")) };
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
    const written = lines[mistyped] ?? "";
    const rest = /^---[ \t]+(\S.*)$/.exec(written)?.[1];
    const wrong = fault("bad-closing-line", {}, rest === undefined ? "---" : `---\n\n${rest}`);
    const body = mistyped + (rest === undefined ? 1 : 0);
    return { from, to: mistyped, body, slip: slip ?? slipAt(mistyped + 1, wrong, written), rest };
  }
  const last = lines[Math.max(1, end) - 1] ?? "";
  const missing = slipAt(Math.max(1, end), fault("no-closing-line", {}, `${last}\n---`), last);
  return { from, to: end, body: end, slip: slip ?? missing };
}
