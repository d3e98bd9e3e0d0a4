import { type Fault, fault } from "../messages/catalogue.ts";
import { seen } from "../messages/characters.ts";
import type { Span } from "../messages/span.ts";

/** What's wrong, and where. */
export interface FaultAt {
  span: Span;
  fault: Fault;
}

type Fences = { from: number; to: number; body: number; wrong?: FaultAt | undefined };

const isFence = (line: string) => /^---\s*$/.test(line);
const isField = (line: string) => /^[A-Za-z]\w* *:(\s|$)/.test(line);
// Word processors turn hyphens into dashes; people type two or four, or put something after them.
const isNearlyFence = (line: string) =>
  /^\s*[-–—]{2,}\s*$/.test(seen(line)) || /^(---|—-|–-)\S{1,20}\s*$/.test(line);

function at(line: number, length: number, wrong: Fault): FaultAt {
  return { span: { line, column: 1, length: Math.max(1, length) }, fault: wrong };
}

/** The end of fields without a closing line: the first blank line with no field after it. */
function endOfFields(lines: readonly string[], from: number): number {
  const rest = lines.slice(from);
  const isOfFields = (line: string) => isField(line) || /^\s+\S|^- |^#[^#]/.test(line);
  const stop = rest.findIndex((line) => !isOfFields(line) && line.trim() !== "");
  return from + rest.slice(0, stop < 0 ? rest.length : stop).findLastIndex(isOfFields) + 1;
}

function opening(lines: readonly string[]): { from: number; wrong?: FaultAt } | undefined {
  const [first = ""] = lines;
  if (isFence(first)) return { from: 1 };
  const start = lines.findIndex((line) => line.trim() !== "");
  const line = lines[start] ?? "";
  if (start > 0 && isFence(line)) {
    return { from: start + 1, wrong: at(1, 1, fault("front-matter-not-first")) };
  }
  const language = /^---\s*([^\s–—-]\S*)\s*$/.exec(first)?.[1];
  if (language !== undefined) {
    return { from: 1, wrong: at(1, first.length, fault("front-matter-language", { language }, "---")) };
  }
  const nearly = isNearlyFence(first);
  if (!nearly && !isField(line)) return undefined;
  const missing = fault("no-opening-line", {}, nearly ? "---" : `---\n${line.slice(0, 1)}`);
  return nearly
    ? { from: 1, wrong: at(1, first.length, missing) }
    : { from: start, wrong: at(start + 1, 1, missing) };
}

/**
 * Finds the two lines `---`, or what was meant as them, so that everything else can still be checked.
 *
 * @returns the indexes of the first line of the fields, of the one after the last, and of the first of the body
 */
export function findFences(lines: readonly string[]): Fences {
  const open = opening(lines);
  if (open === undefined) {
    return { from: 0, to: 0, body: 0, wrong: at(1, 1, fault("no-front-matter")) };
  }
  const { from } = open;
  const indexOf = (test: (line: string) => boolean) =>
    lines.findIndex((line, index) => index >= from && test(line));
  // To gray-matter, the first line that starts with --- closes the fields.
  const close = indexOf((line) => line.startsWith("---"));
  const end = endOfFields(lines, from);
  // A --- far down in the body is a rule, not the end of the fields.
  const heading = indexOf((line) => /^##+ \S/.test(line));
  const closes = close >= 0 && (heading < 0 || heading > close || end > heading);
  if (closes && isFence(lines[close] ?? "")) {
    return { from, to: close, body: close + 1, wrong: open.wrong };
  }
  const nearly = indexOf(isNearlyFence);
  const mistyped = nearly >= 0 && nearly <= end + 1 ? nearly : closes ? close : -1;
  if (mistyped >= 0) {
    const wrong = fault("bad-closing-line", {}, "---");
    const length = (lines[mistyped] ?? "").length;
    return { from, to: mistyped, body: mistyped + 1, wrong: open.wrong ?? at(mistyped + 1, length, wrong) };
  }
  const last = lines[end - 1] ?? "";
  const wrong = fault("no-closing-line", {}, `${last}\n---`);
  return { from, to: end, body: end, wrong: open.wrong ?? at(Math.max(1, end), last.length, wrong) };
}
