import { hash } from "node:crypto";
import type { Brand, Company, Typeface } from "../content/content.ts";
import { inRange } from "../read/typefaces.ts";
import { type Palette, paletteOf } from "./palette.ts";

/** How the site looks. The files drawn for it are under `/brand/`, with names that change with the look. */
export interface Look {
  /** Changes whenever the look does. */
  key: string;
  palette: Palette;
  typeface: Typeface | undefined;
  /** The typeface's files. */
  fonts: FontFile[];
  /** The addresses of the icons, without the base path. */
  icon: string;
  touchIcon: string;
  /** When the typeface shows. In the preview it shows however late it arrives. */
  display?: "swap" | "optional";
  /** Styles that give a system font the metrics of the typeface; missing until it has been measured. */
  standIn?: string;
  /** The logo, and its drawing if it isn't in its own colours: sanitized SVG in the colour of the text around it. */
  logo: Brand["logo"];
  drawing?: string | undefined;
}

/** One file of a typeface, with the characters that pages need of a part of the alphabet. */
interface FontFile {
  subset: string;
  characters: string;
  /** Its address, without the base path: it changes with what the file has. */
  path: string;
}

/** Raise it when the files are drawn differently, so that old ones leave the caches. */
const edition = 3;

/** Latin letters and the punctuation of prose: what every page may show. */
const always = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}Œœ–—‘’‚“”„…•‹›€™→←↑↓\u202f`;

/** All characters from one code point to another. */
export function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join("");
}

/** The files of a typeface with what every page may show, and some more characters. */
function fontsOf({ id, package: name, version, subsets }: Typeface, extra: string): FontFile[] {
  let left = [...new Set(extra)];
  return subsets.flatMap(({ name: subset, range }): FontFile[] => {
    const has = inRange(range);
    const own = subset === "latin" ? [...new Set([...always, ...left.filter(has)])] : left.filter(has);
    left = left.filter((each) => !own.includes(each));
    if (own.length === 0) return [];
    const characters = own.sort().join("");
    const key = hash("sha256", JSON.stringify([edition, name, version, characters])).slice(0, 12);
    return [{ subset, characters, path: `/brand/${id}-${subset}.${key}.woff2` }];
  });
}

/** The look that a brand gives a company whose pages show some characters beyond Latin-1. */
export function lookOf(brand: Brand, company: Pick<Company, "name">, characters = ""): Look {
  const palette = paletteOf(brand.colours);
  const { typeface } = brand;
  const initial = initialOf(company.name);
  const shown = [edition, palette, typeface?.package, typeface?.version, initial];
  const key = hash("sha256", JSON.stringify(shown)).slice(0, 12);
  const drawn = (name: string, type: string) => `/brand/${name}.${key}.${type}`;
  return {
    key,
    palette,
    typeface,
    fonts: typeface ? fontsOf(typeface, characters) : [],
    icon: brand.icon ?? drawn("icon", "svg"),
    touchIcon: brand.touchIcon ?? drawn("icon", "png"),
    logo: brand.logo,
  };
}

/** The letter of an icon: the first of a name. */
export function initialOf(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name)?.[0].toLocaleUpperCase() ?? "";
}

const variables = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The name of the file in the cache with the styles of `standIn`. */
export const standInFile = ({ key }: Look) => `stand-in.${key}.css`;

/** Characters as CSS names them, neighbours as a range: `U+10c-10d,U+11a`. */
function unicodeRange(characters: string): string {
  const codes = Array.from(characters, (each) => each.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [from: number, to: number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16);
  return runs.map(([from, to]) => `U+${hex(from)}${from === to ? "" : `-${hex(to)}`}`).join(",");
}

/** The styles of a look, which are part of every page; `at` gives the address of a file on the host. */
export function stylesOf(
  { palette, typeface, fonts, standIn = "", display = "optional" }: Look,
  at: (path: string) => string,
): string {
  const family = JSON.stringify(typeface?.family ?? "");
  // `optional`: a reader whose network is slow keeps the stand-in, whose metrics are matched, and nothing ever shifts.
  // A face for some characters alone is left out when a page that has none of them is published.
  const faces = fonts.map(
    ({ subset, characters, path }) =>
      `@font-face{font-family:${family};src:url(${at(path)})format("woff2");font-display:${display};` +
      `font-weight:${typeface && weightsOf(typeface).join(" ")}` +
      `${subset === "latin" ? "" : `;unicode-range:${unicodeRange(characters)}`}}`,
  );
  const families = `${family},stand-in`;
  return (
    `${faces.join("")}${typeface ? standIn : ""}:root{--face:${typeface ? families : "system-ui"};` +
    `${variables(palette.light)}}@media (prefers-color-scheme:dark){:root{${variables(palette.dark)}}}` +
    // Browsers don't print backgrounds, so text and signal-coloured lines print in ink.
    "@media print{:root{--paper:#fff;--signal:currentColor;--on-signal:var(--ink);--action:transparent;--on-action:var(--ink)}}"
  );
}

/** The weights that the pages use, as far as the typeface has them. */
export function weightsOf({ axes: { wght } }: Typeface): [min: number, max: number] {
  const within = (weight: number) => Math.min(Math.max(weight, wght.min), wght.max);
  return [within(400), within(800)];
}
