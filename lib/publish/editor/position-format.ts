import { parse, stringify } from "yaml";

type Values = Readonly<Record<string, unknown>>;

/**
 * How the form reads and writes positions. A field that may hold several values is a list in the form, where Sveltia
 * shows nothing else, and one value alone in the file: `contract: permanent`. Otherwise as Sveltia does it.
 *
 * @param several the fields that may hold several values
 */
export function positionFormat(several: readonly string[]) {
  const changed = (values: Values, change: (value: unknown) => unknown): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, several.includes(name) ? change(value) : value]),
    );
  return {
    fromFile(text: string): Record<string, unknown> {
      const [whole, matter = "", body = ""] = /^---\n([\s\S]*?)\n?---(?:\n([\s\S]*))?$/.exec(text) ?? [];
      if (whole === undefined) return { body: text };
      const values: unknown = parse(matter);
      const isMap = typeof values === "object" && values !== null && !Array.isArray(values);
      const asList = (value: unknown) => (value === null || Array.isArray(value) ? value : [value]);
      return { ...changed(isMap ? { ...values } : {}, asList), body: body.replace(/^\n/, "") };
    },
    toFile({ body, ...values }: Values): string {
      const alone = (value: unknown) => (Array.isArray(value) && value.length === 1 ? value[0] : value);
      const matter = stringify(changed(values, alone), { lineWidth: 0, singleQuote: true }).trim();
      return `---\n${matter}\n---\n${typeof body === "string" && body !== "" ? `\n${body}\n` : ""}`;
    },
  };
}
