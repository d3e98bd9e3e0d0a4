import { fault } from "../../messages/catalogue.ts";
import type { Check } from "./value-check.ts";

/** A colour from the content, short or long, in any case, as `#rrggbb`. */
export function wholeColour(written: string): string {
  const digits = written.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/** A colour as # and three or six hexadecimal digits. */
export const colour: Check = (value) => {
  if (/^#([\da-f]{3}|[\da-f]{6})$/i.test(value)) return undefined;
  const [digits] = /(?<![\da-f])([\da-f]{3}|[\da-f]{6})(?=([\da-f]{2})?$)/i.exec(value) ?? [];
  return fault("bad-colour", { value }, digits && `"#${digits.toLowerCase()}"`);
};

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const hex = (parts: readonly number[]) =>
  `#${parts.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;

/** Mixes a part of another colour (0 to 1) into a colour. */
export function mix(colour: string, other: string, part: number): string {
  const others = channels(other);
  const mixed = channels(colour).map((value, at) => value + ((others[at] ?? 0) - value) * part);
  return hex(mixed);
}

/** The relative luminance of a colour (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/** What text should have by success criterion 1.4.6 (https://www.w3.org/TR/WCAG22/#contrast-enhanced). */
export const enough = 7;

/** What text needs at least by success criterion 1.4.3 (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
export const least = 4.5;

export const readable = (one: string, other: string) => contrast(one, other) >= enough;

/**
 * The darkest light tone of a colour that passes, as vivid as the colour (its saturation in HSL stays): mixed with white,
 * a dark blue turns grey.
 */
export function lightTone(colour: string, passes: (candidate: string) => boolean): string | undefined {
  const parts = channels(colour).map((value) => value / 255);
  const own = (Math.max(...parts) + Math.min(...parts)) / 2;
  const room = (lightness: number) => 1 - Math.abs(2 * lightness - 1);
  for (let lightness = own; lightness <= 1; lightness += 1 / 256) {
    const spread = room(own) === 0 ? 0 : room(lightness) / room(own);
    const tone = hex(parts.map((value) => 255 * (lightness + (value - own) * spread)));
    if (passes(tone)) return tone;
  }
  return undefined;
}

/** The nearest tint or shade of a colour that passes, the colour itself included. */
export function nearestColour(colour: string, passes: (candidate: string) => boolean): string | undefined {
  for (let part = 0; part <= 1; part += 1 / 256) {
    const found = [mix(colour, "#000000", part), mix(colour, "#ffffff", part)].find(passes);
    if (found !== undefined) return found;
  }
  return undefined;
}
