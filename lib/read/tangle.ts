/** How many signs of Markdown one body may hold; a long article has some hundreds. */
export const maxSigns = 3000;

// Bodies are parsed in time that grows with the square of some of their signs (micromark 4.0.2); the weights keep the
// worst of each kind below a third of a second.
const weights: [signs: RegExp, weight: number][] = [
  [/[*_~[\]>|`]|[-+] |\d[.)] /g, 1],
  // Underlined headings, of which each is looked for from the first line on.
  [/^ {0,3}(=+|-+)[ \t]*$/gm, 10],
  // An instruction, a declaration or a comment: where nothing closes it, all that follows is read once for each.
  [/<[!?]/g, 50],
];
const deep = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]*){31}/m;
// What may end a bare address is read to its end from each of its signs on.
const endless = /(?:[!"'()*,.:;?\]_~]|&[a-z]+;){300}/i;

/** Whether a body is so full of signs, or so deep in quotes and lists, that it would take too long to read. */
export function isTangled(markdown: string): boolean {
  if (deep.test(markdown) || endless.test(markdown)) return true;
  const weigh = ([signs, weight]: (typeof weights)[number]) => weight * (markdown.match(signs)?.length ?? 0);
  return weights.reduce((sum, each) => sum + weigh(each), 0) > maxSigns;
}
