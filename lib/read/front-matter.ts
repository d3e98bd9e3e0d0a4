import type { BodyText } from "../content/content.ts";
import type { FieldDescription } from "../content/field-list.ts";
import type { Span } from "../messages/span.ts";
import { type Fences, findFences } from "./fences.ts";
import { readFields, type Unparsed } from "./yaml-document.ts";

/** How many characters the fields may have: more than that nobody wrote, and nested brackets would take seconds. */
export const maxFrontMatter = 16 * 1024;

/** The fields of a file as written, where each is, and the body below them. */
export interface FrontMatter {
  fences: Fences;
  fields: readonly string[];
  size: number;
  data: Record<string, unknown>;
  /** What couldn't be read of them, or only with a guess. */
  unparsed: readonly Unparsed[];
  /** Whether `data` has everything that the file says. */
  readable: boolean;
  body: Omit<BodyText, "language">;
  /** Where a field's name is; the opening line if it has none. */
  keySpan: (path: readonly PropertyKey[]) => Span;
  /** Where a field's value is; its name if it has none. */
  valueSpan: (path: readonly PropertyKey[]) => Span;
}

/** Reads the front matter of a file, and splits off the text below it. */
export function readFrontMatter(
  file: string,
  lines: readonly string[],
  known: ReadonlyMap<string, FieldDescription>,
): FrontMatter {
  const fences = findFences(lines);
  const { from, to, body, rest } = fences;
  const opening = { line: Math.max(1, from), column: 1, length: 3 };
  const size = lines.slice(from, to).reduce((sum, line) => sum + line.length + 1, 0);
  const isTooLong = size > maxFrontMatter;
  const fields = isTooLong ? [] : lines.slice(from, to);
  const { data, unparsed, find } = readFields(fields, from, known);
  const text = rest === undefined ? lines.slice(body) : [rest, ...lines.slice(body + 1)];
  return {
    fences,
    fields,
    size,
    data,
    unparsed,
    readable: from < body && !isTooLong && unparsed.every(({ harmless }) => harmless),
    body: { file, line: body + 1, markdown: text.join("\n") },
    keySpan: (path) => find(path).key ?? opening,
    valueSpan(path) {
      const { key, value } = find(path);
      return value ?? key ?? opening;
    },
  };
}
