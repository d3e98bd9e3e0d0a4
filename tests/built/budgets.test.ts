import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Element } from "hast";
import { describe, expect, it } from "vitest";
import { languages, shown, site } from "../support/company-site.ts";
import { elements, property } from "../support/element.ts";
import { addressesIn } from "../support/links.ts";
import { type BuiltPage, pageAt } from "../support/out.ts";

/*
 * Bytes of a site of a stated size (tests/support/company.ts), so that no words of the real one can turn them red. What they
 * make of the real one stands in `npm run bench`.
 */

const brotli = (content: string | Buffer) => brotliCompressSync(content).length;
const fileOf = (address: string) =>
  readFileSync(join(site.folder, address.slice(`${shown.base}/`.length).replace(/[?#].*/, "")));

/** Bytes of all that a page runs, as Brotli; data blocks and speculation rules are not run. */
function scriptBytes({ tree }: BuiltPage): number {
  const isCode = (element: Element) =>
    element.tagName === "script" &&
    [undefined, "module", "text/javascript"].includes(property(element, "type"));
  return elements(tree, isCode)
    .map((script) => property(script, "src"))
    .reduce((sum, src) => sum + (src === undefined ? Number.POSITIVE_INFINITY : brotli(fileOf(src))), 0);
}

// The styles of a page alone take some 4,000. One initial TCP window of ten segments holds 14,600
// (https://www.rfc-editor.org/rfc/rfc6928): the rest is for three times the words.
const budgets: [of: string, path: string, budget: number][] = [
  ["the home page, with 10 offices, a photo and the steps of hiring", "/", 11_000],
  ["the list of 27 positions", "/positions/", 9_000],
  ["a position of 400 words, of 150 in the other languages", "/positions/charpentier-de-marine/", 9_000],
  ["a story of 50 words", "/story/", 7_100],
  ["an office with 3 positions", "/offices/nantes/", 8_300],
];

it.each(
  languages.flatMap(({ prefix }) => budgets.map(([of, path, most]) => [prefix + path, of, most] as const)),
)(
  "%s, %s, HTML and styles → at most its budget of bytes as Brotli, and a fifth more as gzip",
  (path, _, budget) => {
    const { html } = pageAt(site, path);
    expect(brotli(html)).toBeLessThanOrEqual(budget);
    const sent = (form: string) => readFileSync(join(site.folder, path, `index.html${form}`));
    expect(gunzipSync(sent(".gz")).toString()).toBe(html);
    expect(sent(".gz").length).toBeLessThanOrEqual(1.2 * budget);
    expect(brotliDecompressSync(sent(".br")).toString()).toBe(html);
  },
);

// That no other page runs any, any-content.test.ts has.
it.each(languages)(
  "the list of positions at $prefix/positions/ → at most 2,000 bytes of script as Brotli",
  ({ prefix }) => {
    const bytes = scriptBytes(pageAt(site, `${prefix}/positions/`));
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(2_000);
  },
);

describe("The fonts", () => {
  const fontsOn = ({ tree }: (typeof site.pages)[number]) =>
    [...new Set(addressesIn(tree))].filter((address) => /\.(woff2?|ttf|otf)$/.test(address));

  it("are one file on each page, one more where it has Czech letters, of at most 40,000 bytes each", () => {
    for (const page of site.pages) {
      const fonts = fontsOn(page);
      expect([page.path, fonts.length]).toEqual([page.path, /[čěřšůž]/i.test(page.html) ? 2 : 1]);
      for (const font of fonts) expect(fileOf(font).length).toBeLessThanOrEqual(40_000);
    }
  });

  it("never keep the text from showing", () => {
    const faces = site.pages.flatMap(({ html }) => html.match(/@font-face\s*\{[^}]*url\([^}]*\}/g) ?? []);
    expect(faces.length).toBeGreaterThan(0);
    expect(faces.filter((face) => !/font-display:\s*(optional|swap|fallback)/.test(face))).toEqual([]);
  });
});
