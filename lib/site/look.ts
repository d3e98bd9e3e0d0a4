import { hash } from "node:crypto";
import type { Brand, Company, Typeface } from "../content/content.ts";
import { type Palette, paletteOf } from "./palette.ts";

/** How the site looks. The files drawn for it are under `/brand/`, with names that change with the look. */
export interface Look {
  /** Changes whenever the look does. */
  key: string;
  palette: Palette;
  typeface: Typeface | undefined;
  /** The addresses of its files, without the base path. */
  font: string;
  icon: string;
  touchIcon: string;
  /** Styles of a font that readers have, with the metrics of the typeface; missing until it has been measured. */
  standIn?: string;
  /** The logo, and its drawing if it isn't in its own colours: sanitized SVG in the colour of the text around it. */
  logo: Brand["logo"];
  drawing?: string | undefined;
}

/** Raise it when the files are drawn differently, so that old ones leave the caches. */
const edition = 1;

/** The look that a brand gives a company. */
export function lookOf(brand: Brand, company: Pick<Company, "name">): Look {
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
    font: drawn(typeface?.id ?? "none", "woff2"),
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

/** The styles of a look, which are part of every page; `font` is the address of its font on the host. */
export function stylesOf({ palette, typeface, standIn = "" }: Look, font: string): string {
  const family = JSON.stringify(typeface?.family ?? "");
  // `optional`: a reader whose network is slow keeps the stand-in, whose metrics are matched, and nothing ever shifts.
  const face =
    `@font-face{font-family:${family};src:url(${font})format("woff2");font-display:optional;` +
    `font-weight:${typeface && weightsOf(typeface).join(" ")}}${standIn}`;
  const families = `${family},stand-in`;
  return (
    `${typeface ? face : ""}:root{--face:${typeface ? families : "system-ui"};${variables(palette.light)}}` +
    `@media (prefers-color-scheme:dark){:root{${variables(palette.dark)}}}` +
    // Printers leave grounds out, so that all text is in ink, and so is what the signal colour draws.
    "@media print{:root{--paper:#fff;--signal:currentColor;--on-signal:var(--ink);--action:transparent;--on-action:var(--ink)}}"
  );
}

/** The weights that the pages use, as far as the typeface has them. */
export function weightsOf({ axes: { wght } }: Typeface): [min: number, max: number] {
  const within = (weight: number) => Math.min(Math.max(weight, wght.min), wght.max);
  return [within(400), within(800)];
}
