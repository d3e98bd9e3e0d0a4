import { type Detector, quotes, valueFault } from "./line-fault.ts";
import { quoted, type YamlLine } from "./yaml-line.ts";

const curly: Detector = (line) => {
  const { value } = line;
  if (!/[“”„‟«»‘’]/.test(value)) return undefined;
  const flow = /^[[{]/.test(value);
  const wrapped = /^[“”„‟‘]/.test(value) && /[“”‘’"']$/.test(value);
  const halfWrapped = /^["']/.test(value) && /[“”’]$/.test(value);
  if (!wrapped && !halfWrapped && !(flow && /[[{,:] *[“”„‘]/.test(value))) return undefined;
  return valueFault(line, flow ? value.replace(/[“”„‟‘’]/g, '"') : quoted(value.slice(1, -1)), {
    code: "curly-quotes",
    message: "These are the curly quotes of a word processor; here they are letters like any other.",
    hint: "Use the straight quotes of the keyboard.",
  });
};

const noSpaceAfterColon: Detector = ({ text }, { known }) => {
  const [, before = "", key = "", rest = ""] = /^(\s*(?:- +)*)([A-Za-z]\w*):(?=\S)(.*)$/.exec(text) ?? [];
  if (!known.has(key)) return undefined;
  return {
    from: before.length + key.length,
    to: before.length + key.length + 1,
    finding: {
      code: "no-space-after-colon",
      message: `There is no space after the colon of "${key}".`,
      hint: "A colon and a space part the field from its value.",
    },
    line: `${before}${key}: ${rest}`,
  };
};

const noSpaceAfterDash: Detector = (line, { before }) => {
  const [, indent = "", item = ""] = /^([ \t]*)-([^\s-].*)$/.exec(line.text) ?? [];
  const above = before[0];
  const listed = above !== undefined && ((above.key !== "" && above.value === "") || above.dashes !== "");
  if (item === "" || !listed) return undefined;
  return {
    from: indent.length,
    to: indent.length + 1,
    finding: {
      code: "no-space-after-dash",
      message: "There is no space after the dash of this list item.",
      hint: "A dash and a space begin an item.",
    },
    line: `${indent}- ${item}`,
  };
};

/** The key whose value a line is or belongs to as an item of its list. */
function owner(line: YamlLine, before: YamlLine[]): string {
  if (line.key !== "" || line.dashes === "") return line.key;
  return before.find(({ key, dashes }) => key !== "" && dashes === "")?.key ?? "";
}

const cutAtHash: Detector = (line, { before, known }) => {
  const { value } = line;
  const field = known.get(owner(line, before));
  const isText = field?.type === "text" || (field?.type === "list" && field.items === "text");
  if (!isText || field.meta.refersTo !== undefined || /^["'|>#]/.test(value)) return undefined;
  const at = value.search(/\s#/);
  if (at < 0) return undefined;
  const flow = value.startsWith("[");
  // In a list in brackets only a `#` before the closing bracket cuts.
  if (flow && value.slice(0, at).includes("]")) return undefined;
  const mended = flow
    ? `[${value
        .replace(/^\[|\]$/g, "")
        .split(/ *, */)
        .map((item) => (item.includes("#") ? quoted(item) : item))
        .join(", ")}]`
    : quoted(value);
  return {
    ...valueFault(line, mended, {
      code: "cut-at-hash",
      message: `Everything from the # on is taken for a comment, so that only "${value.slice(0, at).trim()}" would be left.`,
      hint: `${quotes} (A comment goes on a line of its own.)`,
    }),
    from: line.start + at + 1,
  };
};

const closingQuoteOnly: Detector = (line) => {
  const { value } = line;
  if (!/^[^"'[{|>#][^"]*[^"\d\s]"$/.test(value)) return undefined;
  return {
    ...valueFault(line, `"${value}`, {
      code: "unclosed-quote",
      message: "A quote is closed here that was never opened.",
      hint: "Quotes come in pairs.",
    }),
    from: line.start + value.length - 1,
  };
};

const backslash: Detector = (line) => {
  const { value } = line;
  if (!/^"(?:[^"\\]|\\["\\/uUx])*\\[^"\\/uUx].*"$/.test(value)) return undefined;
  return valueFault(line, quoted(value.slice(1, -1)), {
    code: "backslash",
    message: "A backslash inside straight double quotes has a meaning of its own.",
    hint: "Write it in single quotes, in which a backslash is a backslash.",
  });
};

/** Faults that YAML itself would not notice. */
export const silentFaults: Detector[] = [
  curly,
  noSpaceAfterColon,
  noSpaceAfterDash,
  cutAtHash,
  closingQuoteOnly,
  backslash,
];
