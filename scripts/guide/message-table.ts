import { type ErrorCode, errorCodes } from "../../lib/messages/codes.ts";
import { otherAdvice, rules } from "../../lib/rules/all.ts";
import { cell } from "./field-table.ts";

/** The groups of errors, by the first code of each in `errorCodes`, whose order they follow. */
const groups = {
  files: "bad-file-name",
  fences: "backslash",
  fields: "bad-address",
  text: "broken-anchor",
} as const satisfies Record<string, ErrorCode>;

/** What errors are about: the files, the lines between `---`, the fields, the text below. */
type ErrorGroup = keyof typeof groups;

/** The errors of a group as a Markdown table. */
export function errorTable(group: ErrorGroup): string {
  const all = Object.entries(errorCodes);
  const starts = Object.values(groups).map((first) => all.findIndex(([code]) => code === first));
  const start = all.findIndex(([code]) => code === groups[group]);
  const end = Math.min(...starts.filter((other) => other > start), all.length);
  const rows = all.slice(start, end).map(([code, meaning]) => `| \`${code}\` | ${cell(meaning)} |`);
  return ["| Code | What is wrong |", "| --- | --- |", ...rows].join("\n");
}

/** All advice as a Markdown table, each piece with the laws and guides that it rests on. */
export function adviceTable(): string {
  const fromRules = rules.map(({ code, about, citations }) => {
    const sources = citations.map(({ name, url }) => `[${cell(name)}](${url})`).join("; ");
    return `| \`${code}\` | ${cell(about)} | ${sources} |`;
  });
  const others = Object.entries(otherAdvice).map(([code, about]) => `| \`${code}\` | ${cell(about)} | |`);
  return [
    "| Code | What it says | Where it comes from |",
    "| --- | --- | --- |",
    ...fromRules,
    ...others,
  ].join("\n");
}
