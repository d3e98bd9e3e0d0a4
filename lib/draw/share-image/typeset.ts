import bidiFactory from "bidi-js";
import type { Font } from "fontkit";

/** The fonts of one cut of a typeface, each with a part of the alphabet: a letter is set in the first that has it. */
export type Fonts = readonly Font[];

/** How a paragraph is set; the height of a line is a multiple of the type's size. */
interface Style {
  fonts: Fonts;
  lineHeight: number;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
  /** The largest type, in pixels. */
  size: number;
  /** Where the text stands in a box that it doesn't fill. */
  align: "middle" | "bottom";
}

export const hasCharacter = (fonts: Fonts, character: string) =>
  fonts.some((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

/**
 * Sets paragraphs as large as their box allows, in lines of about the same length, as paths of SVG. Words are never
 * cut: the longest one says how large the type can be.
 */
export function setText(paragraphs: readonly string[], box: Box, style: Style): string {
  const texts = paragraphs.map((paragraph) =>
    unbreakableParts(paragraph).map((text) => measured(text, style.fonts)),
  );
  const filledAt = (size: number) => texts.map((parts) => balanced(parts, box.width / size));
  let { size } = box;
  let lines = filledAt(size);
  while (size > 1 && !fits(lines.flat(), box, size, style)) {
    size--;
    lines = filledAt(size);
  }
  const set = lines.flatMap((ofParagraph, at) => {
    const direction = directionOf(paragraphs[at] ?? "");
    return ofParagraph.map((line) => {
      const text = line.map((part) => part.text).join("");
      return { ...lineOf(text.trimEnd(), style.fonts, direction), direction };
    });
  });
  // Kerning between the parts of a line may make it a little wider than they are.
  size = Math.min(size, ...set.map(({ width }) => box.width / width));
  const free = box.height - set.length * style.lineHeight * size;
  const top = box.top + (box.align === "middle" ? free / 2 : free);
  return set
    .map((line, at) => {
      const left = line.direction === "rtl" ? box.left + box.width - line.width * size : box.left;
      return draw(line, left, top + (at * style.lineHeight + baselineOf(style)) * size, size);
    })
    .join("");
}

/** A part of a text with its width, and its width without the space after it. */
interface Part {
  text: string;
  width: number;
  inked: number;
}

const known = new WeakMap<Fonts, Map<string, Part>>();

function measured(text: string, fonts: Fonts): Part {
  const parts = known.get(fonts) ?? new Map<string, Part>();
  known.set(fonts, parts);
  let part = parts.get(text);
  if (part === undefined) {
    const width = lineOf(text, fonts).width;
    const word = text.trimEnd();
    part = { text, width, inked: word === text ? width : lineOf(word, fonts).width };
    parts.set(text, part);
  }
  return part;
}

const words = new Intl.Segmenter("en", { granularity: "word" });
const unspaced = "\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}";
// ー and 々 belong to the word before them, and closing punctuation never begins a line.
const endsUnspaced = new RegExp(`[${unspaced}\\u30fc\\u3005、。，．！？）」』】]$`, "u");
const beginsUnspaced = new RegExp(`^[${unspaced}（「『【]`, "u");

/**
 * The parts of a text between which a line may end: after a space, after a hyphen or a slash before a word of three
 * letters and more, and between words of scripts that have no spaces, which Intl knows from dictionaries.
 */
export function unbreakableParts(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const { segment } of words.segment(text)) {
    const mayEnd =
      (/[ \t\n]$/.test(part) && !/^[ \t\n]/.test(segment)) ||
      (/[^\s][-‐–—/]$/u.test(part) && /^\p{L}{3}/u.test(segment)) ||
      (endsUnspaced.test(part) && beginsUnspaced.test(segment));
    if (mayEnd) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

const widthOf = (line: readonly Part[]) =>
  line.reduce((sum, { width }) => sum + width, 0) - (line.at(-1)?.width ?? 0) + (line.at(-1)?.inked ?? 0);

/** Fills lines of some width one after the other. */
function filled(parts: readonly Part[], width: number): Part[][] {
  const lines: Part[][] = [];
  let line: Part[] = [];
  for (const part of parts) {
    if (line.length > 0 && widthOf([...line, part]) > width) {
      lines.push(line);
      line = [];
    }
    line.push(part);
  }
  return [...lines, line];
}

/** As many lines as a width asks for, and no wider than that number needs (`text-wrap: balance`). */
function balanced(parts: readonly Part[], width: number): Part[][] {
  let lines = filled(parts, width);
  for (;;) {
    const widest = Math.max(...lines.map(widthOf));
    const narrower = filled(parts, widest - 0.001);
    if (narrower.length > lines.length || Math.max(...narrower.map(widthOf)) >= widest) return lines;
    lines = narrower;
  }
}

function fits(lines: readonly Part[][], { width, height }: Box, size: number, { lineHeight }: Style) {
  return lines.length * lineHeight * size <= height && lines.every((line) => widthOf(line) * size <= width);
}

/** A line of text: its width, and the outlines in it with their places, as multiples of the type's size. */
interface Line {
  width: number;
  glyphs: { outline: string; x: number; y: number; scale: number }[];
}

function lineOf(text: string, fonts: Fonts, direction = directionOf(text)): Line {
  const line: Line = { width: 0, glyphs: [] };
  for (const { font, level, text: run } of runsOf(text, fonts, direction)) {
    const scale = 1 / font.unitsPerEm;
    const { glyphs, positions } = font.layout(
      run,
      undefined,
      undefined,
      undefined,
      level % 2 === 1 ? "rtl" : "ltr",
    );
    for (const [at, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      const outline = outlineOf(font, glyph.id, () => glyph.path.toSVG());
      if (outline !== "")
        line.glyphs.push({ outline, x: line.width + xOffset * scale, y: yOffset * scale, scale });
      line.width += xAdvance * scale;
    }
  }
  return line;
}

type Direction = "ltr" | "rtl";

const bidi = bidiFactory();
const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** The direction of a paragraph, which its first letter decides. */
function directionOf(text: string): Direction {
  return rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? "") ? "rtl" : "ltr";
}

/** A part of a line in one font and one direction: an odd level runs from right to left. */
interface Run {
  font: Font;
  level: number;
  text: string;
}

/** A line by its fonts, from left to right; a character that none has is set as the first one's missing glyph. */
function runsOf(text: string, fonts: Fonts, direction: Direction): Run[] {
  const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text, direction).levels : undefined;
  const runs: Run[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels?.[at] ?? 0;
    at += character.length;
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const last = runs.at(-1);
    const has = (font: Font) => font.hasGlyphForCodePoint(shown.codePointAt(0) ?? 0);
    // Marks and spaces stay with the letters before them, whose font shapes them.
    const goesOn = last !== undefined && /[\p{M}\p{Cf}\s]/u.test(shown) && has(last.font);
    const font = goesOn ? last.font : (fonts.find(has) ?? fonts[0]);
    if (last !== undefined && last.font === font && last.level === level) last.text += shown;
    else if (font !== undefined) runs.push({ font, level, text: shown });
  }
  return inVisualOrder(runs);
}

/** Turns round what runs from right to left, the innermost first (https://www.unicode.org/reports/tr9/#L2). */
function inVisualOrder(runs: readonly Run[]): Run[] {
  let ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    const turned: Run[] = [];
    let reversed: Run[] = [];
    for (const run of ordered) {
      if (run.level >= level) {
        reversed = [run, ...reversed];
        continue;
      }
      turned.push(...reversed, run);
      reversed = [];
    }
    ordered = [...turned, ...reversed];
  }
  return ordered;
}

const outlines = new WeakMap<Font, Map<number, string>>();

/** The outline of a glyph, in the units of its font; a letter is taken from the font once. */
function outlineOf(font: Font, id: number, read: () => string): string {
  const all = outlines.get(font) ?? new Map<number, string>();
  outlines.set(font, all);
  const outline = all.get(id) ?? read();
  all.set(id, outline);
  return outline;
}

/** Where letters stand in a line, from its top, as CSS says: https://www.w3.org/TR/css-inline-3/#inline-height. */
function baselineOf({ fonts: [font], lineHeight }: Style): number {
  if (font === undefined) return lineHeight;
  const { ascent, descent, unitsPerEm } = font;
  return (lineHeight + (ascent + descent) / unitsPerEm) / 2;
}

function draw({ glyphs }: Line, left: number, baseline: number, size: number): string {
  const rounded = (value: number) => Number(value.toFixed(4));
  return glyphs
    .map(({ outline, x, y, scale }) => {
      const [a, e, f] = [scale * size, left + x * size, baseline - y * size].map(rounded);
      return `<path transform="matrix(${a} 0 0 ${-(a ?? 0)} ${e} ${f})" d="${outline}"/>`;
    })
    .join("");
}
