import type { HeaderRule } from "./header-rules.ts";

/** Cloudflare Pages ignores longer lines and further rules: https://developers.cloudflare.com/pages/configuration/headers/ */
const longestLine = 2_000;
const mostRules = 100;

/**
 * The rules as a `_headers` file, as Netlify and Cloudflare Pages read it.
 *
 * @throws when Cloudflare Pages would silently drop a part of it
 */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > longestLine);
  if (long !== undefined) {
    throw new Error(
      `A header has ${long.length} characters, but hosts take ${longestLine}: ${long.trim().slice(0, 60)}… ` +
        "Most of it are hashes of styles: let the pages share theirs.",
    );
  }
  if (rules.length > mostRules)
    throw new Error(`There are ${rules.length} header rules, but hosts take ${mostRules}.`);
  return `${lines.join("\n")}\n`;
}

/** Reads a `_headers` file back into its rules. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split("\n")) {
    const colon = line.indexOf(": ");
    if (line.startsWith(" ") && colon > 0) {
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 2)]);
    } else if (line !== "") rules.push({ path: line, headers: [] });
  }
  return rules;
}
