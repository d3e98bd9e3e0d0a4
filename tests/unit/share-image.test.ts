import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Card, cardOf } from "../../lib/discovery/share-image/card.ts";
import { colours } from "../../lib/discovery/share-image/colours.ts";
import { compose, type Typefaces } from "../../lib/discovery/share-image/compose.ts";
import { drawCard, drawShareImages, loadTypefaces } from "../../lib/discovery/share-image/draw.ts";
import { edition, shareImage, shareSubjects } from "../../lib/discovery/share-image/share-image.ts";
import { aPosition, aSite, inFrench, newYork } from "../support/site.ts";

const root = process.cwd();
const card: Card = {
  kind: "position",
  name: "Company",
  title: "Ingénieure ou ingénieur plateforme senior, fiabilité et outillage des vendeurs H/F",
  facts: ["Paris et New York", "CDI", "55 000–68 000 € par an"],
};
const long = [
  card.title,
  "Teamleitung Qualitätssicherung und Wiederaufbereitungsprozesse (m/w/d)",
  "Elektronikwiederaufbereitungsqualitätsmanager",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "Žluťoučký kůň: řízení dílny, opravy telefonů a péče o zákazníky v Praze a okolí",
  "WWWWWWWW WWWWWWWW WWWWWWWW WWWWWWWW WWWWWWWW WWWWWWWW WWWWWWWW WWWWWWWW WWWWWWWW",
];

let typefaces: Typefaces;
let cache: string;
beforeAll(async () => {
  typefaces = await loadTypefaces(root);
  cache = await mkdtemp(path.join(tmpdir(), "share-"));
});
afterAll(() => rm(cache, { recursive: true }));

// The corners of everything that is set in type; the control points of a curve enclose it.
function typeBox(svg: string) {
  const outlines = [...svg.matchAll(/<path fill="[^"]*"(?: mask="[^"]*")? d="([^"]*)"/g)].map(
    ([, d]) => d ?? "",
  );
  const numbers = outlines.flatMap((d) => d.match(/-?[\d.]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  expect(numbers.length).toBeGreaterThan(10);
  const extremes = (list: number[]) => [
    list.reduce((a, b) => Math.min(a, b)),
    list.reduce((a, b) => Math.max(a, b)),
  ];
  return { x: extremes(xs), y: extremes(ys) };
}

function expectInside(svg: string) {
  const { x, y } = typeBox(svg);
  expect(x[0]).toBeGreaterThanOrEqual(40);
  expect(x[1]).toBeLessThanOrEqual(1160);
  expect(y[0]).toBeGreaterThanOrEqual(30);
  expect(y[1]).toBeLessThanOrEqual(616);
}

test.each(long)("the long title %s → all type inside the frame", (title) => {
  expectInside(compose({ ...card, title }, typefaces));
});

test("any words, names and facts → all type inside the frame", () => {
  const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzÀÉÈÊÎÔÛÇŒœßäöüÄÖÜŘžŁ0123456789(/)-&,.’ ");
  const words = fc.string({ unit: letters, minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(words, words, fc.array(words, { minLength: 1, maxLength: 4 }), (name, title, facts) => {
      fc.pre(/\w/.test(title) && /\w/.test(name));
      expectInside(compose({ kind: "position", name, title, facts }, typefaces));
    }),
    { numRuns: 60 },
  );
});

test("a title in a script that the typeface lacks → the company's name instead of empty boxes", () => {
  const drawn = compose({ ...card, title: "エンジニア" }, typefaces);
  expect(drawn).toBe(compose({ ...card, title: card.name }, typefaces));
});

test("a symbol that the typeface lacks → the title without it", () => {
  expect(compose({ ...card, title: "Engineer 🚀" }, typefaces)).toBe(
    compose({ ...card, title: "Engineer" }, typefaces),
  );
});

test("a card → a PNG of 1200 × 630 pixels and less than 60 kB", async () => {
  const image = await drawCard(card, root);
  expect(await sharp(image).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(image.length).toBeLessThan(60_000);
});

test("the same card → the same bytes", async () => {
  expect((await drawCard(card, root)).equals(await drawCard({ ...card }, root))).toBe(true);
});

test("the first build → every image under the name that pages give it; the second → none is drawn anew", async () => {
  const site = aSite([aPosition({ translations: [inFrench()] })]);
  await drawShareImages(site, { root, cache });
  const names = shareSubjects(site).map((subject) => path.basename(shareImage(site, subject).path));
  expect((await readdir(cache)).sort()).toEqual(names.sort());
  const times = () => Promise.all(names.map(async (name) => (await stat(path.join(cache, name))).mtimeMs));
  const before = await times();
  await drawShareImages(site, { root, cache });
  expect(await times()).toEqual(before);
});

test("another title → one more picture in the cache", async () => {
  const before = (await readdir(cache)).length;
  const site = aSite([aPosition({ title: "Another", translations: [inFrench()] })]);
  await drawShareImages(site, { root, cache });
  expect((await readdir(cache)).length).toBe(before + 1);
});

// When this fails, the drawing has changed: raise `edition`, so that old pictures leave the caches, and renew it here.
test("a new drawing → a new edition", () => {
  const drawing = createHash("sha256").update(compose(card, typefaces)).digest("hex").slice(0, 12);
  expect({ edition, drawing }).toMatchInlineSnapshot(`
    {
      "drawing": "e53ae24f0086",
      "edition": 1,
    }
  `);
});

test("the colours of the pictures → those of the site", async () => {
  const css = await readFile("app/site.css", "utf8");
  for (const [name, value] of Object.entries(colours)) {
    expect(css).toMatch(new RegExp(`--${name}: ${value};`));
  }
});

test("the site, the story and each position in each language → an image of its own", () => {
  const site = aSite([
    aPosition({ translations: [inFrench()] }),
    aPosition({ slug: "buyer", title: "Buyer" }),
  ]);
  const subjects = shareSubjects(site);
  expect(subjects).toHaveLength(5);
  const files = subjects.map((subject) => path.basename(shareImage(site, subject).path));
  expect(new Set(files).size).toBe(5);
});

test("a change in what an image shows → a new name; any other change → the same", () => {
  const nameOf = (changes: Parameters<typeof aPosition>[0]) =>
    shareImage(aSite(), { kind: "position", position: aPosition(changes) }).path;
  expect(nameOf({ title: "Engineer, payments" })).not.toBe(nameOf({}));
  expect(nameOf({ opened: "2026-11-02" })).toBe(nameOf({}));
});

test("a position in French → title, place, contract and pay in French", () => {
  const salary = { min: 55_000, max: 68_000, currency: "EUR", per: "year" } as const;
  const position = aPosition({
    offices: [...aPosition().offices, newYork],
    salary,
    translations: [inFrench()],
  });
  const { title, facts } = cardOf(aSite(), { kind: "position", position, language: "fr" });
  expect(title).toBe("Ingénieure ou ingénieur");
  expect(facts.slice(0, 2)).toEqual(["Paris et New York", "CDI"]);
  expect(facts[2]).toMatch(/^55\s000.68\s000\s€ par an$/);
});

test("a remote position → no place but that", () => {
  const position = aPosition({ workplace: "remote" });
  expect(cardOf(aSite(), { kind: "position", position }).facts[0]).toBe("Remote");
});

test("an image → says in words what it shows", () => {
  const image = shareImage(aSite(), { kind: "position", position: aPosition() });
  expect(image).toMatchObject({ alt: "Company: Engineer. Paris · Permanent", width: 1200, height: 630 });
  expect(image.path).toMatch(/^\/share\/position_engineer\.[0-9a-f]{12}\.png$/);
});
