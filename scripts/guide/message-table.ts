import { aboutAdvice } from "../../lib/messages/about-advice.ts";
import { aboutFields } from "../../lib/messages/about-fields.ts";
import { aboutFiles } from "../../lib/messages/about-files.ts";
import { aboutLines } from "../../lib/messages/about-lines.ts";
import { aboutTexts } from "../../lib/messages/about-texts.ts";
import { cell } from "./field-table.ts";

/** The errors by what they are about: the files, the lines between `---`, the fields, the text below. */
const groups = { files: aboutFiles, lines: aboutLines, fields: aboutFields, texts: aboutTexts };

/** The errors of a group as a Markdown table. */
export function errorTable(group: keyof typeof groups): string {
  const rows = Object.entries(groups[group]).map(([code, { about }]) => `| \`${code}\` | ${cell(about)} |`);
  return ["| Code | What is wrong |", "| --- | --- |", ...rows].join("\n");
}

/** All advice as a Markdown table, with the laws and guides that each piece rests on. */
export function adviceTable(): string {
  const rows = Object.entries(aboutAdvice).map(([code, { about, citations }]) => {
    const sources = citations.map(({ name, url }) => `[${cell(name)}](${url})`).join("; ");
    return `| \`${code}\` | ${cell(about)} |${sources === "" ? "" : ` ${sources}`} |`;
  });
  return ["| Code | What it says | Where it comes from |", "| --- | --- | --- |", ...rows].join("\n");
}
