import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { openSync } from "fontkit";
import { describe, expect, it } from "vitest";
import { headerOf } from "../../components/header.tsx";
import { contrast } from "../../lib/content/checks/colour.ts";
import { brand, type Colours, nightSignal } from "../../lib/content/kinds/brand.ts";
import { drawBrand } from "../../lib/draw/draw-brand.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readTypefaces } from "../../lib/read/typefaces.ts";
import { initialOf, lookOf, standInFile, stylesOf } from "../../lib/site/look.ts";
import { paletteOf } from "../../lib/site/palette.ts";
import { newFolder } from "../support/folder.ts";
import { readAndCheck } from "../support/minimal.ts";
import { aPosition, aProse, aSite } from "../support/site.ts";
import { runs } from "../support/thorough.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);
const dark = fc
  .integer({ min: 0, max: 0x3f })
  .map((grey) => `#${grey.toString(16).padStart(2, "0").repeat(3)}`);
const scheme = fc.record({
  paper: fc.oneof(colour, fc.constant("#ffffff")),
  ink: fc.oneof(colour, dark),
  signal: colour,
});
const night = fc.record({ paper: dark, ink: fc.constantFrom("#ffffff", "#e8f0f2"), signal: colour });
const colours: fc.Arbitrary<Colours> = fc.oneof(
  scheme,
  fc.record({ day: scheme, night }).map((both) => ({ ...both.day, dark: both.night })),
);

/** Where text stands, in each scheme. */
const texts = [
  ["ink", "paper"],
  ["muted", "paper"],
  ["on-signal", "signal"],
  ["on-action", "action"],
  ["night-ink", "night"],
  ["night-muted", "night"],
  ["night-signal", "night"],
] as const;

function faint(chosen?: Colours): string[] {
  return Object.entries(paletteOf(chosen)).flatMap(([at, tones]) =>
    texts
      .filter(([text, ground]) => contrast(tones[text], tones[ground]) < 7)
      .map(([text, ground]) => `${at}: ${text} on ${ground}`),
  );
}

/** How vivid a colour is, from 0 to 1: its saturation in HSL. */
function saturation(of: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(of.slice(at, at + 2), 16) / 255);
  const [most, fewest] = [Math.max(...parts), Math.min(...parts)];
  return (most - fewest) / (1 - Math.abs(most + fewest - 1));
}

describe("The palette", () => {
  it("any colours that the check accepts → every text in every tone has 7:1", () => {
    fc.assert(
      fc.property(colours, (chosen) => {
        fc.pre(brand.between?.({ colours: chosen }).length === 0);
        expect(faint(chosen)).toEqual([]);
      }),
      { ...runs(300), maxSkipsPerRun: 1000 },
    );
  });

  it.each([
    ["#1b4d5c", "#12303a"],
    ["#1d3a8a", "#101828"],
    ["#5b2140", "#1a1014"],
  ])("the dark accent %s → by night a light one that is as vivid, and not grey", (signal, ink) => {
    const night = nightSignal({ paper: "#ffffff", ink, signal });
    expect(saturation(night)).toBeCloseTo(saturation(signal), 1);
  });

  it("no colours → those of the project, which are as readable", () => expect(faint()).toEqual([]));
});

const { files } = readContentFolder("tests/fixtures/minimal");

function read(fields: string, publicFiles: string[] = []) {
  const text = `---\n${fields}\n---\n`;
  return readAndCheck({
    files: [...files, { path: "content/brand.md", text }],
    publicFiles: new Set(publicFiles),
    typefaces: readTypefaces(process.cwd()),
  });
}

const typeface = (name: string, family: string) =>
  `typeface: { package: "@fontsource-variable/${name}", family: ${family} }`;

const install =
  "Run npm install --save-prod @fontsource-variable/source-serif-4, and commit package.json and package-lock.json.";
const lookUp =
  "Look it up on https://fontsource.org: a variable font's package starts with @fontsource-variable/.";

it.each([
  [
    typeface("literata", "Literate"),
    '@fontsource-variable/literata isn\'t called "Literate".',
    "Its name is Literata.",
  ],
  [typeface("literatta", "Literata"), "isn't installed.", 'Did you mean "@fontsource-variable/literata"?'],
  [typeface("source-serif-4", "Source Serif 4"), "variable/source-serif-4 isn't installed.", install],
  ['typeface: { package: "Comic Sans", family: Comic Sans }', "Comic Sans isn't installed.", lookUp],
  [
    "typeface: Open Sans",
    "must be a group of fields",
    `Write it like this:\n${typeface("open-sans", "Open Sans")}`,
  ],
  ["logo: /logo.svg", "There is no file public/logo.svg.", "Put logo.svg in the folder public/ first."],
])("%s → what to do", (fields, message, hint) => {
  const problems = read(fields).problems.filter(({ file }) => file === "content/brand.md");
  expect(problems).toMatchObject([{ message: expect.stringContaining(message), hint }]);
});

it.each([
  ["#0057ff", undefined, "faint-colour"],
  ["#e2001a", undefined, "faint-colour"],
  ["#009fe3", undefined, "faint-colour"],
  ["#ff6600", undefined, "faint-colour"],
  ["#f7941d", undefined, undefined],
  ["#7ab800", "#333333", "faint-colour"],
  ["#ffd84d", undefined, undefined],
  ["#777777", undefined, "low-contrast"],
  ["#ff7a38", undefined, undefined],
  ["#fffbe6", undefined, "faint-signal"],
  ["#ffffff", undefined, "faint-signal"],
])("a signal of %s in ink %s → %s", (signal, ink = "#111111", code) => {
  const { problems: all } = read(`colours: { paper: "#ffffff", ink: "${ink}", signal: "${signal}" }`);
  const problems = all.filter(({ file }) => file === "content/brand.md");
  expect(problems.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code]);
});

it("an ink that is too pale for paper and signal → one problem, and an ink that fits both", () => {
  const written = (ink: string) =>
    read(`colours: { paper: "#f1eee6", ink: "${ink}", signal: "#ff7a38" }`).problems;
  const problems = written("#999999").filter(({ file }) => file === "content/brand.md");
  expect(problems).toMatchObject([
    { code: "low-contrast", message: expect.stringContaining("Text in ink #999999") },
  ]);
  const [, ink = ""] = /ink: "(#[\da-f]{6})"/.exec(problems[0]?.fix ?? "") ?? [];
  expect(written(ink).filter(({ file }) => file === "content/brand.md")).toEqual([]);
});

it("a typeface that is installed → resolved; none → the project's own", () => {
  expect(read(typeface("literata", "Literata")).content.brand.typeface).toMatchObject({ id: "literata" });
  expect(read("logo: /a.svg", ["/a.svg"]).content.brand).toMatchObject({
    logo: { file: "/a.svg" },
    typeface: { id: "hanken-grotesk" },
  });
});

it("an icon of the company's own → shown; else one is drawn, whose address changes with the look and the initial", () => {
  const { brand: plain } = aSite();
  const icon = (changes: Partial<typeof plain>, name = "Acme") =>
    lookOf({ ...plain, ...changes }, { name }).icon;
  expect(icon({ icon: "/icon.svg" })).toBe("/icon.svg");
  expect(icon({})).toMatch(/^\/brand\/icon\.[\da-f]{12}\.svg$/);
  expect(icon({})).toBe(icon({}, "Ability"));
  const bright = { paper: "#ffffff", ink: "#000000", signal: "#ffff00" };
  expect(new Set([icon({}), icon({}, "Bolt"), icon({ colours: bright })]).size).toBe(3);
  expect([initialOf("« élan »"), initialOf("3M"), initialOf("…")]).toEqual(["É", "3", ""]);
});

const czech = "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž";

describe("The typeface of the pages", () => {
  it.each([
    ["Mend things — “well”", ["latin"]],
    ["Hledáme řidiče, Łukasz", ["latin", "latin-ext"]],
    ["Μηχανικός", ["greek"]],
    ["エンジニア", []],
  ])("%s → the files that have its characters", (text, subsets) => {
    const typeface = readTypefaces(process.cwd()).get("@fontsource-variable/literata");
    const { fonts } = aSite([aPosition({ title: text })], { brand: { ...aSite().brand, typeface } }).look;
    const used = fonts.filter(({ characters }) => [...characters].some((each) => text.includes(each)));
    expect(used.map(({ subset }) => subset)).toEqual(subsets);
  });

  it("all letters of Czech → in the files, each in one, and other words give them other addresses; a stand-in, with a bold of its own", async () => {
    const { fonts, ...look } = aSite([aPosition({ body: aProse(czech) })]).look;
    const cache = newFolder("brand");
    await drawBrand({ ...look, fonts }, "Acme", process.cwd(), cache);
    const files = fonts.map((font) => openSync(path.join(cache, path.basename(font.path))));
    const has = (letter: string) =>
      files.filter(
        (file) => "hasGlyphForCodePoint" in file && file.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
      );
    expect(Array.from(czech).filter((letter) => has(letter).length !== 1)).toEqual([]);
    const standIn = readFileSync(path.join(cache, standInFile({ ...look, fonts })), "utf8");
    rmSync(cache, { recursive: true });
    // Browsers would smear the regular Arial where headings are bold.
    const [, regular = "", bold] = standIn.split("@font-face");
    expect(bold).toBe(
      regular.replace(/local\(([\w ]+)\)/g, "local($1 Bold)").replace("}", ";font-weight:600 800}"),
    );
    const other = aSite([aPosition({ body: aProse("ő") })]).look;
    expect([other.fonts[0], other.icon]).toEqual([fonts[0], look.icon]);
    expect(other.fonts[1]?.path).not.toBe(fonts[1]?.path);
  });

  it("letters beyond Latin-1 → a face of their own, with exactly their range", () => {
    const { look } = aSite([aPosition({ body: aProse("ěčć") })]);
    const [, latin, further = ""] = stylesOf(look, (file) => `/base${file}`).split("@font-face");
    expect(latin).not.toContain("unicode-range");
    expect(further).toMatch(/url\(\/base\/brand\/[\w-]+-latin-ext\.[\da-f]{12}\.woff2\)/);
    expect(further).toContain("U+107,");
  });
});

it.each([
  ["no logo", undefined, undefined, true],
  ["a mark", "mark.svg", { width: 32, height: 32 }, true],
  ["the name in type", "name.svg", { width: 210, height: 32 }, false],
  ["an unknown size", "logo.svg", undefined, true],
])("a header with %s → whether the company's name stands in it", (_, file, size, isNamed) => {
  const site = aSite();
  const logo = file === undefined ? undefined : { file, colours: undefined };
  const look = { ...site.look, logo };
  expect(headerOf({ ...site, look, imageSize: () => size }, [], undefined)).toMatchObject({ isNamed });
});
