/** How many signs of Markdown one body may hold; a long article has some hundreds. */
export const maxSigns = 5000;

// Bodies are parsed in time that grows with the square of some of their signs: 64 kB of `*a_ ` take over a minute
// (micromark 4.0.2), 5,000 signs of the worst kind one second. Underlined headings are the slowest of all.
const signs = /[*_~[\]>|`]|[-+] |\d[.)] /g;
const underlines = /^ {0,3}(=+|-+)[ \t]*$/gm;
const deep = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]*){31}/m;

/** Whether a body is so full of signs, or so deep in quotes and lists, that it would take too long to read. */
export function isTangled(markdown: string): boolean {
  if (deep.test(markdown)) return true;
  const count = (pattern: RegExp) => markdown.match(pattern)?.length ?? 0;
  return count(signs) + 10 * count(underlines) > maxSigns;
}
