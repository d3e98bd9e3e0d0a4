import type { FieldDescription } from "../../content/field-list.ts";
import { fault } from "../../messages/catalogue.ts";
import { isRightBlank, seen, type Unseen, unseenCharacters, without } from "../../messages/characters.ts";
import { type LineRule, owner, valueSlip } from "./line-rule.ts";
import { quoted, withoutQuoted, type YamlLine, yamlLines } from "./yaml-line.ts";

/** Whether a field's whole value is looked up, so that no invisible character may be in it. */
function isExact(field: FieldDescription | undefined): boolean {
  // A region may have any name.
  if (field === undefined || field.meta.refersTo === "regions") return false;
  const one = /^(text|choice|boolean|number)$/.test(field.type) && field.max === undefined;
  return one || field.meta.refersTo !== undefined || field.items === "number";
}

/** The index at which a line's value starts, invisible characters included. */
function startOfValue(text: string, { start }: YamlLine): number {
  for (let at = start; at <= text.length; at++) if (seen(text.slice(0, at)).length >= start) return at;
  return start;
}

/** Invisible characters that change how a line is read: before the value, between list items, in what is looked up. */
function misleading(text: string, line: YamlLine, field: FieldDescription | undefined): Unseen[] {
  const start = startOfValue(text, line);
  const bare = withoutQuoted(text);
  return unseenCharacters(text).filter((found) => {
    if (found.at < start || isExact(field)) return true;
    return /^[[{]/.test(line.value) && bare[found.at] === found.character && !isRightBlank(text, found);
  });
}

const unseen: LineRule = ({ text }, around) => {
  const clean = seen(text);
  const [line] = clean === text ? [] : yamlLines([clean]);
  if (line === undefined) return undefined;
  const hiding = misleading(text, line, around.known.get(owner(line, around.before)));
  const [first] = hiding;
  if (first === undefined) return undefined;
  const hidden = fault("invisible-character", { what: "value", name: first.name });
  return { line: without(text, hiding), from: first.at, to: first.at + 1, fault: hidden };
};

/** Numbers with separators that YAML reads as another number. */
const amount: LineRule = ({ text }, { known }) => {
  if (!/\d[.,]\d/.test(text)) return undefined;
  const grouped =
    /\b(\w+): *(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+(?=\s*[,}].*\})|\d{1,3}(?:\.\d{3})*,\d{1,2}(?=\s*[,}].*\}))(?=\s*(?:,(?!\d)|[}#]|$))/g;
  const amounts = [...text.matchAll(grouped)].filter(([, name = ""]) => known.get(name)?.type === "number");
  const [first] = amounts;
  if (first === undefined) return undefined;
  const [whole, name = "", written = ""] = first;
  const numbers = new Set(amounts.map(({ index }) => index));
  const mended = text.replace(grouped, (same: string, ...rest: (string | number)[]) =>
    rest.some((each) => typeof each === "number" && numbers.has(each))
      ? same.replace(/[\d.,]+$/, (digits) => digits.replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", "."))
      : same,
  );
  const to = first.index + whole.length;
  const found = { what: "separators", field: name, written, read: Number.parseFloat(written) } as const;
  return { line: mended, from: to - written.length, to, fault: fault("number-expected", found) };
};

const entities = new Map(Object.entries({ amp: "&", nbsp: " ", quot: '"', lt: "<", gt: ">", "#39": "'" }));
const marks: [RegExp, string][] = [
  [/(\*\*|__)(\S[^*_]*?)\1/g, "$2"],
  [/\[([^[\]]+)\]\([^()\s]+\)/g, "$1"],
  [/<br *\/?>/gi, " "],
  [/<\/?[a-z][a-z0-9]*(?: [^<>]*)?>/gi, ""],
];

/** A text without the marks of Markdown and HTML, which a field would show. */
export const unmarked = (text: string) =>
  marks
    .reduce((rest, [mark, left]) => rest.replace(mark, left), text)
    .replace(/&(#?\w+);/g, (entity, name: string) => entities.get(name) ?? entity)
    .trim();

const marksInField: LineRule = (line, { known }) => {
  const field = known.get(line.key);
  // Only what is shown as written has a length.
  if (field?.type !== "text" || field.max === undefined || !/\*\*|__|\]\(|<|&/.test(line.value))
    return undefined;
  const inside = /^(["'])(.*)\1$/.exec(line.value)?.[2] ?? line.value;
  const words = unmarked(inside);
  return words === inside.trim() ? undefined : valueSlip(line, quoted(words), fault("marks-in-field"));
};

/** What comes with text pasted from a word processor, a spreadsheet or a page. */
export const pastedSlips: readonly LineRule[] = [unseen, amount, marksInField];
