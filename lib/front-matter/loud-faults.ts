import { type Detector, quotes, valueFault } from "./line-fault.ts";
import { quoted, withoutComment, type YamlLine } from "./yaml-line.ts";

const tab: Detector = (line, { before }) => {
  const { indent, text } = line;
  if (!indent.includes("\t")) return undefined;
  const above = before[0];
  const opens = above !== undefined && above.key !== "" && above.value === "";
  const spaces = opens ? `${above.indent}  ` : (above?.indent ?? "");
  return {
    from: indent.indexOf("\t"),
    to: indent.lastIndexOf("\t") + 1,
    finding: {
      code: "tab",
      message: "This line is indented with a tab.",
      hint: "Indent with spaces.",
    },
    line: spaces + text.trimStart(),
  };
};

const noColon: Detector = ({ text }, { known }) => {
  const [, before = "", key = "", between = "", value = ""] =
    /^(\s*(?:- +)*)([A-Za-z]\w*)(\s*[=;：]\s*|\s+)(\S.*)$/.exec(text) ?? [];
  if (!known.has(key) || /^:/.test(value)) return undefined;
  const from = before.length + key.length;
  return {
    from,
    to: from + between.length,
    finding: {
      code: "no-colon",
      message: `There is no colon after "${key}".`,
      hint: "A colon and a space part the field from its value.",
    },
    line: `${before}${key}: ${value}`,
  };
};

const openQuote: Detector = (line) => {
  const { value } = line;
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return undefined;
  const escaped =
    quote === '"' ? value.slice(1).replace(/\\./g, "  ") : value.slice(1).replaceAll("''", "  ");
  const close = escaped.indexOf(quote);
  if (close < 0) {
    const text = withoutComment(value);
    return valueFault(line, text.endsWith("\\") ? quoted(text.slice(1)) : text + quote, {
      code: "unclosed-quote",
      message: "A quote is opened here and never closed.",
      hint: "Quotes come in pairs.",
    });
  }
  if (withoutComment(value.slice(close + 2)).trim() === "") return undefined;
  // `"The "best" job"` lacks no pair of quotes; the outer ones were meant to hold it all.
  const whole = value.endsWith(quote) ? value.slice(1, -1) : value;
  return {
    ...valueFault(line, quoted(whole), {
      code: "text-after-quote",
      message: "The quotes end before the text does.",
      hint: `${quotes} Inside it, use the other kind of quotes.`,
    }),
    from: line.start + close + 1,
  };
};

const openBracket: Detector = (line) => {
  const value = withoutComment(line.value);
  const first = value[0];
  if (first !== "[" && first !== "{") return undefined;
  const close = first === "[" ? "]" : "}";
  if (!value.includes(close)) {
    return valueFault(line, value.replace(/[,\s)\]}]*$/, "") + close, {
      code: "unclosed-list",
      message: `A bracket ${first} is opened here and never closed.`,
      hint: `Close it with ${close}.`,
    });
  }
  if (value.endsWith(close)) return undefined;
  return valueFault(line, quoted(value), {
    code: "needs-quotes",
    message: `A text that begins with ${first} must stand in quotes.`,
    hint: quotes,
  });
};

const specialStart: Detector = (line, { known }) => {
  const { value } = line;
  // Where no text is meant, these are names for reuse, which have a message of their own.
  if (/^[&*]\w/.test(value) && known.get(line.key)?.type !== "text") return undefined;
  const special = /^[@`%&*!,\]}|>]/.test(value) || /^[?-]\s/.test(value);
  if (!special || /^[|>][+-]?\d?$/.test(value) || line.key === "") return undefined;
  return valueFault(line, quoted(value), {
    code: "needs-quotes",
    message: `A text that begins with ${value[0]} must stand in quotes.`,
    hint: quotes,
  });
};

const colonInText: Detector = (line) => {
  const value = withoutComment(line.value);
  if (line.key === "" || /^["'[{|>]/.test(value)) return undefined;
  const at = value.search(/:(\s|$)/);
  if (at < 0) return undefined;
  return {
    ...valueFault(line, quoted(value), {
      code: "colon-in-text",
      message:
        "There is a second colon in this line, and a colon followed by a space parts a field from its value.",
      hint: quotes,
    }),
    from: line.start + at,
    to: line.start + at + 1,
  };
};

const indentation: Detector = (line, { before }) => {
  const width = line.indent.length;
  const above = before[0];
  if (above === undefined || (line.key === "" && line.dashes === "")) return undefined;
  const fits = (other: YamlLine) => other.indent.length + other.dashes.length;
  const opens = above.key !== "" && withoutComment(above.value) === "";
  if (opens && width > above.indent.length) return undefined;
  const levels = [...new Set(before.map(fits)), ...before.map(({ indent }) => indent.length)];
  // A level that a shallower line has closed since is none any more.
  const shallowest = (level: number) =>
    before.slice(
      0,
      before.findIndex((other) => fits(other) === level),
    );
  const open = levels.filter((level) => shallowest(level).every((other) => fits(other) >= level));
  if (open.includes(width) || (width === 0 && above.indent === "")) return undefined;
  const nearest = open.toSorted((a, b) => Math.abs(a - width) - Math.abs(b - width))[0] ?? 0;
  return {
    from: 0,
    to: Math.max(1, width),
    finding: {
      code: "indentation",
      message: `This line is indented by ${width} ${width === 1 ? "space" : "spaces"}, which fits no line above it.`,
      hint: "Fields of one group begin in the same column.",
    },
    line: " ".repeat(nearest) + line.text.trimStart(),
  };
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
