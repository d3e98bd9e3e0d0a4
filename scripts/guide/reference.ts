import { type FieldDescription, fieldsOf } from "../../lib/content/field-list.ts";
import { type Kind, kinds } from "../../lib/content/schema.ts";
import { adviceCodes, allAdvice, allowable, errorsAbout } from "../../lib/messages/catalogue.ts";
import { listed } from "../../lib/messages/message.ts";
import { wholeFiles } from "./whole-files.ts";

export const referencePath = "content/REFERENCE.md";

/** What each kind of file is called, starting with those that are edited most. */
const files: Record<Kind, string> = {
  position: "A position: positions/….md",
  office: "An office: offices/….md",
  team: "A team: teams/….md",
  value: "A value: values/1-….md",
  hiring: "How hiring works: hiring.md",
  page: "A page of your own: pages/….md",
  story: "The story: story.md",
  company: "The company: company.md",
  brand: "The look: brand.md",
  values: "Above the values: values/index.md",
  offices: "Above the offices: offices/index.md",
  teams: "Above the teams: teams/index.md",
  positions: "Above the positions: positions/index.md",
};

const fixed = adviceCodes.filter((code) => !allowable.includes(code)).map((code) => `\`${code}\``);

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function code(text: string): string {
  return text === "" ? "" : `\`${cell(text)}\``;
}

function needed({ required, fallback, meta }: FieldDescription, group?: FieldDescription): string {
  const except = meta.exception === undefined ? "" : `, except ${meta.exception.words}`;
  if (required) return (group?.required === false ? `with ${code(group.name)}` : "yes") + except;
  const instead = code(String(fallback ?? ""));
  return instead === "" ? "no" : `no; without it, ${instead}`;
}

function value({ meta, choices, max, items }: FieldDescription): string {
  const words =
    choices === undefined
      ? ""
      : ` ${items === undefined ? "One of" : "Some of"}: ${choices.map(code).join(", ")}.`;
  const length = max === undefined || max >= 500 ? "" : ` At most ${max} characters.`;
  // Some descriptions already name the choices or the length.
  const named = choices?.every((choice) => meta.description.includes(choice)) === true;
  return meta.description + (named ? "" : words) + (meta.description.includes("characters") ? "" : length);
}

function rows(fields: readonly FieldDescription[], group?: FieldDescription): string[] {
  const above = group === undefined ? "" : `${code(group.name)} → `;
  return fields.flatMap((field) => [
    `| ${above}${code(field.name)} | ${cell(value(field))} | ${needed(field, group)} | ${code(field.meta.example)} |`,
    ...rows(field.fields, field),
  ]);
}

export function fieldTable(kind: Kind): string {
  return [
    "| Field | What to write | Needed? | For example |",
    "| --- | --- | --- | --- |",
    ...rows(fieldsOf(kind)),
  ].join("\n");
}

function errorTable(group: keyof typeof errorsAbout): string {
  const rows = Object.entries(errorsAbout[group]).map(
    ([code, { about }]) => `| \`${code}\` | ${cell(about)} |`,
  );
  return ["| Code | What is wrong |", "| --- | --- |", ...rows.sort()].join("\n");
}

function adviceTable(): string {
  const rows = Object.entries(allAdvice).map(([code, { about, citations = [] }]) => {
    const sources = citations.map(({ name, url }) => `[${cell(name)}](${url})`).join("; ");
    return `| \`${code}\` | ${cell(about)} |${sources === "" ? "" : ` ${sources}`} |`;
  });
  return ["| Code | What it says | Where it comes from |", "| --- | --- | --- |", ...rows].join("\n");
}

export function reference(): string {
  const order = Object.keys(files);
  const byOrder = [...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const parts = [
    "# All fields and all messages",
    "<!-- npm run guide writes this file -->",
    "[The guide](README.md) says how to edit the site; look things up here.",
    "- [Fields](#fields)\n- [Errors](#errors), which must be fixed\n- [Advice](#advice), which you may ignore",
    "## Fields",
    "Fields marked “yes” are required. Leave out the others if you have nothing to say.",
    ...byOrder.flatMap((kind) => {
      const whole = wholeFiles[kind];
      const example = whole === undefined ? [] : ["A whole file to copy:", `\`\`\`\n${whole}\`\`\``];
      return [`### ${files[kind]}`, fieldTable(kind), ...example];
    }),
    "## Errors",
    "### About the files",
    errorTable("files"),
    "### About the lines between the two `---`",
    errorTable("lines"),
    "### About the fields",
    errorTable("fields"),
    "### About the text",
    errorTable("texts"),
    "## Advice",
    `[The guide](README.md#when-advice-does-not-apply) says how to decline it; ${listed(fixed)} cannot be declined.`,
    adviceTable(),
  ];
  return `${parts.join("\n\n")}\n`;
}
