import type { CSSProperties } from "react";
import satori, { type Font } from "satori";
import sharp from "sharp";
import type { Look } from "../../site/look.ts";
import { cut } from "../typeface.ts";
import { type Card, shareSize } from "./share-image.ts";

/** The look of all share images of a site. */
export interface ShareLook {
  /** CSS colours; text in ink is readable on the other two. */
  colours: { paper: string; ink: string; signal: string };
  fonts: Font[];
}

/** The look of the pages in daylight; `root` is the folder of the project. */
export async function loadLook(root: string, { palette, typeface }: Look): Promise<ShareLook> {
  const { paper, ink, signal, ...day } = palette.light;
  const other = day["on-signal"] === ink ? paper : ink;
  if (typeface === undefined) throw new Error("No typeface is installed: run npm install.");
  // satori doesn't support variable fonts, so each cut becomes a font of its own.
  const fonts = alphabets
    .filter((name) => typeface.subsets.some((subset) => subset.name === name))
    .flatMap((name) =>
      cuts.map(async (one): Promise<Font> => {
        const data = await cut(root, typeface, { ...one, subset: name, characters, format: "sfnt" });
        return { name, data, weight: one.weight, style: "normal" };
      }),
    );
  return { colours: { paper: other, ink: day["on-signal"], signal }, fonts: await Promise.all(fonts) };
}

/** The subsets of the typeface, a file each; a letter is set in the first that has it. */
const alphabets = ["latin", "latin-ext", "vietnamese"];

/** The cuts for titles, and for the rest. */
const cuts = [
  { weight: 800, opticalSize: 96 },
  { weight: 700, opticalSize: 36 },
] as const;

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join("");
// Latin letters, those of Vietnamese, punctuation and currencies, arrows.
const characters = range(0x20, 0x24f) + range(0x1ea0, 0x1ef9) + range(0x2010, 0x20bf) + range(0x2190, 0x2193);

/** Draws a card as PNG. */
export async function drawCard(card: Card, look: ShareLook): Promise<Buffer> {
  // Three colours and the steps between them; dithering would double the time and add to the size.
  const palette = { palette: true, colours: 16, dither: 0, effort: 1 };
  return sharp(Buffer.from(await compose(card, look)))
    .png(palette)
    .toBuffer();
}

// A ribbon comes in from the left with the facts on it, loops once, partly outside the picture, and leaves.
const coming = "M-100 560H720C1010 560 1190 450 1190 256";
const going = "A256 256 0 0 0 678 256C678 440 880 560 1300 580";
const { width, height } = shareSize;

/** Draws a card as SVG; all text is outlines, so no font is needed to show it. */
export async function compose(card: Card, look: ShareLook): Promise<string> {
  const { paper, ink, signal } = look.colours;
  const [ground, ribbon] = card.kind === "story" ? [paper, signal] : [signal, paper];
  const band = (path: string, colour: string, thickness = 112) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thickness}"/>`;
  // The incoming part lies over the outgoing one, set off by a gap.
  const knot = band(coming + going, ribbon) + band(coming, ground, 132) + band(coming, ribbon);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>${knot}`,
    // The texts go into the drawing, not the other way round: satori would embed the drawing as an image, which takes twice as long.
    `${await setTexts(card, ink, look.fonts)}</svg>`,
  ].join("");
}

/** Sets a card's texts as large as their boxes allow. */
async function setTexts(card: Card, colour: string, fonts: ShareLook["fonts"]): Promise<string> {
  const sizes = { name: boxes.name.size, title: largestSize(card.title), facts: boxes.facts.size };
  let settable = card;
  for (;;) {
    const excess = new Map<Text, number>();
    let lacking = "";
    const svg = await satori(<Texts card={settable} colour={colour} sizes={sizes} />, {
      ...shareSize,
      fonts,
      onNodeDetected({ key, width, height }) {
        if (!isText(key)) return;
        const most = Math.max(excess.get(key) ?? 0, width / boxes[key].width, height / boxes[key].height);
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
    // Type that is a tenth smaller takes up a fifth less space.
    for (const [text, most] of tooLarge) sizes[text] *= Math.min(0.95, 1 / Math.sqrt(most));
  }
}

function isText(key: string | number | undefined): key is Text {
  return key !== undefined && key in boxes;
}

// A letter and the space around it take up about half the square of its size: larger type would need another try.
function largestSize(title: string): number {
  const box = boxes.title;
  return Math.min(box.size, Math.sqrt((box.width * box.height) / (0.5 * title.length)));
}

/** A card without the characters that the typeface lacks; a title that would lose a letter is replaced by the name. */
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

/** The box of each text in pixels, and its largest type size: a text that does not fit is set smaller, never cut. */
const boxes = {
  name: { left: 56, top: 36, width: 1088, height: 60, size: 44 },
  title: { left: 56, top: 112, width: 1088, height: 378, size: 176 },
  facts: { left: 56, top: 512, width: 850, height: 96, size: 36 },
};

type Text = keyof typeof boxes;

const styles = {
  name: { justifyContent: "center", fontWeight: 700, lineHeight: 1, letterSpacing: "-0.01em" },
  title: { justifyContent: "flex-end", fontWeight: 800, lineHeight: 0.92, letterSpacing: "-0.03em" },
  facts: { justifyContent: "center", fontWeight: 700, lineHeight: 1.2, letterSpacing: "-0.005em" },
} satisfies Record<Text, CSSProperties>;

const column = { display: "flex", flexDirection: "column" } satisfies CSSProperties;

// Keeps together what would look lost at the end or the start of a line: the last letters, as in `H/F`, and the
// punctuation that French sets apart. The typeface lacks the narrow space of French amounts.
const bound = (text: string) => text.normalize("NFC").replace(/\u202f| (?=[:;?!»]|\S{1,3}$)/g, "\u00a0");

/** A card's texts in paragraphs: a headline's sentences, short ones kept on one line; the place above the other facts. */
function paragraphs({ kind, name, title, facts: [first = "", ...rest] }: Card): Record<Text, string[]> {
  const sentences = kind === "position" ? [title] : title.split(/(?<=[.!?…]) /);
  const unbroken = (sentence: string) =>
    sentence.length < 25 ? sentence.replaceAll(" ", "\u00a0") : sentence;
  return {
    name: [name],
    title: sentences.length > 1 ? sentences.map(unbroken) : sentences,
    facts: rest.length > 0 ? [first, rest.join(" · ")] : [first],
  };
}

/** A card's texts as satori sets them; each text, and each paragraph in it, is keyed by the box it has to fit. */
function Texts({ card, colour, sizes }: { card: Card; colour: string; sizes: Record<Text, number> }) {
  const texts = paragraphs(card);
  const text = (key: Text) => {
    const { left, top, width, height } = boxes[key];
    return (
      <div style={{ ...column, position: "absolute", left, top, width, height, ...styles[key] }}>
        <div key={key} style={{ ...column, fontSize: sizes[key] }}>
          {texts[key].map((paragraph) => (
            <div key={key} style={{ display: "block", minWidth: "min-content", textWrap: "balance" }}>
              {bound(paragraph)}
            </div>
          ))}
        </div>
      </div>
    );
  };
  return (
    <div style={{ display: "flex", ...shareSize, color: colour, fontFamily: alphabets.join() }}>
      {text("name")}
      {text("title")}
      {text("facts")}
    </div>
  );
}
