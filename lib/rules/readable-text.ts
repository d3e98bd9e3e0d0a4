// Comments, code of other site generators, fenced code, code in a line, definitions, addresses of links, bare addresses.
const unread =
  /<!--(?:(?!<!--)[\s\S])*?-->|\{%[^{}\n]*%\}|^(```|~~~).*\n[\s\S]*?^\1.*$|`[^`\n]+`|^ {0,3}\[[^\]\n]+\]:.*$|(?<=\]\()[^()\n]*(?:\([^()\n]*\)[^()\n]*)?(?=\))|https?:\/\/[^\s)\]]+/gm;

/** The lines of a body with spaces for everything that nobody reads, so every word keeps its column. */
export function readableLines(markdown: string): string[] {
  // Most bodies have none of it, and this check takes a tenth of the time of the replacement.
  if (!/`|~~~|<!--|\{%|\]\(|\]:|:\/\//.test(markdown)) return markdown.split("\n");
  return markdown.replace(unread, (part) => part.replace(/[^\n]/g, " ")).split("\n");
}

export function isHeading(line: string): boolean {
  return /^[ #]/.test(line) && /^ {0,3}#{1,6}(\s|$)/.test(line);
}
