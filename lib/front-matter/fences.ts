import type { Fault, Span } from "../problem/span.ts";

/** Where the front matter of a file lies, by index of the line from 0, and what is wrong with its fences. */
export interface Fences {
  /** First line of the fields. */
  from: number;
  /** The line after the last field. */
  to: number;
  /** First line of the body. */
  body: number;
  fault?: { span: Span; finding: Fault } | undefined;
}

const isFence = (line: string | undefined) => line !== undefined && /^---\s*$/.test(line);
const isField = (line: string | undefined) => line !== undefined && /^[A-Za-z]\w* *:(\s|$)/.test(line);
// Word processors turn hyphens into dashes; people type two, or four, or forget that it stands alone.
const isNearlyFence = (line: string) =>
  /^\s*[-–—]{2,}\s*$/.test(line) || /^(---|—-|–-)\S{1,20}\s*$/.test(line);

function fault(line: number, length: number, finding: Fault): Fences["fault"] {
  return { span: { line, column: 1, length: Math.max(1, length) }, finding };
}

/** The end of fields that nothing closes: the first blank line after which no field comes. */
function endOfFields(lines: readonly string[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (isField(line) || /^\s+\S|^- |^#[^#]/.test(line)) end = at + 1;
    else if (line.trim() !== "") break;
  }
  return end;
}

function opening(lines: readonly string[]): { from: number; fault?: Fences["fault"] } | undefined {
  const first = lines[0] ?? "";
  if (isFence(first)) return { from: 1 };
  const start = lines.findIndex((line) => line.trim() !== "");
  if (start > 0 && isFence(lines[start])) {
    return {
      from: start + 1,
      fault: fault(1, 1, {
        code: "front-matter-not-first",
        message: "The file begins with an empty line, so that its fields would not be seen.",
        hint: "Delete what stands above the first ---; it must be line 1.",
      }),
    };
  }
  const language = /^---\s*([^\s–—-]\S*)\s*$/.exec(first)?.[1];
  if (language !== undefined) {
    return {
      from: 1,
      fault: fault(1, first.length, {
        code: "front-matter-language",
        message: `Fields written in "${language}" are not read.`,
        hint: "The first line must be --- and nothing else.",
        fix: "---",
      }),
    };
  }
  const wrong = isNearlyFence(first);
  const line = lines[Math.max(0, start)] ?? "";
  if (!wrong && !isField(line)) return undefined;
  return {
    from: wrong ? 1 : Math.max(0, start),
    fault: fault(wrong ? 1 : start + 1, wrong ? first.length : 1, {
      code: "no-opening-line",
      message: "The line --- that opens the fields is missing.",
      hint: "The first line of the file must be three hyphens and nothing else.",
      fix: wrong ? "---" : `---\n${line.slice(0, 1)}`,
    }),
  };
}

/** Finds the two lines `---`, or what was meant by them, so that everything else can still be checked. */
export function findFences(lines: readonly string[]): Fences {
  const open = opening(lines);
  if (open === undefined) {
    return {
      from: 0,
      to: 0,
      body: 0,
      fault: fault(1, 1, {
        code: "no-front-matter",
        message: "This file has no fields.",
        hint: "Begin it with a line ---, then a line for each field (title: …), then another line ---.",
      }),
    };
  }
  const { from } = open;
  const close = lines.findIndex((line, at) => at >= from && isFence(line));
  const end = endOfFields(lines, from);
  // A --- far down in the body is a rule, not the end of the fields.
  const heading = lines.findIndex((line, at) => at >= from && /^##+ \S/.test(line));
  if (close >= 0 && (heading < 0 || heading > close || end > heading)) {
    return { from, to: close, body: close + 1, fault: open.fault };
  }
  const nearly = lines.findIndex((line, at) => at >= from && at <= end + 1 && isNearlyFence(line));
  if (nearly >= 0) {
    return {
      from,
      to: nearly,
      body: nearly + 1,
      fault:
        open.fault ??
        fault(nearly + 1, (lines[nearly] ?? "").length, {
          code: "bad-closing-line",
          message: "The line that closes the fields must be three hyphens and nothing else.",
          hint: "Type three hyphens.",
          fix: "---",
        }),
    };
  }
  return {
    from,
    to: end,
    body: end,
    fault:
      open.fault ??
      fault(Math.max(1, end), (lines[end - 1] ?? "").length, {
        code: "no-closing-line",
        message: "The line --- that closes the fields is missing.",
        hint: "After the last field comes a line of three hyphens and nothing else.",
        fix: `${lines[end - 1] ?? ""}\n---`,
      }),
  };
}
