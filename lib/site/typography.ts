import { labelsFor } from "./labels.ts";

/** A tag for genders, (m/w/d) or H/F, or a last word as short as II: on a line alone they look like a mistake. */
const shortEnd = / (?=(?:\([^()\s]{1,7}\)|\S{1,3})$)/;

/** A letter before a hyphen, as in e-mail or T-shirt. */
const letter = /(?<![\p{L}\p{N}-])\p{L}-(?=\p{L})/gu;

/** A text with no break where its language does not end a line, nor after a single letter. */
export function boundTo(language: string, text: string): string {
  return labelsFor(language).bound(text).replace(letter, "$&\u2060");
}

/** The same text as its author wrote it, for machines and mail: without what only keeps lines from breaking. */
export const unbound = (text: string) => text.replaceAll("\u2060", "").replaceAll("\u00a0", " ");

/** A title as its language sets it: curly quotes, and no last line of an ending such as H/F. */
export function setTitle(language: string, title: string): string {
  const { quoted } = labelsFor(language);
  const set = title
    .replace(/"([^"]+)"/g, (_, text) => quoted(text))
    .replace(/'/g, "’")
    .replace(shortEnd, "\u00a0");
  return labelsFor(language).bound(set);
}

/** The sentences of a text, and between them the spaces that are there: Japanese has none, and no dot of 2.0 ends one. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])( +)|(?<=[。！？])(?=.)/).filter((part) => part !== undefined);
}

/** A last word and its tag for genders that together are as wide as a phone in the type of a heading. */
const longEnd = /(\p{L}{10,})\u00a0(\([^()\s]{1,7}\))$/u;

/** A short word with a hyphen: parted there, `free-spirited` leaves a line of large type that ends in the middle of it. */
const compound = /(?<![\p{L}\p{N}-])(?=[\p{L}-]{3,14}(?![\p{L}-]))\p{L}+-(?=\p{L})/gu;

/**
 * The same in the large type of a heading, where a short word with a hyphen stays whole. Typefaces rarely have the hyphen
 * that never breaks, U+2011: a word joiner follows the plain one. Not for lists, whose script looks for words.
 */
export function setHeading(language: string, title: string): string {
  return withoutParts(setTitle(language, title).replace(longEnd, "$1 $2"));
}

/** A text whose short words with a hyphen, such as mots-clés, never end a line in the middle. */
export function withoutParts(text: string): string {
  return text.replace(compound, "$&\u2060");
}
