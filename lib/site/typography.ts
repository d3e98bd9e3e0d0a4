import { type InterfaceLanguage, interfaceLanguageOf } from "../content/checks/interface-language.ts";

/** What languages write differently, beyond what Intl knows. */
interface Conventions {
  /** Quotation marks around what was quoted, `$1`. */
  quotes: string;
  /** The first day of a month, where it isn't 1. */
  firstDay: string;
  /** Whether nouns keep their capitals in the middle of a phrase. */
  nounCapitals: boolean;
  /** Whether : ; ! ? and the like come after a space. */
  spacedPunctuation: boolean;
}

const plain = { firstDay: "1", nounCapitals: false, spacedPunctuation: false };

const conventions: Record<InterfaceLanguage, Conventions> = {
  en: { ...plain, quotes: "“$1”" },
  fr: { ...plain, quotes: "«\u00a0$1\u00a0»", firstDay: "1er", spacedPunctuation: true },
  de: { ...plain, quotes: "„$1“", nounCapitals: true },
};

/** How the interface sets a language; as English where it lacks that. */
export function conventionsOf(language: string): Conventions {
  return conventions[interfaceLanguageOf(language) ?? "en"];
}

/** A tag for genders, (m/w/d) or H/F, or a last word as short as II: on a line alone they look like a mistake. */
const shortEnd = / (?=(?:\([^()\s]{1,7}\)|\S{1,3})$)/;

/** Keeps French punctuation on the line of its word (https://www.btb.termiumplus.gc.ca/redac-chap?lang=fra&lettr=chapsect17). */
export function boundTo(language: string, text: string): string {
  return conventionsOf(language).spacedPunctuation ? text.replace(/(?<=«) | (?=[:;!?»%€])/g, "\u00a0") : text;
}

/** A title as its language sets it: curly quotes, and no last line of an ending such as H/F. */
export function setTitle(language: string, title: string): string {
  const set = title
    .replace(/"([^"]+)"/g, conventionsOf(language).quotes)
    .replace(/'/g, "’")
    .replace(shortEnd, "\u00a0");
  return boundTo(language, set);
}

/** A short word with a hyphen: parted there, `free-spirited` leaves a line of large type that ends in the middle of it. */
const compound = /(?<![\p{L}\p{N}-])(?=[\p{L}-]{3,14}(?![\p{L}-]))\p{L}+-(?=\p{L})/gu;

/**
 * The same in the large type of a heading, where a short word with a hyphen stays whole. Typefaces rarely have the hyphen
 * that never breaks, U+2011: a word joiner follows the plain one. Not for lists, whose script looks for words.
 */
export function setHeading(language: string, title: string): string {
  return setTitle(language, title).replace(compound, "$&\u2060");
}
