import { fault } from "../../messages/catalogue.ts";
import { type LineRule, valueSlip } from "./line-rule.ts";
import { quoted, withoutComment, type YamlLine } from "./yaml-line.ts";

/** Whether a field's value is on the lines below it. */
function opensGroup({ key, value }: YamlLine): boolean {
  return key !== "" && withoutComment(value) === "";
}

const tab: LineRule = ({ indent, text }, { before: [above] }) => {
  if (!indent.includes("\t")) return undefined;
  const spaces = (above?.indent ?? "") + (above !== undefined && opensGroup(above) ? "  " : "");
  const [from, to] = [indent.indexOf("\t"), indent.lastIndexOf("\t") + 1];
  return { line: spaces + text.trimStart(), from, to, fault: fault("tab") };
};

const noColon: LineRule = ({ text }, { known }) => {
  const [, before = "", key = "", between = "", value = ""] =
    /^(\s*(?:- +)*)([A-Za-z]\w*)(\s*[=;：]\s*|\s+)(\S.*)$/.exec(text) ?? [];
  if (!known.has(key) || /^:/.test(value)) return undefined;
  const from = before.length + key.length;
  const to = from + between.length;
  return { line: `${before}${key}: ${value}`, from, to, fault: fault("no-colon", { field: key }) };
};

const openQuote: LineRule = (line) => {
  const { value } = line;
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return undefined;
  const inside = value.slice(1);
  const close = (quote === '"' ? inside.replace(/\\./g, "  ") : inside.replaceAll("''", "  ")).indexOf(quote);
  if (close < 0) {
    const mended = value.endsWith("\\") ? quoted(value.slice(1)) : value + quote;
    return valueSlip(line, mended, fault("unclosed-quote", { what: "end" }));
  }
  if (withoutComment(value.slice(close + 2)).trim() === "") return undefined;
  // In `"The "best" job"` the outer quotes were meant to hold it all.
  const whole = value.endsWith(quote) ? value.slice(1, -1) : value;
  return valueSlip(line, quoted(whole), fault("text-after-quote"), close + 1);
};

/** Lists, and fields of a group, with no comma between them: `[paris] [berlin]`, `{ name: Ada email: ada@example.com }`. */
const noComma: LineRule = (line, { known }) => {
  const value = withoutComment(line.value);
  const between = /^\[[^[\]]*\](?:\s*,?\s*\[[^[\]]*\])+$/.test(value)
    ? /\s*\]\s*,?\s*\[\s*/g
    : /(?<=[^\s,{])\s+(?=([A-Za-z]\w*):\s)/g;
  const isApart = (name?: string) => name === undefined || known.has(name);
  const mended = value.replace(between, (gap: string, name: unknown) =>
    isApart(typeof name === "string" ? name : undefined) ? ", " : gap,
  );
  if (!/^[[{]/.test(value) || mended === value) return undefined;
  const at = value.search(between);
  return valueSlip(line, mended, fault("missing-comma"), at, at + 1);
};

const openBracket: LineRule = (line) => {
  const value = withoutComment(line.value);
  const first = value[0];
  if (first !== "[" && first !== "{") return undefined;
  const close = first === "[" ? "]" : "}";
  if (value.endsWith(close)) return undefined;
  if (value.includes(close)) {
    return valueSlip(line, quoted(value), fault("needs-quotes", { start: first }));
  }
  const mended = value.replace(/[,\s)\]}]*$/, "") + close;
  return valueSlip(line, mended, fault("unclosed-list", { bracket: first, close }));
};

const specialStart: LineRule = (line, { known }) => {
  const { key, value } = line;
  if (known.get(key)?.type === "list" && /^-\s/.test(value)) {
    const list = fault("list-expected", { field: key, is: `the text "${value}"` });
    return valueSlip(line, `[${value.slice(1).trim()}]`, list);
  }
  if (value === "-" && known.get(key)?.meta.widget === "date")
    return valueSlip(line, quoted(value), fault("bad-date", { value, is: "words" }));
  // Where no text is expected, these are YAML's anchors and aliases, which have their own messages.
  if (/^[&*]\w/.test(value) && known.get(line.key)?.type !== "text") return undefined;
  const special = /^[@`%&*!,\]}|>]/.test(value) || /^[?-]\s/.test(value);
  if (!special || /^[|>][+-]?\d?$/.test(value) || line.key === "") return undefined;
  return valueSlip(line, quoted(value), fault("needs-quotes", { start: value.charAt(0) }));
};

const twoFields: LineRule = (line, { known }) => {
  const { key, value, text, start } = line;
  const field = known.get(key);
  // In a text, a word and a colon are words.
  if (!field || field.meta.words || field.fields.length > 0 || /^["'[{|>]/.test(value)) return undefined;
  const [second, name = ""] = /\s+([A-Za-z]\w*):\s.*$/.exec(value) ?? [];
  if (second === undefined || !known.has(name)) return undefined;
  const mended = text.slice(0, start + value.length - second.length);
  const slip = valueSlip(
    line,
    "",
    fault("colon-in-text", { what: "fields", field: name }),
    value.length - second.trimStart().length,
  );
  return {
    ...slip,
    entails: "missing-field",
    line: mended,
    shown: `${mended}\n${line.indent}${second.trim()}`,
  };
};

const colonInText: LineRule = (line, { known }) => {
  const value = withoutComment(line.value);
  if (line.key === "" || /^["'[{|>]/.test(value)) return undefined;
  const at = value.search(/:(\s|$)/);
  if (at < 0) return undefined;
  if (/^(fields|map)$/.test(known.get(line.key)?.type ?? "")) {
    const group = fault("fields-expected", { what: "line", field: line.key });
    return valueSlip(line, `{ ${value.replace(/^\(|\)$/g, "")} }`, group);
  }
  return valueSlip(line, quoted(value), fault("colon-in-text", { what: "text" }), at, at + 1);
};

/** What makes YAML stop; looked for only if it did. */
export const stoppingSlips: readonly LineRule[] = [
  tab,
  openQuote,
  noComma,
  openBracket,
  specialStart,
  twoFields,
  colonInText,
  noColon,
];
