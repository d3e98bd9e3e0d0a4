import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { seen, unseenSigns, without } from "../messages/characters.ts";
import { type Fault, fault, locator, type Span } from "../messages/span.ts";
import { first, slipKinds } from "./slip-kinds.ts";
import { parseMarkdown } from "./tree.ts";

/** Something that was meant as Markdown and is not; lines are counted in the body. */
export interface Slip extends Span {
  fault: Fault;
}

const marks = "(?:[-+*>]|#{1,6}|\\d{1,2}[.)])";
const mark = new RegExp(`^[ \\t]*${marks}[ \\t]+\\S`);
const around = new RegExp(`^[\\s\\p{Cf}]*${marks}[\\s\\p{Cf}]*`, "u");

/** Whether a line begins with a mark of Markdown that a sign, which one cannot see, makes text of. */
export function hidesMark(line: string): boolean {
  return !mark.test(line) && mark.test(seen(line));
}

/** Signs that one cannot see, where Markdown wants a blank or nothing. */
function signSlips(markdown: string): Slip[] {
  if (seen(markdown) === markdown) return [];
  return markdown.split("\n").flatMap((text, index) => {
    if (!hidesMark(text)) return [];
    const signs = unseenSigns(around.exec(text)?.[0] ?? "");
    const message = `There is ${signs[0]?.name} in this line, which one cannot see, and which hides the mark it begins with.`;
    const hint = "It was pasted with the text; type the line anew.";
    const wrong = fault("invisible-sign", message, hint, without(text, signs));
    return { line: index + 1, column: 1, length: text.length, fault: wrong };
  });
}

/** The slips of a body, one a line. A body that looks like none is not parsed. */
export function slipsIn(markdown: string): Slip[] {
  const signs = signSlips(markdown);
  const taken = new Set(signs.map(({ line }) => line));
  const words = wordSlips(markdown).filter(({ line }) => !taken.has(line));
  return [...signs, ...words].sort((a, b) => a.line - b.line);
}

/** What each letter of a body is: text that the page shows, the address of a link, or neither. */
const [shown, linked] = [1, 2];

/** The kinds of all letters, and the beginnings of text that is shown as code because it is indented. */
function lettersOf(markdown: string): { letters: Uint8Array; code: number[] } {
  const letters = new Uint8Array(markdown.length);
  const code: number[] = [];
  visit(parseMarkdown(markdown), (node: Nodes) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined) return;
    // What GitHub's Markdown makes of bare addresses may leave text without a place.
    const lost =
      "children" in node && node.children.some(({ type, position }) => type === "text" && !position);
    if (/^(link|image|definition)$/.test(node.type)) letters.fill(linked, from, to);
    if (node.type === "text" || lost) letters.fill(shown, from, to);
    if (node.type === "code" && !/[`~]/.test(markdown.charAt(from))) code.push(from);
  });
  return { letters, code };
}

function wordSlips(markdown: string): Slip[] {
  const matches = slipKinds.flatMap((kind) =>
    [...markdown.matchAll(kind.looks)].map((match) => ({ match, kind })),
  );
  if (matches.length === 0 && !/^(?: {4}|\t)/m.test(markdown)) return [];
  const { letters, code } = lettersOf(markdown);
  const slips = new Map<number, Slip>();
  const add = (place: { line: number; column: number }, text: string, wrong: Fault) => {
    if (!slips.has(place.line)) slips.set(place.line, { ...place, length: first(text).length, fault: wrong });
  };
  const placeOf = locator(markdown);
  for (const { match, kind } of matches) {
    const letter = letters[match.index + match[0].search(/\S/)];
    if (letter === shown || (letter === linked && kind.inAddresses))
      add(placeOf(match.index), match[0], kind.say(match));
  }
  for (const from of code) {
    const start = markdown.lastIndexOf("\n", from - 1) + 1;
    const line = /.*/.exec(markdown.slice(start, start + 1_000))?.[0] ?? "";
    const message = "This line begins with four blanks or a tab, so that the page shows it as code.";
    add(placeOf(start), line, fault("indented-text", message, "Begin it at the left.", line.trim()));
  }
  return [...slips.values()];
}
