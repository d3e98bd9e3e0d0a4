import { type FieldDescription, fieldsOf } from "../../lib/content/field-list.ts";
import type { Kind } from "../../lib/content/schema.ts";

/** A text as a cell of a Markdown table may hold it. */
export function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** Text as code of Markdown; nothing for none. */
function code(text: string): string {
  return text === "" ? "" : `\`${cell(text)}\``;
}

function needed({ required, fallback }: FieldDescription, group?: FieldDescription): string {
  if (required) return group?.required === false ? `with ${code(group.name)}` : "yes";
  const instead = code(String(fallback ?? ""));
  return instead === "" ? "no" : `no; without it, ${instead}`;
}

function value({ meta, choices, max, items }: FieldDescription): string {
  const words =
    choices === undefined
      ? ""
      : ` ${items === undefined ? "One of" : "Some of"}: ${choices.map(code).join(", ")}.`;
  const length = max === undefined || max >= 500 ? "" : ` At most ${max} characters.`;
  // Some descriptions name the choices or the length themselves.
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

/** The fields of a kind of file as a Markdown table: what each is for, whether it is needed, an example. */
export function fieldTable(kind: Kind): string {
  return [
    "| Field | What to write | Needed? | For example |",
    "| --- | --- | --- | --- |",
    ...rows(fieldsOf(kind)),
  ].join("\n");
}
