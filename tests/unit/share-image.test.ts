import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { Position } from "../../lib/content/content.ts";
import { knot, loadLook, type ShareLook, textsOf } from "../../lib/draw/share-image/compose.ts";
import { drawCard } from "../../lib/draw/share-image/draw-card.ts";
import { drawShareImages } from "../../lib/draw/share-image/draw-share-images.ts";
import { unbreakableParts } from "../../lib/draw/share-image/typeset.ts";
import { type Card, cardOf, edition, shareImage, shareTopics } from "../../lib/site/share-image.ts";
import { sharedFolder } from "../support/folder.ts";
import { aPage, aPosition, aSite, inFrench, listed, newYork } from "../support/site.ts";
import { runs } from "../support/thorough.ts";

const root = process.cwd();
const card: Card = {
  kind: "position",
  language: "fr",
  name: "Company",
  title: "Ingénieure ou ingénieur plateforme senior, fiabilité et outillage des vendeurs H/F",
  facts: ["Paris et New York", "CDI", "55 000–68 000 € par an"],
};

const cache = sharedFolder("share");
let look: ShareLook;
beforeAll(async () => {
  look = await loadLook(root, aSite().look);
});

const textsIn = (words: Partial<Card>) => textsOf({ ...card, ...words }, look);

/** Where ink is, in pixels: the control points of a curve enclose it. */
function inked(svg: string): { x: number[]; y: number[] } {
  const [x, y]: [number[], number[]] = [[], []];
  const glyphs = svg.matchAll(/<path transform="matrix\((.*?) 0 0 (.*?) (.*?) (.*?)\)" d="([^"]*)"\/>/g);
  for (const [, a, d, e, f, outline = ""] of glyphs) {
    expect(outline).not.toMatch(/[^MLQCZ\d\s.,-]/);
    for (const [at, value] of (outline.match(/-?[\d.]+/g) ?? []).entries()) {
      if (at % 2 === 0) x.push(Number(a) * Number(value) + Number(e));
      else y.push(Number(d) * Number(value) + Number(f));
    }
  }
  expect(x.length).toBeGreaterThan(0);
  return { x: x.sort((a, b) => a - b), y: y.sort((a, b) => a - b) };
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
])("the long title %s → all of it inside the picture", (title) => {
  expectInside(textsIn({ title }));
});

/** Titles with a letter each that is drawn on its own, and how many outlines there are at least. */
test.each([
  ["ru", "Ведущий инженер данных (Python)", 28],
  ["el", "Μηχανικός λογισμικού, ομάδα δεδομένων", 33],
  ["ar", "مهندس بيانات أول (Python)", 20],
  ["he", "מהנדסת תוכנה (Backend)", 20],
  ["zh", "数据工程师（平台方向）", 11],
  ["ja", "AIエンジニア／データ基盤・分析担当", 18],
  ["ko", "데이터 엔지니어 (플랫폼)", 12],
  ["th", "วิศวกรข้อมูลอาวุโส", 16],
  ["hi", "वरिष्ठ डेटा इंजीनियर", 12],
])(
  "a title in %s, %s → all of its letters, inside the picture, and at its edge",
  async (language, title, outlines) => {
    const titled = { ...card, language, title, name: "N", facts: ["CDI"] };
    const svg = textsOf(titled, await loadLook(root, aSite().look, [titled]));
    expectInside(svg);
    expect(svg.split("<path").length - 1).toBeGreaterThanOrEqual(outlines + 4);
    // A title from right to left stands at the right; the company's name is at the left in any case.
    const { x } = inked(svg.slice(svg.indexOf("<path", svg.indexOf("<path") + 1)));
    if (/ar|he/.test(language)) expect(x.at(-1)).toBeGreaterThan(1130);
    else expect(x.at(0)).toBeLessThan(66);
  },
);

test("a Hebrew title with a Latin word and a number in brackets → the Latin from left to right, the brackets mirrored", async () => {
  const titled = { ...card, language: "he", title: "אב (Go 12)", name: "N", facts: ["CDI"] };
  const look = await loadLook(root, aSite().look, [titled]);
  const outlines = (title: string, language = "he") =>
    [...textsOf({ ...titled, title, language }, look).matchAll(/ d="([^"]*)"/g)]
      .map(([, outline]) => outline)
      .slice(1, -3);
  const [open, ...latin] = outlines("(Go 12)", "fr");
  const [alef, bet] = [...outlines("א"), ...outlines("ב")];
  expect(outlines("אב (Go 12)")).toEqual([open, ...latin, bet, alef]);
});

test("pay as Japan writes it → its currency and its range are drawn", async () => {
  const paid = { ...card, language: "ja", title: "Dev", name: "N", facts: ["月給 ￥3～4"] };
  const svg = textsOf(paid, await loadLook(root, aSite().look, [paid]));
  expect(svg.split("<path").length - 1).toBe("DevN月給￥3～4".length);
});

test("a title in letters that no installed typeface has → the company's name in its place", async () => {
  const titled = { ...card, language: "ka", title: "მონაცემთა ინჟინერი" };
  const look = await loadLook(root, aSite().look, [titled]);
  expect(textsOf(titled, look)).toBe(textsOf({ ...titled, title: card.name }, look));
});

test("any words of up to 80 characters → all of them inside the picture", () => {
  const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzÀÉÈÊÎÔÛÇŒœßäöüÄÖÜŘžŁ0123456789(/)-&,.’ ");
  const words = fc.string({ unit: letters, minLength: 1, maxLength: 80 });
  const facts = fc.array(words, { minLength: 1, maxLength: 4 });
  const cards = fc.record({ kind: fc.constant("position" as const), name: words, title: words, facts });
  fc.assert(
    fc.property(cards, (any) => {
      fc.pre(/\w/.test(any.title));
      expectInside(textsIn(any));
    }),
    runs(60),
  );
});

test.each([
  ["Data Engineer, payments", "Data |Engineer, |payments"],
  ["E-commerce und Kunden-Service", "E-|commerce |und |Kunden-|Service"],
  ["Chargé·e de projet (H/F)", "Chargé·e |de |projet |(H/F)"],
  ["Réparation\u00a0: chef d’atelier", "Réparation\u00a0: |chef |d’atelier"],
  ["東京で修理する、エンジニア。", "東京|で|修理|する、|エンジニア。"],
  ["วิศวกรซอฟต์แวร์", "วิศวกร|ซอฟต์แวร์"],
])("the title %s → lines end where its language lets them", (title, parts) => {
  expect(unbreakableParts(title).join("|")).toBe(parts);
});

test("letters that stand close, and letters of another part of the alphabet → set as the typeface says", () => {
  const widthOf = (title: string) => {
    const { x } = inked(textsIn({ title, name: "I", facts: ["I"] }));
    return (x.at(-1) ?? 0) - (x.at(0) ?? 0);
  };
  // Both in type of 176 pixels: the pairs in one are drawn closer by kerning, as `AVAV` is in print.
  expect(widthOf("AVAVA")).toBeLessThan(widthOf("AAAVV") - 20);
  expect(textsIn({ title: "Žluť" })).not.toBe(textsIn({ title: "Zlut" }));
});

test.each([
  ["a script → the company's name instead of empty boxes", "エンジニア 1", card.name],
  ["a symbol → the title without it", "Engineer 🚀", "Engineer"],
])("what the typeface lacks, %s", (_, title, shown) => {
  expect(textsIn({ title })).toBe(textsIn({ title: shown }));
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
  const names = shareTopics(site).map(({ site, topic }) => path.basename(shareImage(site, topic).path));
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
test("a new drawing → a new edition", () => {
  const drawing = createHash("sha256")
    .update(knot + textsIn({}))
    .digest("hex")
    .slice(0, 12);
  expect({ edition, drawing }).toMatchInlineSnapshot(`
    {
      "drawing": "7643128f0030",
      "edition": 4,
    }
  `);
});

test("the site, the story, each page and each position in each language → an image of its own", () => {
  const positions = [aPosition({ translations: [inFrench()] }), aPosition({ slug: "buyer", title: "Buyer" })];
  const site = aSite(positions, { pages: [aPage(), aPage({ slug: "data" }), aPage({ draft: true })] });
  const topics = shareTopics(site);
  expect(topics).toHaveLength(7);
  const files = topics.map(({ site, topic }) => path.basename(shareImage(site, topic).path));
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
  const ends = listed({ title: "Mend it." });
  expect(shareImage(aSite(), { kind: "position", position: ends }).alt).toBe(
    "Company: Mend it. Paris · Permanent",
  );
  const image = shareImage(aSite(), { kind: "position", position: listed() });
  expect(image).toMatchObject({ alt: "Company: Engineer. Paris · Permanent", width: 1200, height: 630 });
  expect(image.path).toMatch(/^\/share\/position_engineer\.[0-9a-f]{12}\.png$/);
});
