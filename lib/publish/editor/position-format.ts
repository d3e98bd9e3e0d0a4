import { parse, stringify } from "yaml";
import { type FieldValues, isGroup } from "./as-written.ts";

const digits = /^\d+(\.\d+)?$/;
const asText = (value: unknown) => (typeof value === "number" ? String(value) : value);
const asNumber = (value: unknown) =>
  typeof value === "string" && digits.test(value.trim()) ? Number(value) : value;
const asList = (value: unknown) => (value === null || Array.isArray(value) ? value : [value]);
const alone = (value: unknown) => (Array.isArray(value) && value.length === 1 ? value[0] : value);

const changed = (values: FieldValues, names: readonly string[], change: (value: unknown) => unknown) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, names.includes(name) ? change(value) : value]),
  );

/**
 * How the form reads and writes positions. A field that may hold several values is a list in the form, where Sveltia
 * shows nothing else, and one value alone in the file: `contract: permanent`. An amount in a group is text in the form,
 * and a number in the file. Otherwise as Sveltia does it.
 *
 * @param names the fields that may hold several values, and the amounts
 */
export function positionFormat({ several, amounts }: Record<"several" | "amounts", readonly string[]>) {
  const inGroups = (values: FieldValues, change: (value: unknown) => unknown): FieldValues =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        isGroup(value) ? changed(value, amounts, change) : value,
      ]),
    );
  return {
    fromFile(text: string): Record<string, unknown> {
      const [whole, matter = "", body = ""] = /^---\n([\s\S]*?)\n?---(?:\n([\s\S]*))?$/.exec(text) ?? [];
      if (whole === undefined) return { body: text };
      const values: unknown = parse(matter);
      const found = isGroup(values) ? inGroups(values, asText) : {};
      return { ...changed(found, several, asList), body: body.replace(/^\n/, "") };
    },
    toFile({ body, ...values }: FieldValues): string {
      const written = changed(inGroups(values, asNumber), several, alone);
      const matter = stringify(written, { lineWidth: 0, singleQuote: true }).trim();
      return `---\n${matter}\n---\n${typeof body === "string" && body !== "" ? `\n${body}\n` : ""}`;
    },
  };
}
