import type { Span } from "../messages/span.ts";

/** A piece of text on one line, and its place. */
export interface Text {
  text: string;
  line: number;
  /** The first column is 1. */
  column: number;
}

export function spanOf(text: Text, from = 0, length = text.text.length - from): Span {
  return { line: text.line, column: text.column + from, length };
}

/** What a pattern with the flag `g` finds in a text: the words and their places. */
export function findIn(text: Text, pattern: RegExp): { words: string; span: Span }[] {
  // Most patterns find nothing in most texts, and `matchAll` would copy the pattern before it finds that out.
  if (text.text.search(pattern) < 0) return [];
  return [...text.text.matchAll(pattern)].map(({ 0: words, index }) => ({
    words,
    span: spanOf(text, index, words.length),
  }));
}

/** A pattern that finds whole words only, in any script and case. */
export function wholeWords(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu");
}

/** A text as a pattern that matches exactly that text. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
