import { readFile } from "node:fs/promises";
import path from "node:path";
import { create, type Font } from "fontkit";
import subsetFont from "subset-font";
import type { Typeface } from "../content/content.ts";

/** One cut of a typeface: a weight or a range of weights, at the nearest optical size, with some characters. */
export interface Cut {
  subset: string;
  weight: number | [min: number, max: number];
  opticalSize: number;
  characters: string;
  format: "sfnt" | "woff2";
}

/** Makes one cut of a typeface; `root` is the folder of the project. */
export async function cut(root: string, typeface: Typeface, wanted: Cut): Promise<Buffer> {
  const { axes, id } = typeface;
  const { subset, weight, opticalSize } = wanted;
  const file = `${id}-${subset}-${axes.opsz === undefined ? "wght" : "opsz"}-normal.woff2`;
  const bytes = await readFile(path.join(root, "node_modules", typeface.package, "files", file));
  const within = (value: number, { min, max }: { min: number; max: number }) =>
    Math.min(Math.max(value, min), max);
  const variationAxes = {
    wght: Array.isArray(weight) ? { min: weight[0], max: weight[1] } : within(weight, axes.wght),
    ...(axes.opsz === undefined ? {} : { opsz: within(opticalSize, axes.opsz) }),
  };
  return subsetFont(bytes, wanted.characters, { targetFormat: wanted.format, variationAxes });
}

/** The font in a file that holds one. */
export function opened(bytes: Buffer): Font {
  const font = create(bytes);
  if ("fonts" in font) throw new Error("The typeface's file is a collection of several fonts.");
  return font;
}

/** Letters and spaces as frequent as in text, and their average width in Arial, as a fraction of the type size. */
const sample = "aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      ";
const arial = 934.51 / 2048;

/**
 * Styles that give Arial the metrics of the typeface, so that nothing shifts when the typeface arrives; where there is no
 * Arial, as on Linux and Android, fonts of its widths: Liberation Sans is as wide, Roboto 0.4 % wider over `sample`. Its
 * bold has a face of its own: browsers would only smear the regular one, a tenth narrower than the headings of a typeface.
 */
export function standInOf(font: Font): string {
  const { unitsPerEm, ascent, descent, lineGap } = font;
  const widths = font.glyphsForString(sample).map(({ advanceWidth }) => advanceWidth);
  const size = widths.reduce((sum, width) => sum + width, 0) / widths.length / unitsPerEm / arial;
  const percent = (part: number) => `${(100 * part).toFixed(2)}%`;
  const height = (units: number) => percent(units / unitsPerEm / size);
  const face = (style: string, weight: string) =>
    `@font-face{font-family:stand-in;src:${["Arial", "Liberation Sans", "Roboto"].map((name) => `local(${name}${style})`)};` +
    `ascent-override:${height(ascent)};descent-override:${height(-descent)};line-gap-override:${height(lineGap)};` +
    `size-adjust:${percent(size)}${weight}}`;
  return face("", "") + face(" Bold", ";font-weight:600 800");
}

/**
 * Headings are set as closely as suits a typeface with short tails. Where the letters of another one reach so far up and
 * down that they would touch those of the next line, its headings get the room that they need.
 */
export function roomOfHeadings(font: Font): string {
  const boxes = font.glyphsForString("dfhklgjpqy").map(({ bbox }) => bbox);
  const height = Math.max(...boxes.map(({ maxY }) => maxY)) - Math.min(...boxes.map(({ minY }) => minY));
  const reach = height / font.unitsPerEm;
  if (reach < 0.9) return "";
  return `:where(h1,h2,h3):where(.text-heading,.text-display){line-height:${(reach + 0.06).toFixed(2)}}`;
}
