import type { FieldDescription } from "../content/field-list.ts";
import { isRightBlank, seen, type Unseen, unseenCharacters, without } from "../messages/characters.ts";
import type { Said } from "../messages/span.ts";
import { type Detector, lineFault, owner, valueFault } from "./line-fault.ts";
import { quoted, withoutQuoted, type YamlLine, yamlLines } from "./yaml-line.ts";

/** Whether a field holds one text that is shown as it is. */
function isWording(field: FieldDescription | undefined): boolean {
  return field?.type === "text" && field.max !== undefined;
}

/** Whether all of a field's value is looked up, so that no sign may be in it that one cannot see. */
function isExact(field: FieldDescription | undefined): boolean {
  // Regions are named in the files themselves.
  if (field === undefined || field.meta.refersTo === "regions") return false;
  const one = /^(text|choice|boolean|number)$/.test(field.type) && field.max === undefined;
  return one || field.meta.refersTo !== undefined || field.items === "number";
}

/** The index from 0 at which the value begins in a line, as one sees it. */
function startOfValue(text: string, { start }: YamlLine): number {
  for (let at = start; at <= text.length; at++) if (seen(text.slice(0, at)).length >= start) return at;
  return start;
}

/** Signs that break how a line is read: before the value, between the items of a list, in what is looked up. */
function misleading(text: string, line: YamlLine, field: FieldDescription | undefined): Unseen[] {
  const start = startOfValue(text, line);
  const bare = withoutQuoted(text);
  return unseenCharacters(text).filter((sign) => {
    if (sign.at < start || isExact(field)) return true;
    return /^[[{]/.test(line.value) && bare[sign.at] === sign.character && !isRightBlank(text, sign);
  });
}

const unseen: Detector = ({ text }, around) => {
  const clean = seen(text);
  const [line] = clean === text ? [] : yamlLines([clean]);
  if (line === undefined) return undefined;
  const signs = misleading(text, line, around.known.get(owner(line, around.before)));
  const [first] = signs;
  if (first === undefined) return undefined;
  const message = `There is ${first.name} in this line, which one cannot see, and which changes how it is read.`;
  const saying: Said = ["invisible-sign", message, "It was pasted with the text; type the line anew."];
  return lineFault(without(text, signs), [first.at, first.at + 1], saying);
};

const plain = "Write digits only, with a point before decimals.";

/** Numbers with signs between their thousands that YAML reads as another number, or as two. */
const amount: Detector = ({ text, key, value, start }, { known }) => {
  if (!/\d[.,]\d/.test(text)) return undefined;
  const pair = /^\[ *(-?\d+),(\d+) *, *(-?\d+),(\d+) *\]$/.exec(value);
  if (pair !== null && known.get(key)?.items === "number") {
    const [, a, b, c, d] = pair;
    const mended = `${text.slice(0, start)}[${a}.${b}, ${c}.${d}]`;
    const message = "A comma parts the items of a list, so that these are four numbers.";
    return lineFault(mended, [start, start + value.length], ["number-expected", message, plain]);
  }
  const grouped =
    /\b(\w+): *(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+(?=\s*[,}].*\})|\d{1,3}(?:\.\d{3})*,\d{1,2}(?=\s*[,}].*\}))(?=\s*(?:,(?!\d)|[}#]|$))/g;
  const found = [...text.matchAll(grouped)].filter(([, name = ""]) => known.get(name)?.type === "number");
  const [first] = found;
  if (first === undefined) return undefined;
  const [whole, name = "", written = ""] = first;
  const numbers = new Set(found.map(({ index }) => index));
  const mended = text.replace(grouped, (same: string, ...rest: (string | number)[]) =>
    rest.some((each) => typeof each === "number" && numbers.has(each))
      ? same.replace(/[\d.,]+$/, (digits) => digits.replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", "."))
      : same,
  );
  const to = first.index + whole.length;
  const message = `"${name}" is a number, and ${written} would be read as ${Number.parseFloat(written)}.`;
  return lineFault(mended, [to - written.length, to], ["number-expected", message, plain]);
};

const entities = new Map(Object.entries({ amp: "&", nbsp: " ", quot: '"', lt: "<", gt: ">", "#39": "'" }));
const marks: [RegExp, string][] = [
  [/(\*\*|__)(\S[^*_]*?)\1/g, "$2"],
  [/\[([^[\]]+)\]\([^()\s]+\)/g, "$1"],
  [/<br *\/?>/gi, " "],
  [/<\/?[a-z][a-z0-9]*(?: [^<>]*)?>/gi, ""],
];

const shownAsItIs: Said = [
  "marks-in-field",
  "This field is shown as it is, and so would be the marks of Markdown or HTML in it.",
  "Write the words alone.",
];

const marksInField: Detector = (line, { known }) => {
  if (!isWording(known.get(line.key)) || !/\*\*|__|\]\(|<|&/.test(line.value)) return undefined;
  const inside = /^(["'])(.*)\1$/.exec(line.value)?.[2] ?? line.value;
  const words = marks
    .reduce((text, [mark, left]) => text.replace(mark, left), inside)
    .replace(/&(#?\w+);/g, (entity, name: string) => entities.get(name) ?? entity)
    .trim();
  return words === inside.trim() ? undefined : valueFault(line, quoted(words), shownAsItIs);
};

/** What comes with a text from a word processor, a spreadsheet or a page, and what YAML would not notice. */
export const pastedFaults: Detector[] = [unseen, amount, marksInField];
