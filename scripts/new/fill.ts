import { quoted } from "../../lib/front-matter/yaml-line.ts";

/** A field and its value, written as YAML. */
export type Written = readonly [field: string, value: string];

/** A text as YAML may hold it, whatever is in it, on one line. */
export function asText(text: string): string {
  return quoted(text.replace(/\s+/g, " ").trim());
}

/** A list of words as YAML. */
export function asList(words: readonly string[]): string {
  return `[${words.join(", ")}]`;
}

function setField(lines: readonly string[], [field, value]: Written): string[] {
  const find = (start: string) =>
    lines.findIndex((line) => new RegExp(`^${start}${field}:(?:\\s|$)`).test(line));
  // A field that the template only offers stands behind a "# ".
  const at = find("") >= 0 ? find("") : find("# ");
  const line = `${field}: ${value}`;
  return at < 0 ? [...lines, line] : lines.with(at, line);
}

/**
 * A file made from a template: the fields are filled in, and the first block of comments, which tells how to copy the
 * template, is left out.
 */
export function fill(template: string, fields: readonly Written[]): string {
  const lines = template.split(/\r?\n/);
  const close = lines.indexOf("---", 1);
  if (lines[0] !== "---" || close < 0) throw new Error("The template has no fields between two lines ---.");
  const matter = lines.slice(1, close);
  const introduced =
    matter[0]?.startsWith("#") === true ? matter.findIndex((line) => line.trim() === "") + 1 : 0;
  const filled = fields.reduce(setField, matter.slice(introduced));
  return ["---", ...filled, ...lines.slice(close)].join("\n");
}
