import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { Position } from "../../lib/content/content.ts";
import { compose, drawCard, loadLook, type ShareLook } from "../../lib/draw/share-image/compose.tsx";
import { drawShareImages } from "../../lib/draw/share-image/draw-missing.ts";
import {
  type Card,
  cardOf,
  edition,
  shareImage,
  shareSubjects,
} from "../../lib/draw/share-image/share-image.ts";
import { sharedFolder } from "../support/folder.ts";
import { aPage, aPosition, aSite, inFrench, listed, newYork } from "../support/site.ts";
import { runs } from "../support/thorough.ts";

const root = process.cwd();
const card: Card = {
  kind: "position",
  name: "Company",
  title: "Ingénieure ou ingénieur plateforme senior, fiabilité et outillage des vendeurs H/F",
  facts: ["Paris et New York", "CDI", "55 000–68 000 € par an"],
};

const cache = sharedFolder("share");
let look: ShareLook;
beforeAll(async () => {
  look = await loadLook(root, aSite().look);
});

/** Where ink is, in pixels: the control points of a curve enclose it. */
function inked(svg: string): { x: number[]; y: number[] } {
  const outlines = [...svg.matchAll(new RegExp(`<path fill="${look.colours.ink}" d="([^"]*)"`, "g"))].map(
    ([, outline]) => outline ?? "",
  );
  const numbers = outlines.flatMap((outline) => outline.match(/-?[\d.]+/g) ?? []).map(Number);
  expect(outlines.join("")).not.toMatch(/[^MLQCZ\d\s.,-]/);
  const every = (rest: number) => numbers.filter((_, index) => index % 2 === rest);
  return { x: every(0).sort((a, b) => a - b), y: every(1).sort((a, b) => a - b) };
}

function expectInside(svg: string) {
  const { x, y } = inked(svg);
  expect(x.at(0)).toBeGreaterThanOrEqual(44);
  expect(x.at(-1)).toBeLessThanOrEqual(1160);
  expect(y.at(0)).toBeGreaterThanOrEqual(30);
  expect(y.at(-1)).toBeLessThanOrEqual(616);
}

test.each([
  card.title,
  "Elektronikwiederaufbereitungsqualitätsmanager",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "Žluťoučký kůň: řízení dílny, opravy telefonů a péče o zákazníky v Praze a okolí",
  "W".repeat(80),
])("the long title %s → all of it inside the picture", async (title) => {
  expectInside(await compose({ ...card, title }, look));
});

test("any words of up to 80 characters → all of them inside the picture", async () => {
  const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzÀÉÈÊÎÔÛÇŒœßäöüÄÖÜŘžŁ0123456789(/)-&,.’ ");
  const words = fc.string({ unit: letters, minLength: 1, maxLength: 80 });
  const facts = fc.array(words, { minLength: 1, maxLength: 4 });
  const cards = fc.record({ kind: fc.constant("position" as const), name: words, title: words, facts });
  await fc.assert(
    fc.asyncProperty(cards, async (any) => {
      fc.pre(/\w/.test(any.title));
      expectInside(await compose(any, look));
    }),
    runs(60),
  );
});

test.each([
  ["a script → the company's name instead of empty boxes", "エンジニア 1", card.name],
  ["a symbol → the title without it", "Engineer 🚀", "Engineer"],
])("what the typeface lacks, %s", async (_, title, shown) => {
  expect(await compose({ ...card, title }, look)).toBe(await compose({ ...card, title: shown }, look));
});

test("a card → the same PNG each time, of 1200 × 630 pixels and less than 40 kB", async () => {
  const image = await drawCard(card, look);
  expect(await sharp(image).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(image.length).toBeLessThan(40_000);
  expect(image.equals(await drawCard({ ...card }, look))).toBe(true);
});

test("the first build → every image under the name that pages give it; the second → none is drawn anew", async () => {
  const site = aSite([aPosition({ translations: [inFrench()] })]);
  await drawShareImages(site, { root, cache });
  const names = shareSubjects(site).map(({ site, subject }) => path.basename(shareImage(site, subject).path));
  expect((await readdir(cache)).sort()).toEqual(names.sort());
  const times = () => Promise.all(names.map(async (name) => (await stat(path.join(cache, name))).mtimeMs));
  const before = await times();
  await drawShareImages(site, { root, cache });
  expect(await times()).toEqual(before);
});

test("another title → one more picture in the cache", async () => {
  await drawShareImages(aSite([aPosition({ translations: [inFrench()] })]), { root, cache });
  const before = (await readdir(cache)).length;
  const site = aSite([aPosition({ title: "Another", translations: [inFrench()] })]);
  await drawShareImages(site, { root, cache });
  expect((await readdir(cache)).length).toBe(before + 1);
});

// When this fails, the drawing has changed: raise `edition`, so that old pictures leave the caches, and renew it here.
test("a new drawing → a new edition", async () => {
  const svg = await compose(card, look);
  const drawing = createHash("sha256").update(svg).digest("hex").slice(0, 12);
  expect({ edition, drawing }).toMatchInlineSnapshot(`
    {
      "drawing": "f3e71fa5f24f",
      "edition": 2,
    }
  `);
});

test("the site, the story, each page and each position in each language → an image of its own", () => {
  const positions = [aPosition({ translations: [inFrench()] }), aPosition({ slug: "buyer", title: "Buyer" })];
  const site = aSite(positions, { pages: [aPage(), aPage({ slug: "data" }), aPage({ draft: true })] });
  const subjects = shareSubjects(site);
  expect(subjects).toHaveLength(7);
  const files = subjects.map(({ site, subject }) => path.basename(shareImage(site, subject).path));
  expect(new Set(files).size).toBe(7);
});

test("a change in what an image shows → a new name; any other change → the same", () => {
  const nameOf = (changes: Parameters<typeof aPosition>[0]) =>
    shareImage(aSite(), { kind: "position", position: listed(changes) }).path;
  expect(nameOf({ title: "Engineer, payments" })).not.toBe(nameOf({}));
  expect(nameOf({ opened: "2026-11-02" })).toBe(nameOf({}));
});

test("a position in French → title, place, contract and pay in French", () => {
  const salary = { min: 55_000, max: 68_000, currency: "EUR", per: "year" } as const;
  const offices: Position["offices"] = [...aPosition().offices, newYork];
  const position = listed({ offices, salary, translations: [inFrench()] }, { language: "fr" });
  const { title, facts } = cardOf(aSite(), { kind: "position", position });
  expect(title).toBe("Ingénieure ou ingénieur");
  expect(facts.slice(0, 2)).toEqual(["Paris et New York", "CDI"]);
  expect(facts[2]).toMatch(/^55\s000.68\s000\s€ par an$/);
});

test("a remote position → no place but that", () => {
  const position = listed({ workplace: "remote" });
  expect(cardOf(aSite(), { kind: "position", position }).facts[0]).toBe("Remote");
});

test("an image → says in words what it shows", () => {
  const image = shareImage(aSite(), { kind: "position", position: listed() });
  expect(image).toMatchObject({ alt: "Company: Engineer. Paris · Permanent", width: 1200, height: 630 });
  expect(image.path).toMatch(/^\/share\/position_engineer\.[0-9a-f]{12}\.png$/);
});
