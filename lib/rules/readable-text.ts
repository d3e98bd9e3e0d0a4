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

// Comments, code of other site generators, fenced code, code in a line, definitions, addresses of links, bare addresses.
const unread =
  /<!--(?:(?!<!--)[\s\S])*?-->|\{%[^{}\n]*%\}|^(```|~~~).*\n[\s\S]*?^\1.*$|`[^`\n]+`|^ {0,3}\[[^\]\n]+\]:.*$|(?<=\]\()[^()\n]*(?:\([^()\n]*\)[^()\n]*)?(?=\))|https?:\/\/[^\s)\]]+/gm;

/** A body with spaces for everything that nobody reads, so every word keeps its line and column. */
export function readableText(markdown: string): string {
  // Most bodies have none of it, and this check takes a tenth of the time of the replacement.
  if (!/`|~~~|<!--|\{%|\]\(|\]:|:\/\//.test(markdown)) return markdown;
  return markdown.replace(unread, (part) => part.replace(/[^\n]/g, " "));
}

export function isHeading(line: string): boolean {
  return /^[ #]/.test(line) && /^ {0,3}#{1,6}(\s|$)/.test(line);
}

/** The levels of headings that leave none out: each is one below the last one above it that has fewer marks. */
export function levelsOf(depths: readonly number[]): number[] {
  const above: { depth: number; level: number }[] = [];
  return depths.map((written) => {
    const depth = Math.max(2, written);
    while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const level = (above.at(-1)?.level ?? 1) + 1;
    above.push({ depth, level });
    return level;
  });
}
