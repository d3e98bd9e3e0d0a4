import type { Card } from "./card.ts";
import { schemes } from "./colours.ts";
import { fitted, type Room } from "./fit.ts";
import { type Edge, set } from "./set.ts";
import { shareSize } from "./share-image.ts";
import type { Typeface } from "./typeface.ts";

/** The typeface as the image needs it: large for the title, small for the rest. */
export interface Typefaces {
  title: Typeface;
  text: Typeface;
}

const { width, height } = shareSize;
const margin = 56;
const measure = width - 2 * margin;

// A ribbon comes in from the left with the facts on it, goes round once, partly outside of the picture, and leaves.
const ribbon = 112;
const middle = 560;
const coming = `M-100 ${middle}H720C1010 ${middle} 1190 450 1190 256`;
const going = "A256 256 0 0 0 678 256C678 440 880 560 1300 580";

// The larger, the tighter: -0.01 em at 40 px to -0.04 em from 160 px on.
const tighter = (size: number) => -0.01 - 0.03 * Math.min(1, Math.max(0, (size - 40) / 120));
const nameRoom: Room = { width: measure, height: 46, size: 46, leading: 1, tracking: tighter };
const titleRoom: Room = { width: measure, height: 384, size: 208, leading: 0.9, tracking: tighter };
// As far as the ribbon is straight enough.
const factsRoom: Room = { width: 830, height: 40, size: 40, leading: 1, tracking: () => -0.005 };
const smallFacts = 29;

function line(typeface: Typeface, text: string, room: Room, edge: Edge): string {
  const known = typeface.settable(text);
  return known === undefined ? "" : set(typeface.shape(known), room, margin, edge);
}

// One line, or two where one would be too small: where, and below it the rest.
function factsPath(typeface: Typeface, [first = "", ...rest]: string[]): string {
  const all = [first, ...rest].join(" · ");
  const known = typeface.settable(all);
  const small = known !== undefined && fitted(typeface.shape(known), factsRoom).size < smallFacts;
  if (!small || rest.length === 0) return line(typeface, all, factsRoom, { middle });
  const room = { ...factsRoom, height: 35, size: 35 };
  return [first, rest.join(" · ")]
    .map((text, row) => line(typeface, text, room, { middle: middle - 21 + 42 * row }))
    .join("");
}

/** Draws a card as SVG; all type is outlines, so that no font is needed to show it. */
export function compose(card: Card, { title, text }: Typefaces): string {
  const { ground, loop, type, crossing } = schemes[card.kind];
  // A title in a script that the typeface lacks gives way to the name.
  const head = title.settable(card.title) === undefined ? card.name : card.title;
  const over =
    line(text, card.name, nameRoom, { top: 42 }) +
    line(title, head, titleRoom, { bottom: middle - ribbon / 2 - 14 });
  const stroke = (path: string, colour: string, thickness = ribbon) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thickness}"/>`;
  // What comes in lies over what goes out, and a gap beside it shows so.
  const knot = (colour: string, gap: string) =>
    stroke(coming + going, colour) + stroke(coming, gap, ribbon + 20) + stroke(coming, colour);
  const frame = `width="${width}" height="${height}"`;
  const mask = `<mask id="on" maskUnits="userSpaceOnUse" x="0" y="0" ${frame}>${knot("#fff", "#000")}</mask>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${frame}>`,
    `<rect ${frame} fill="${ground}"/>${knot(loop, ground)}`,
    `<path fill="${type}" d="${over}"/>`,
    type === crossing ? "" : `${mask}<path fill="${crossing}" mask="url(#on)" d="${over}"/>`,
    `<path fill="${crossing}" d="${factsPath(text, card.facts)}"/>`,
    "</svg>",
  ].join("");
}
