import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { Typeface } from "../content/content.ts";

/** The scope of variable typefaces on npm, which https://fontsource.org lists. */
const scope = "@fontsource-variable";

const range = z.object({ min: z.coerce.number(), max: z.coerce.number() });
const metadata = z.object({
  id: z.string(),
  family: z.string(),
  subsets: z.array(z.string()),
  variable: z.object({ wght: range, opsz: range.optional() }),
});

/** A letter that several files have is taken from the first: Latin, then the letters of European languages, then others. */
function inOrder(subsets: string[]): string[] {
  const order = ["latin", "latin-ext", "greek", "cyrillic"];
  return [
    ...order.filter((name) => subsets.includes(name)),
    ...subsets.filter((name) => !order.includes(name)),
  ];
}

/** Tells whether a character is in a range as CSS has it: `U+0000-00FF,U+0131`. */
export function inRange(ranges: string): (character: string) => boolean {
  const all = ranges.split(",").map((one) => {
    const [from = 0, to = from] = one
      .replace("U+", "")
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to] as const;
  });
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return all.some(([from, to]) => from <= code && code <= to);
  };
}

/** The typefaces that npm has installed, by the names of their packages. */
export function readTypefaces(root: string): Map<string, Typeface> {
  const folder = path.join(root, "node_modules", scope);
  const json = (name: string, file: string): unknown =>
    JSON.parse(readFileSync(path.join(folder, name, file), "utf8"));
  const found = new Map<string, Typeface>();
  try {
    for (const name of readdirSync(folder)) {
      const { variable, subsets, ...known } = metadata.parse(json(name, "metadata.json"));
      const { version } = z.object({ version: z.string() }).parse(json(name, "package.json"));
      const ranges = z.record(z.string(), z.string()).parse(json(name, "unicode.json"));
      found.set(`${scope}/${name}`, {
        ...known,
        axes: variable,
        package: `${scope}/${name}`,
        version,
        files: Object.entries(ranges).map(([name, range]) => ({ name: name.replace(/[[\]]/g, ""), range })),
        subsets: inOrder(subsets).flatMap((subset) => {
          const range = ranges[subset];
          return range === undefined ? [] : { name: subset, range };
        }),
      });
    }
  } catch {}
  return found;
}
