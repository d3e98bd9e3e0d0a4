// Comments, code of other site generators, fenced code, code in a line, definitions, addresses of links, bare addresses.
const unread =
  /<!--(?:(?!<!--)[\s\S])*?-->|\{%[^{}\n]*%\}|^(```|~~~).*\n[\s\S]*?^\1.*$|`[^`\n]+`|^ {0,3}\[[^\]\n]+\]:.*$|(?<=\]\()[^()\n]*(?:\([^()\n]*\)[^()\n]*)?(?=\))|https?:\/\/[^\s)\]]+/gm;

/** The lines of a body with spaces for everything that nobody reads, so every word keeps its column. */
export function readableLines(markdown: string): string[] {
  // Most bodies have none of it, and this check takes a tenth of the time of the replacement.
  if (!/`|~~~|<!--|\{%|\]\(|\]:|:\/\//.test(markdown)) return markdown.split("\n");
  return markdown.replace(unread, (part) => part.replace(/[^\n]/g, " ")).split("\n");
}

// Kana, Chinese characters and Thai: scripts that put no space between words.
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** Whether a text is in a script without spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** How many words there are in a text, whatever its script. */
export function countWords(text: string): number {
  // The segmenter takes fifty times as long, and other scripts don't need it.
  if (!isUnspaced(text)) return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  // Node copies all of a text for each of its words, so it gets a piece of a sentence at a time.
  const pieces = text.match(/[^\s、。，．！？]{1,200}/g) ?? [];
  return pieces.reduce((sum, piece) => {
    return sum + [...segmenter.segment(piece)].filter(({ isWordLike }) => isWordLike).length;
  }, 0);
}

/** Whether a line is a heading. */
export function isHeading(line: string): boolean {
  return /^ {0,3}#{1,6}(\s|$)/.test(line);
}
