import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Font } from "harfbuzzjs";
import type { Measured } from "./fit.ts";

/** A glyph at its place in a word, in em; the outline is an SVG path in thousandths of an em, its y axis upwards. */
interface Glyph {
  outline: string;
  x: number;
}

/** A text ready to be set: each word measured, with its outlines. */
export interface Shaped extends Measured {
  words: (Measured["words"][number] & { outlines: Glyph[]; bearing: number })[];
}

/** One weight and optical size of the site's typeface. */
export interface Typeface {
  /** The text without what the typeface has no glyph for; undefined where a letter or all of it is missing. */
  settable: (text: string) => string | undefined;
  shape: (text: string) => Shaped;
}

// One font file, which holds a part of the alphabet.
interface Part {
  font: Font;
  outlineOf: (glyph: number) => string;
}

const folder = "node_modules/@fontsource-variable/bricolage-grotesque/files";
// The first part that has a letter sets it.
const parts = ["latin", "latin-ext", "vietnamese"];
const upem = 1000;

/** Loads the typeface from its package, at a weight (200 to 800) and for an optical size (12 to 96). */
export async function loadTypeface(root: string, weight: number, opticalSize: number): Promise<Typeface> {
  // Half a second that a build is spared where every image has been drawn before.
  const { convert } = await import("fontverter");
  const harfbuzz = await import("harfbuzzjs");
  const { Blob, Face, Font, Variation } = harfbuzz;
  const variations = [new Variation("wght", weight), new Variation("opsz", opticalSize)];
  const all = await Promise.all(
    parts.map(async (part) => {
      const file = path.join(root, folder, `bricolage-grotesque-${part}-opsz-normal.woff2`);
      const font = new Font(new Face(new Blob(await convert(await readFile(file), "sfnt"))));
      font.setVariations(variations);
      return { font, outlineOf: once((glyph: number) => font.glyphToPath(glyph)) };
    }),
  );
  const partOf = (character: string) =>
    all.find(({ font }) => font.nominalGlyph(character.codePointAt(0) ?? 0));
  return {
    settable: (text) => settable(text, (character) => partOf(character) !== undefined),
    shape: (text) => {
      const words = text.split(" ").map((word) => shapeWord(harfbuzz, word, partOf));
      return { words, space: spaceOf(all[0]?.font) / upem };
    },
  };
}

function spaceOf(font: Font | undefined): number {
  return font?.glyphHAdvance(font.nominalGlyph(0x20) ?? 0) ?? 0;
}

// Remembers what it has found, since titles share their letters.
function once<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

function settable(text: string, has: (character: string) => boolean): string | undefined {
  // Spaces that do not break stay, as in amounts of money; a narrow one that is missing becomes a wide one.
  const spaced = text.normalize("NFC").replace(/[ \t\n\r]+/g, " ");
  const characters = [...(has("\u202f") ? spaced : spaced.replace(/\u202f/g, "\u00a0"))];
  if (characters.some((character) => /\p{L}/u.test(character) && !has(character))) return undefined;
  const kept = characters.filter(has).join("").replace(/ +/g, " ").trim();
  return kept === "" ? undefined : kept;
}

function shapeWord(
  { Buffer, shape }: typeof import("harfbuzzjs"),
  word: string,
  partOf: (character: string) => Part | undefined,
): Shaped["words"][number] {
  const outlines: Glyph[] = [];
  let bearing = 0;
  let x = 0;
  for (const { part, text } of runs(word, partOf)) {
    const { font, outlineOf } = part;
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const places = buffer.getGlyphPositions();
    for (const [index, { codepoint: glyph }] of buffer.getGlyphInfos().entries()) {
      if (outlines.length === 0) bearing = (font.glyphExtents(glyph)?.xBearing ?? 0) / upem;
      outlines.push({ outline: outlineOf(glyph), x: x + (places[index]?.xOffset ?? 0) / upem });
      x += (places[index]?.xAdvance ?? 0) / upem;
    }
  }
  return { width: x, glyphs: outlines.length, ends: /[.!?…]$/.test(word), outlines, bearing };
}

// Stretches of a word that one font has.
function runs(word: string, partOf: (character: string) => Part | undefined): { part: Part; text: string }[] {
  const found: { part: Part; text: string }[] = [];
  for (const character of word) {
    const part = partOf(character);
    const last = found.at(-1);
    if (part === undefined) continue;
    if (last?.part === part) last.text += character;
    else found.push({ part, text: character });
  }
  return found;
}
