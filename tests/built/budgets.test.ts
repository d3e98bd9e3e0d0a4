import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Element } from "hast";
import { describe, expect, it } from "vitest";
import { elements, property } from "../support/element.ts";
import { addressesIn } from "../support/links.ts";
import { type BuiltPage, pageAt, readSite } from "../support/out.ts";
import { shownBy } from "../support/shown.ts";

/** One initial TCP window of ten segments, in bytes (https://www.rfc-editor.org/rfc/rfc6928). */
const htmlBudget = 14_600;
const fontBudget = 40_000;
const scriptBudget = 2_000;

const site = readSite();
const shown = shownBy(site);
const positionPages = shown.byStatus.open.map(({ slug }) => [`/positions/${slug}/`]);
const translations = shown.byStatus.open.flatMap(({ slug, translations }) =>
  translations.map(({ language }) => [`/positions/${slug}/${language}/`]),
);

const compressed = (content: string | Buffer) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const fileOf = (address: string) =>
  readFileSync(join(site.folder, address.slice(`${shown.base}/`.length).replace(/[?#].*/, "")));

function expectWithin(what: string, bytes: number, budget: number): void {
  expect(
    bytes,
    `${what}: ${bytes} bytes, ${bytes - budget} over the budget of ${budget}`,
  ).toBeLessThanOrEqual(budget);
}

/** Bytes of all that a page runs, as brotli; data blocks and speculation rules are not run. */
function scriptBytes({ tree }: BuiltPage): number {
  const isCode = (element: Element) =>
    element.tagName === "script" &&
    [undefined, "module", "text/javascript"].includes(property(element, "type"));
  return elements(tree, isCode)
    .map((script) => property(script, "src"))
    .reduce((sum, src) => sum + (src === undefined ? Number.POSITIVE_INFINITY : compressed(fileOf(src))), 0);
}

describe("The HTML with its styles fits into the first round trip", () => {
  it.each([["/"], ["/story/"], ["/positions/"], ...positionPages, ...translations])("at %s", (path) => {
    expectWithin(`${path} as brotli`, compressed(pageAt(site, path).html), htmlBudget);
  });
});

describe("The scripts", () => {
  it("weigh nothing on any page but the list of positions", () => {
    const others = site.pages.filter(({ path }) => !/^\/positions\/(page\/\d+\/)?$/.test(path));
    const heavy = others.map((page) => [page.path, scriptBytes(page)]).filter(([, bytes]) => bytes !== 0);
    expect(heavy).toEqual([]);
  });

  it("stay small on the list of positions", () => {
    expectWithin(
      "The script of /positions/ as brotli",
      scriptBytes(pageAt(site, "/positions/")),
      scriptBudget,
    );
  });
});

describe("The fonts", () => {
  const fonts = new Set(
    site.pages
      .flatMap(({ tree }) => addressesIn(tree))
      .filter((address) => /\.(woff2?|ttf|otf)$/.test(address)),
  );

  it("are one file at most, of a modest size", () => {
    expect(fonts.size).toBeLessThanOrEqual(1);
    for (const font of fonts) expectWithin(font, fileOf(font).length, fontBudget);
  });

  it("never keep the text from showing", () => {
    const faces = site.pages.flatMap(({ html }) =>
      [...html.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face = ""]) => face),
    );
    const loaded = faces.filter((face) => /url\(/.test(face));
    expect(loaded.filter((face) => !/font-display:\s*(optional|swap|fallback)/.test(face))).toEqual([]);
    expect(loaded.length).toBeGreaterThan(0);
  });
});

it("One request comes before the first paint: no page waits for a stylesheet or a script", () => {
  const waits = site.pages.flatMap(({ path, tree }) =>
    elements(tree, (element) => {
      const stylesheet = element.tagName === "link" && property(element, "rel") === "stylesheet";
      const { defer, async } = element.properties;
      const script =
        property(element, "src") !== undefined && element.tagName === "script" && !defer && !async;
      return stylesheet || (script && property(element, "type") !== "module");
    }).map((element) => `${path}: ${element.tagName}`),
  );
  expect(waits).toEqual([]);
});
