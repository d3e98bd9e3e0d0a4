import type { Said } from "../messages/span.ts";
import { colonParts, type Detector, lineFault, owner, quotes, unclosed, valueFault } from "./line-fault.ts";
import { pastedFaults } from "./pasted-faults.ts";
import { quoted, withoutQuoted } from "./yaml-line.ts";

const curlyQuotes: Said = [
  "curly-quotes",
  "These are the curly quotes of a word processor; here they are letters like any other.",
  "Use the straight quotes of the keyboard.",
];

const curly: Detector = (line) => {
  const { value } = line;
  if (!/[“”„‟«»‘’]/.test(value)) return undefined;
  const flow = /^[[{]/.test(value);
  const wrapped = /^[“”„‟‘]/.test(value) && /[“”‘’"']$/.test(value);
  const halfWrapped = /^["']/.test(value) && /[“”’]$/.test(value);
  if (!wrapped && !halfWrapped && !(flow && /[[{,:] *[“”„‘]/.test(withoutQuoted(value)))) return undefined;
  return valueFault(line, flow ? value.replace(/[“”„‟‘’]/g, '"') : quoted(value.slice(1, -1)), curlyQuotes);
};

const noSpaceAfterColon: Detector = ({ text }, { known }) => {
  const [, before = "", key = "", rest = ""] = /^(\s*(?:- +)*)([A-Za-z]\w*):(?=\S)(.*)$/.exec(text) ?? [];
  if (!known.has(key)) return undefined;
  const colon = before.length + key.length;
  const message = `There is no space after the colon of "${key}".`;
  return lineFault(
    `${before}${key}: ${rest}`,
    [colon, colon + 1],
    ["no-space-after-colon", message, colonParts],
  );
};

const missingSpace: Said = [
  "no-space-after-dash",
  "There is no space after the dash of this list item.",
  "A dash and a space begin an item.",
];

const noSpaceAfterDash: Detector = (line, around) => {
  const [, indent = "", item = ""] = /^([ \t]*)-([^\s-].*)$/.exec(line.text) ?? [];
  if (item === "") return undefined;
  const above = around.before[0];
  const listed = above !== undefined && ((above.key !== "" && above.value === "") || above.dashes !== "");
  if (!listed) return undefined;
  const isNumber = around.known.get(owner({ ...line, dashes: "- " }, around.before))?.items === "number";
  return lineFault(
    `${indent}- ${isNumber ? "-" : ""}${item}`,
    [indent.length, indent.length + 1],
    missingSpace,
  );
};

function quotedItems(list: string): string {
  const items = list.replace(/^\[|\]$/g, "").split(/ *, */);
  return `[${items.map((item) => (item.includes("#") ? quoted(item) : item)).join(", ")}]`;
}

const cutAtHash: Detector = (line, around) => {
  const { value } = line;
  if (!value.includes("#")) return undefined;
  const field = around.known.get(owner(line, around.before));
  if (/^[[{]/.test(value) && value.includes("{")) {
    const bare = withoutQuoted(value);
    const hash = bare.search(/\s#/);
    if (hash < 0 || /[\]}]\s*$/.test(bare.slice(0, hash))) return undefined;
    const mended = value.replace(
      /([:,[{] *)([^\s,:{}[\]"'][^,:{}[\]"']*\s#[^,:{}[\]"']*?)(?= *[,}\]])/g,
      (_, before: string, text: string) => before + quoted(text),
    );
    const said: Said = ["cut-at-hash", "Everything from the # on is taken for a comment.", quotes];
    return valueFault(line, mended, said, hash + 1);
  }
  const isText = field?.type === "text" || (field?.type === "list" && field.items === "text");
  if (!isText || field.meta.refersTo !== undefined || /^["'|>]/.test(value)) return undefined;
  // Behind the name of a list, a comment may stand.
  if (value.startsWith("#") && field.type === "list") return undefined;
  const flow = value.startsWith("[");
  const at = (flow ? withoutQuoted(value) : value).search(/(^|\s)#/);
  if (at < 0) return undefined;
  const left = value.slice(0, at);
  // In a list in brackets only a `#` before the closing bracket cuts.
  if (flow && left.includes("]")) return undefined;
  const message = `Everything from the # on is taken for a comment, so that ${left.trim() === "" ? "nothing" : `only "${left.trim()}"`} would be left.`;
  const said: Said = ["cut-at-hash", message, `${quotes} (A comment goes on a line of its own.)`];
  return valueFault(line, flow ? quotedItems(value) : quoted(value), said, value.indexOf("#", at));
};

const marked: Detector = (line, { known }) => {
  const { key, value } = line;
  if (known.get(key)?.type !== "text" || !/^(?:&\S+|!\S*)\s+\S/.test(value)) return undefined;
  const said: Said = ["needs-quotes", `A text that begins with ${value[0]} must stand in quotes.`, quotes];
  return valueFault(line, quoted(value), said);
};

const closingQuoteOnly: Detector = (line) => {
  const { value } = line;
  if (!/^[^"'[{|>#][^"]*[^"\d\s]"$/.test(value)) return undefined;
  const said = unclosed("A quote is closed here that was never opened.");
  return valueFault(line, `"${value}`, said, value.length - 1);
};

const lostBackslash: Said = [
  "backslash",
  "A backslash inside straight double quotes has a meaning of its own.",
  "Write it in single quotes, in which a backslash is a backslash.",
];

const backslash: Detector = (line) =>
  /^"(?:[^"\\]|\\["\\/uUx])*\\[^"\\/uUx].*"$/.test(line.value)
    ? valueFault(line, quoted(line.value.slice(1, -1)), lostBackslash)
    : undefined;

/** Faults that YAML itself would not notice. */
export const silentFaults: Detector[] = [
  ...pastedFaults,
  curly,
  noSpaceAfterColon,
  noSpaceAfterDash,
  cutAtHash,
  marked,
  closingQuoteOnly,
  backslash,
];
