import { type Look, range } from "../../site/look.ts";
import { type Card, shareSize } from "../../site/share-image.ts";
import { cut, opened } from "../typeface.ts";
import { fallbackFonts } from "./fallback-fonts.ts";
import { type Fonts, hasCharacter, setText } from "./typeset.ts";

export interface ShareLook {
  /** CSS colours; text in ink is readable on the other two. */
  colours: { paper: string; ink: string; signal: string };
  fonts: CardFonts;
  /** The fonts of cards with letters that the typeface lacks, by the language of the card. */
  withFallbacks: ReadonlyMap<string, CardFonts>;
}

interface CardFonts {
  title: Fonts;
  rest: Fonts;
}

function fontsFor({ language }: Card, { fonts, withFallbacks }: ShareLook): CardFonts {
  return withFallbacks.get(language) ?? fonts;
}

const charactersOf = ({ name, title, facts }: Card) =>
  Array.from([name, title, ...facts].join("").normalize("NFC"));

/**
 * The look of the pages in daylight, with fonts for all letters of some cards; `root` is the folder of the project.
 */
export async function loadLook(
  root: string,
  { palette, typeface }: Look,
  cards: readonly Card[] = [],
): Promise<ShareLook> {
  const { paper, ink, signal, ...day } = palette.light;
  const other = day["on-signal"] === ink ? paper : ink;
  if (typeface === undefined) throw new Error("No typeface is installed: run npm install.");
  const subsets = alphabets.filter((name) => typeface.subsets.some((subset) => subset.name === name));
  const fontsOf = (one: (typeof cuts)[keyof typeof cuts]) =>
    Promise.all(
      subsets.map(async (subset) =>
        opened(await cut(root, typeface, { ...one, subset, characters, format: "sfnt" })),
      ),
    );
  const [title, rest] = await Promise.all([fontsOf(cuts.title), fontsOf(cuts.rest)]);
  const lacking = new Map<string, Set<string>>();
  for (const card of cards) {
    const missing = charactersOf(card).filter(
      (each) => /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(each) && !hasCharacter(title, each),
    );
    if (missing.length > 0)
      lacking.set(card.language, new Set([...(lacking.get(card.language) ?? []), ...missing]));
  }
  const withFallbacks = new Map<string, CardFonts>();
  for (const [language, missing] of lacking) {
    const [forTitle, forRest] = await Promise.all([
      fallbackFonts(missing, language, root, cuts.title),
      fallbackFonts(missing, language, root, cuts.rest),
    ]);
    withFallbacks.set(language, { title: [...title, ...forTitle], rest: [...rest, ...forRest] });
  }
  const colours = { paper: other, ink: day["on-signal"], signal };
  return { colours, fonts: { title, rest }, withFallbacks };
}

/** The subsets of the typeface, a file each; a letter is set in the first that has it. */
const alphabets = ["latin", "latin-ext", "vietnamese"];

const cuts = {
  title: { weight: 800, opticalSize: 96 },
  rest: { weight: 700, opticalSize: 36 },
} as const;

// Latin letters, those of Vietnamese, punctuation and currencies, arrows.
const characters = range(0x20, 0x24f) + range(0x1ea0, 0x1ef9) + range(0x2010, 0x20bf) + range(0x2190, 0x2193);

const { width, height } = shareSize;
const drawing = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`;

// A ribbon comes in from the left with the facts on it, loops once, partly outside the picture, and leaves.
const coming = "M-100 560H720C1010 560 1190 450 1190 256";
const going = "A256 256 0 0 0 678 256C678 440 880 560 1300 580";
const band = (path: string, colour: string, thickness = 112) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thickness}"/>`;

/** The ribbon of all cards as SVG, white on black: the incoming part lies over the outgoing one, set off by a gap. */
export const knot = drawing(
  `<path d="M0 0h${width}v${height}H0z"/>${band(coming + going, "#fff")}${band(coming, "#000", 132)}${band(coming, "#fff")}`,
);

/** The box of each text in pixels, and its largest type size: a text that does not fit is set smaller, never cut. */
const boxes = {
  name: { left: 56, top: 36, width: 1088, height: 60, size: 44, align: "middle" },
  title: { left: 56, top: 112, width: 1088, height: 378, size: 176, align: "bottom" },
  facts: { left: 56, top: 512, width: 850, height: 96, size: 36, align: "middle" },
} as const;

/**
 * A card's texts as SVG, as outlines, so that no font is needed to show them: a headline's sentences, short ones kept on
 * one line; the place above the other facts.
 */
export function textsOf(card: Card, look: ShareLook): string {
  const { title: bold, rest } = fontsFor(card, look);
  const { kind, name, title, facts } = settable(card, bold);
  const sentences = kind === "position" ? [title] : title.split(/(?<=[.!?…]) /);
  const unbroken = (sentence: string) =>
    sentence.length < 25 && sentences.length > 1 ? sentence.replaceAll(" ", "\u00a0") : bound(sentence);
  const [first = "", ...others] = facts;
  const lines = others.length > 0 ? [first, others.join(" · ")] : [first];
  return drawing(
    setText([bound(name)], boxes.name, { fonts: rest, lineHeight: 1 }) +
      setText(sentences.map(unbroken), boxes.title, { fonts: bold, lineHeight: heightOf(title) }) +
      setText(lines.map(bound), boxes.facts, { fonts: rest, lineHeight: 1.2 }),
  );
}

/**
 * The height of a title's lines: Latin needs little; Greek, Cyrillic, Chinese, Japanese and Korean more; all other
 * scripts most.
 */
function heightOf(title: string): number {
  if (!/[^\p{sc=Latin}\P{L}]/u.test(title)) return 0.92;
  return /[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\P{L}]/u.test(
    title,
  )
    ? 1.35
    : 1.1;
}

/** A card without the characters that the typeface lacks; a title that would lose a letter is replaced by the name. */
function settable(card: Card, fonts: Fonts): Card {
  const of = (text: string) => Array.from(text.normalize("NFC").replaceAll("\u202f", "\u00a0"));
  const isThere = (character: string) => hasCharacter(fonts, character);
  const lacksLetter = of(card.title).some((each) => /\p{L}/u.test(each) && !isThere(each));
  const kept = (text: string) => of(text).filter(isThere).join("");
  return {
    ...card,
    name: kept(card.name),
    title: kept(lacksLetter ? card.name : card.title),
    facts: card.facts.map(kept),
  };
}

// Keeps together what would look lost at the end or the start of a line: the last letters, as in `H/F`, and the
// punctuation that French sets apart.
const bound = (text: string) => text.trim().replace(/ (?=[:;?!»]|\S{1,3}$)/g, "\u00a0");
