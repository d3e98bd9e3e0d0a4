/** How many special characters of Markdown one text may have; a long article has some hundreds. */
export const maxMarks = 3000;

// Parsing time grows with the square of some of the characters (micromark 4.0.2); the weights keep the
// worst of each kind below a third of a second.
const weights: [marks: RegExp, weight: number][] = [
  [/[*_~[\]>|`]|[-+] |\d[.)] /g, 1],
  // Underlined headings: the parser looks for each from the first line on.
  [/^ {0,3}(=+|-+)[ \t]*$/gm, 10],
  // An instruction, a declaration or a comment: where nothing closes it, all that follows is read once for each.
  [/<[!?]/g, 50],
  // Where letters that may start an address split a line, the parser moves all that follows once for each line.
  [/\n(?=\S)/g, 0.5],
];
const deep = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]*){31}/m;
// What may end a bare address is read to the end again from each of these characters.
const endless = /(?:[!"'()*,.:;?\]_~]|&[A-Za-z]+;){300}/;

/** Whether a text has so many special characters, or such deep quotes and lists, that parsing takes too long. */
export function isTangled(markdown: string): boolean {
  if (deep.test(markdown) || endless.test(markdown)) return true;
  const weigh = ([marks, weight]: (typeof weights)[number]) => weight * (markdown.match(marks)?.length ?? 0);
  return weights.reduce((sum, each) => sum + weigh(each), 0) > maxMarks;
}
