import { parse, stringify } from "yaml";
import { type FieldValues, isGroup } from "./as-written.ts";

const digits = /^\d+(\.\d+)?$/;
const asText = (value: unknown) => (typeof value === "number" ? String(value) : value);
const asNumber = (value: unknown) =>
  typeof value === "string" && digits.test(value.trim()) ? Number(value) : value;
const asList = (value: unknown) => (value === null || Array.isArray(value) ? value : [value]);
const asTyped = (value: unknown) => (Array.isArray(value) ? value.join(", ") : value);
const asPair = (value: unknown) => (typeof value === "string" ? value.split(",").map(Number) : value);
const alone = (value: unknown) => (Array.isArray(value) && value.length === 1 ? value[0] : value);

const changed = (values: FieldValues, names: readonly string[], change: (value: unknown) => unknown) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, names.includes(name) ? change(value) : value]),
  );

/**
 * How the form reads and writes positions and offices. A field that may hold several values is a list in the form, where Sveltia
 * shows nothing else, and one value alone in the file: `contract: permanent`. An amount in a group is text in the form,
 * and a number in the file; so are a choice such as `2` (of which Sveltia would show nothing), and a pair of numbers,
 * `48.869, 2.331`, which is a list in the file. Otherwise as Sveltia does it.
 *
 * @param names the fields that may hold several values, the amounts, the choices with numbers among them and the pairs
 */
export function fileFormat({
  several,
  amounts,
  numbered,
  pairs,
}: Record<"several" | "amounts" | "numbered" | "pairs", readonly string[]>) {
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
      const found = isGroup(values) ? changed(inGroups(values, asText), numbered, asText) : {};
      return { ...changed(changed(found, several, asList), pairs, asTyped), body: body.replace(/^\n/, "") };
    },
    toFile({ body, ...values }: FieldValues): string {
      const numbers = changed(inGroups(values, asNumber), numbered, asNumber);
      const written = changed(changed(numbers, several, alone), pairs, asPair);
      const matter = stringify(written, { lineWidth: 0, singleQuote: true }).trim();
      return `---\n${matter}\n---\n${typeof body === "string" && body !== "" ? `\n${body}\n` : ""}`;
    },
  };
}
