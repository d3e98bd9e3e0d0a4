import { createElement } from "react";
import satori from "satori";
import type { Card } from "./card.ts";
import type { ShareLook } from "./card-look.ts";
import { shareSize } from "./share-image.ts";
import { rooms, type Text, Texts } from "./texts.tsx";

// A ribbon comes in from the left with the facts on it, goes round once, partly outside of the picture, and leaves.
const coming = "M-100 560H720C1010 560 1190 450 1190 256";
const going = "A256 256 0 0 0 678 256C678 440 880 560 1300 580";
const { width, height } = shareSize;

/** Draws a card as SVG; all type is outlines, so that no font is needed to show it. */
export async function compose(card: Card, look: ShareLook): Promise<string> {
  const { paper, ink, signal } = look.colours;
  const [ground, ribbon] = card.kind === "story" ? [paper, signal] : [signal, paper];
  const band = (path: string, colour: string, thickness = 112) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thickness}"/>`;
  // What comes in lies over what goes out, and a gap beside it shows so.
  const knot = band(coming + going, ribbon) + band(coming, ground, 132) + band(coming, ribbon);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>${knot}`,
    // Within it rather than the other way round: `satori` makes a picture of a drawing, and that takes twice as long.
    `${await setTexts(card, ink, look.fonts)}</svg>`,
  ].join("");
}

/** Sets a card's texts as large as their rooms allow. */
async function setTexts(card: Card, colour: string, fonts: ShareLook["fonts"]): Promise<string> {
  const sizes = { name: rooms.name.size, title: largestSize(card.title), facts: rooms.facts.size };
  let settable = card;
  for (;;) {
    const excess = new Map<Text, number>();
    let lacking = "";
    const svg = await satori(createElement(Texts, { card: settable, colour, sizes }), {
      ...shareSize,
      fonts,
      onNodeDetected({ key, width, height }) {
        if (!isText(key)) return;
        const most = Math.max(excess.get(key) ?? 0, width / rooms[key].width, height / rooms[key].height);
        excess.set(key, most);
      },
      async loadAdditionalAsset(_language, segment) {
        lacking += segment;
        return [];
      },
    });
    const tooLarge = [...excess].filter(([, most]) => most > 1);
    if (lacking !== "" && settable === card) settable = without(lacking, card);
    else if (tooLarge.length === 0) return svg;
    // Type that is smaller by a tenth takes up a fifth less room.
    for (const [text, most] of tooLarge) sizes[text] *= Math.min(0.95, 1 / Math.sqrt(most));
  }
}

function isText(key: string | number | undefined): key is Text {
  return key !== undefined && key in rooms;
}

// A letter with the space around it takes up about half a square of the size: larger type would need another try.
function largestSize(title: string): number {
  const room = rooms.title;
  return Math.min(room.size, Math.sqrt((room.width * room.height) / (0.5 * title.length)));
}

/** A card without the characters that the typeface lacks; a title that lacks a letter gives way to the name. */
function without(lacking: string, card: Card): Card {
  const kept = (text: string) =>
    Array.from(text.normalize("NFC"))
      .filter((character) => !lacking.includes(character))
      .join("");
  const lacksLetter = Array.from(card.title.normalize("NFC").matchAll(/\p{L}/gu)).some(([letter]) =>
    lacking.includes(letter),
  );
  return {
    ...card,
    name: kept(card.name),
    title: kept(lacksLetter ? card.name : card.title),
    facts: card.facts.map(kept),
  };
}
