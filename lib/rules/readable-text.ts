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
