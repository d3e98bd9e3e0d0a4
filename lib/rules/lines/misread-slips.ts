import { fault } from "../../messages/catalogue.ts";
import { type LineRule, owner, valueSlip } from "./line-rule.ts";
import { quoted, withoutQuoted } from "./yaml-line.ts";

const curly: LineRule = (line) => {
  const { value } = line;
  if (!/[“”„‟«»‘’]/.test(value)) return undefined;
  const flow = /^[[{]/.test(value);
  const wrapped = /^[“”„‟‘]/.test(value) && /[“”‘’"']$/.test(value);
  const halfWrapped = /^["']/.test(value) && /[“”’]$/.test(value);
  if (!wrapped && !halfWrapped && !(flow && /[[{,:] *[“”„‘]/.test(withoutQuoted(value)))) return undefined;
  const straight = flow ? value.replace(/[“”„‟‘’]/g, '"') : quoted(value.slice(1, -1));
  return valueSlip(line, straight, fault("curly-quotes"));
};

const noSpaceInBraces: LineRule = (line, { known }) => {
  const { value } = line;
  const bare = withoutQuoted(value);
  if (!value.startsWith("{")) return undefined;
  const found = [...bare.matchAll(/(?<=[{,]\s*)([A-Za-z]\w*):(?=\S)/g)].filter(([, key = ""]) =>
    known.has(key),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const colons = new Set(found.map(({ 0: whole, index }) => index + whole.length - 1));
  const spaced = value.replace(/:|,(?=[A-Za-z])/g, (mark, at: number) => {
    const isApart = mark === "," ? bare[at] === "," : colons.has(at);
    return isApart ? `${mark} ` : mark;
  });
  const from = first.index + first[0].length - 1;
  return valueSlip(line, spaced, fault("no-space-after-colon", { field: first[1] ?? "" }), from, from + 1);
};

const noSpaceAfterColon: LineRule = ({ text }, { known }) => {
  const [, before = "", key = "", rest = ""] = /^(\s*(?:- +)*)([A-Za-z]\w*):(?=\S)(.*)$/.exec(text) ?? [];
  if (!known.has(key)) return undefined;
  const colon = before.length + key.length;
  const wrong = fault("no-space-after-colon", { field: key });
  return { line: `${before}${key}: ${rest}`, from: colon, to: colon + 1, fault: wrong };
};

const noSpaceAfterDash: LineRule = (line, around) => {
  const [, indent = "", item = ""] = /^([ \t]*)-([^\s-].*)$/.exec(line.text) ?? [];
  if (item === "") return undefined;
  const above = around.before[0];
  const listed = above !== undefined && ((above.key !== "" && above.value === "") || above.dashes !== "");
  if (!listed) return undefined;
  const isNumber = around.known.get(owner({ ...line, dashes: "- " }, around.before))?.items === "number";
  const [from, to] = [indent.length, indent.length + 1];
  return {
    line: `${indent}- ${isNumber ? "-" : ""}${item}`,
    from,
    to,
    fault: fault("no-space-after-dash"),
  };
};

function quotedItems(list: string): string {
  const items = list.replace(/^\[|\]$/g, "").split(/ *, */);
  return `[${items.map((item) => (item.includes("#") ? quoted(item) : item)).join(", ")}]`;
}

const cutAtHash: LineRule = (line, around) => {
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
    return valueSlip(line, mended, fault("cut-at-hash", { what: "whole" }), hash + 1);
  }
  const isText = field?.type === "text" || (field?.type === "list" && field.items === "text");
  if (!isText || field.meta.refersTo !== undefined || /^["'|>]/.test(value)) return undefined;
  // After a list's name, it's a comment.
  if (value.startsWith("#") && field.type === "list") return undefined;
  const flow = value.startsWith("[");
  const at = (flow ? withoutQuoted(value) : value).search(/(^|\s)#/);
  if (at < 0) return undefined;
  const left = value.slice(0, at);
  // In a list in brackets only a `#` before the closing bracket cuts.
  if (flow && left.includes("]")) return undefined;
  const lost = fault(
    "cut-at-hash",
    left.trim() === "" ? { what: "whole" } : { what: "end", left: left.trim() },
  );
  return valueSlip(line, flow ? quotedItems(value) : quoted(value), lost, value.indexOf("#", at));
};

const marked: LineRule = (line, { known }) => {
  const { key, value } = line;
  if (known.get(key)?.type !== "text" || !/^(?:&\S+|!\S*)\s+\S/.test(value)) return undefined;
  return valueSlip(line, quoted(value), fault("needs-quotes", { start: value.charAt(0) }));
};

const closingQuoteOnly: LineRule = (line) => {
  const { value } = line;
  if (!/^[^"'[{|>#][^"]*[^"\d\s]"$/.test(value)) return undefined;
  return valueSlip(line, `"${value}`, fault("unclosed-quote", { what: "start" }), value.length - 1);
};

const backslash: LineRule = (line) =>
  /^"(?:[^"\\]|\\["\\/uUx])*\\[^"\\/uUx].*"$/.test(line.value)
    ? valueSlip(line, quoted(line.value.slice(1, -1)), fault("backslash"))
    : undefined;

export const misreadSlips: readonly LineRule[] = [
  curly,
  noSpaceAfterColon,
  noSpaceInBraces,
  noSpaceAfterDash,
  cutAtHash,
  marked,
  closingQuoteOnly,
  backslash,
];
