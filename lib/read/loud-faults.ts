import type { Said } from "../messages/span.ts";
import { colonParts, type Detector, lineFault, quotes, unclosed, valueFault } from "./line-fault.ts";
import { quoted, withoutComment, type YamlLine } from "./yaml-line.ts";

/** Whether a field's value stands on the lines below it. */
function opensGroup({ key, value }: YamlLine): boolean {
  return key !== "" && withoutComment(value) === "";
}

const tab: Detector = ({ indent, text }, { before: [above] }) => {
  if (!indent.includes("\t")) return undefined;
  const spaces = (above?.indent ?? "") + (above !== undefined && opensGroup(above) ? "  " : "");
  const said: Said = ["tab", "This line is indented with a tab.", "Indent with spaces."];
  const tabs: [number, number] = [indent.indexOf("\t"), indent.lastIndexOf("\t") + 1];
  return lineFault(spaces + text.trimStart(), tabs, said);
};

const noColon: Detector = ({ text }, { known }) => {
  const [, before = "", key = "", between = "", value = ""] =
    /^(\s*(?:- +)*)([A-Za-z]\w*)(\s*[=;：]\s*|\s+)(\S.*)$/.exec(text) ?? [];
  if (!known.has(key) || /^:/.test(value)) return undefined;
  const from = before.length + key.length;
  const said: Said = ["no-colon", `There is no colon after "${key}".`, colonParts];
  return lineFault(`${before}${key}: ${value}`, [from, from + between.length], said);
};

const openQuote: Detector = (line) => {
  const { value } = line;
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return undefined;
  const inside = value.slice(1);
  const close = (quote === '"' ? inside.replace(/\\./g, "  ") : inside.replaceAll("''", "  ")).indexOf(quote);
  if (close < 0) {
    const mended = value.endsWith("\\") ? quoted(value.slice(1)) : value + quote;
    return valueFault(line, mended, unclosed("A quote is opened here and never closed."));
  }
  if (withoutComment(value.slice(close + 2)).trim() === "") return undefined;
  // `"The "best" job"` lacks no pair of quotes; the outer ones were meant to hold it all.
  const whole = value.endsWith(quote) ? value.slice(1, -1) : value;
  const hint = `${quotes} Inside it, use the other kind of quotes.`;
  const message = "The quotes end before the text does.";
  return valueFault(line, quoted(whole), ["text-after-quote", message, hint], close + 1);
};

function needsQuotes(sign: string | undefined): Said {
  return ["needs-quotes", `A text that begins with ${sign} must stand in quotes.`, quotes];
}

const openBracket: Detector = (line) => {
  const value = withoutComment(line.value);
  const first = value[0];
  if (first !== "[" && first !== "{") return undefined;
  const close = first === "[" ? "]" : "}";
  if (value.endsWith(close)) return undefined;
  if (value.includes(close)) {
    return valueFault(line, quoted(value), needsQuotes(first));
  }
  const message = `A bracket ${first} is opened here and never closed.`;
  const mended = value.replace(/[,\s)\]}]*$/, "") + close;
  return valueFault(line, mended, ["unclosed-list", message, `Close it with ${close}.`]);
};

const specialStart: Detector = (line, { known }) => {
  const { key, value } = line;
  if (known.get(key)?.type === "list" && /^-\s/.test(value)) {
    const hint = "A list stands in square brackets, or each item on a line of its own below the name.";
    return valueFault(line, `[${value.slice(1).trim()}]`, ["list-expected", `"${key}" is a list.`, hint]);
  }
  // Where no text is meant, these are names for reuse, which have a message of their own.
  if (/^[&*]\w/.test(value) && known.get(line.key)?.type !== "text") return undefined;
  const special = /^[@`%&*!,\]}|>]/.test(value) || /^[?-]\s/.test(value);
  if (!special || /^[|>][+-]?\d?$/.test(value) || line.key === "") return undefined;
  return valueFault(line, quoted(value), needsQuotes(value[0]));
};

const colonInText: Detector = (line, { known }) => {
  const value = withoutComment(line.value);
  if (line.key === "" || /^["'[{|>]/.test(value)) return undefined;
  const at = value.search(/:(\s|$)/);
  if (at < 0) return undefined;
  if (/^(fields|map)$/.test(known.get(line.key)?.type ?? "")) {
    const hint = "They stand in curly brackets, or each on a line of its own, two spaces to the right.";
    const group = `"${line.key}" is a group of fields.`;
    return valueFault(line, `{ ${value.replace(/^\(|\)$/g, "")} }`, ["fields-expected", group, hint]);
  }
  const message =
    "There is a second colon in this line, and a colon followed by a space parts a field from its value.";
  return valueFault(line, quoted(value), ["colon-in-text", message, quotes], at, at + 1);
};

const indentation: Detector = (line, { before }) => {
  const width = line.indent.length;
  const above = before[0];
  if (above === undefined || (line.key === "" && line.dashes === "")) return undefined;
  if (opensGroup(above) && width > above.indent.length) return undefined;
  const fits = (other: YamlLine) => other.indent.length + other.dashes.length;
  const levels = [...before.map(fits), ...before.map(({ indent }) => indent.length)];
  // A level that a shallower line has closed since is none any more.
  const nearer = (level: number) => before.findIndex((other) => fits(other) === level);
  const open = levels.filter((level) =>
    before.slice(0, nearer(level)).every((other) => fits(other) >= level),
  );
  if (open.includes(width) || (width === 0 && above.indent === "")) return undefined;
  const nearest = open.toSorted((a, b) => Math.abs(a - width) - Math.abs(b - width))[0] ?? 0;
  const spaces = width === 1 ? "space" : "spaces";
  const message = `This line is indented by ${width} ${spaces}, which fits no line above it.`;
  return lineFault(
    " ".repeat(nearest) + line.text.trimStart(),
    [0, Math.max(1, width)],
    ["indentation", message, "Fields of one group begin in the same column."],
  );
};

/** Faults that make YAML stop; looked for only where it did. */
export const loudFaults: Detector[] = [
  tab,
  openQuote,
  openBracket,
  specialStart,
  colonInText,
  noColon,
  indentation,
];
