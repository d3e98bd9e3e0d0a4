import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import { aboutLinks } from "../messages/about-links.ts";
import { aboutSlips } from "../messages/about-slips.ts";
import { type Fault, fault, isErrorCode } from "../messages/catalogue.ts";
import { seen, unseenCharacters, without } from "../messages/characters.ts";
import { locator, type Span } from "../messages/span.ts";
import { spanInFile } from "../read/body-parts.ts";
import { first, slipKinds } from "./markdown-slip-kinds.ts";
import { type Rule, rule } from "./rule.ts";

/** Something that was meant as Markdown but isn't; lines are counted in the body. */
interface Slip extends Span {
  fault: Fault;
}

const marks = "(?:[-+*>]|#{1,6}|\\d{1,2}[.)])";
// A no-break space after the space is a part of the words.
const mark = new RegExp(`^[ \\t]*${marks}[ \\t]+[^ \\t]`);
const around = new RegExp(`^[\\s\\p{Cf}]*${marks}[\\s\\p{Cf}]*`, "u");

/** Whether a line starts with a Markdown mark that a character nobody sees turns into text. */
function hidesMark(line: string): boolean {
  return !mark.test(line) && mark.test(seen(line));
}

const linkCodes = Object.keys(aboutLinks).filter(isErrorCode);
const slipCodes = Object.keys(aboutSlips).filter(isErrorCode);

/** What was meant as Markdown but isn't. A link in such a line is judged once the line is fixed. */
export const slipRules: readonly Rule[] = [
  rule({
    code: "invisible-character",
    silences: { in: "line", codes: [...slipCodes, ...linkCodes, "raw-html"] },
    find({ source }) {
      const { markdown } = source.body;
      if (seen(markdown) === markdown) return undefined;
      return markdown.split("\n").flatMap((text, index) => {
        const characters = hidesMark(text) ? unseenCharacters(around.exec(text)?.[0] ?? "") : [];
        return characters.slice(0, 1).map(({ name }) => ({
          span: spanInFile(source, { line: index + 1, column: 1, length: text.length }),
          found: { what: "mark" as const, name },
          fix: without(text, characters),
        }));
      });
    },
  }),
  {
    silences: { in: "line", codes: [...linkCodes, "raw-html", "misread-line", "placeholder"] },
    find: ({ source }) =>
      slipsIn(source.body.markdown, source.tree).map((slip) => ({
        span: spanInFile(source, slip),
        fault: slip.fault,
      })),
  },
];

/** What each letter of a body is: text that the page shows, the address of a link, or neither. */
const [shown, linked] = [1, 2];

/** The kinds of all letters, and where text starts that is shown as code because it is indented. */
function lettersOf(markdown: string, tree: Root): { letters: Uint8Array; code: number[] } {
  const letters = new Uint8Array(markdown.length);
  const code: number[] = [];
  visit(tree, (node: Nodes) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined) return;
    // GitHub's bare addresses may leave text without a place.
    const lost =
      "children" in node && node.children.some(({ type, position }) => type === "text" && !position);
    if (/^(link|image|definition)$/.test(node.type)) letters.fill(linked, from, to);
    if (node.type === "text" || lost) letters.fill(shown, from, to);
    if (node.type === "code" && !/[`~]/.test(markdown.charAt(from))) code.push(from);
  });
  return { letters, code };
}

// Links and bold words without other marks inside, which are right whatever is around them: [Our team](/team/), **bold**.
const right =
  /\[[^[\]()\n\\`<*_]+\]\((?:https?:\/\/(?!https?)|mailto:)?[\w./#?=&%~+@-]*\)|(?<![^\s(])\*\*(?=[\p{L}\p{N}])[^*\n\\`[\]<]*[\p{L}\p{N}.,:;!?)…]\*\*(?![\p{L}\p{N}*])/gu;

/** Whether something in a body, apart from plain links and bold words, looks like a slip. */
function isSuspicious(markdown: string): boolean {
  if (/^(?: {0,3}[-*+] {5}| {4}|\t)/m.test(markdown)) return true;
  const rest = /\]\(|\*\*/.test(markdown)
    ? markdown.replace(right, (same) => "a".repeat(same.length))
    : markdown;
  return slipKinds.some(({ has = "", looks }) => rest.includes(has) && rest.search(looks) >= 0);
}

/** The slips of a file's body, one a line. A body that has nothing like a slip isn't parsed. */
export function slipsIn(markdown: string, tree: () => Root): Slip[] {
  if (!isSuspicious(markdown)) return [];
  const matches = slipKinds.flatMap((kind) =>
    [...markdown.matchAll(kind.looks)].map((match) => ({ match, kind })),
  );
  const { letters, code } = lettersOf(markdown, tree());
  const slips = new Map<number, Slip>();
  const covered = new Set<number>();
  const add = (place: { line: number; column: number }, text: string, found: Fault) => {
    if (covered.has(place.line)) return;
    slips.set(place.line, { ...place, length: first(text).length, fault: found });
    for (let at = 0; at < (found.replaces ?? 1); at++) covered.add(place.line + at);
  };
  const locate = locator(markdown);
  for (const { match, kind } of matches) {
    // A backslash says that the mark is meant as text.
    if (markdown.charAt(match.index - 1) === "\\" || kind.isMeant?.(markdown, match.index)) continue;
    const letter = letters[match.index + match[0].search(/\S/)];
    if (letter !== shown && !(letter === linked && kind.inAddresses)) continue;
    const rest = kind.toTheEnd ? /.*/.exec(markdown.slice(match.index, match.index + 1_000)) : null;
    const text = rest ?? match;
    add(locate(match.index), text[0], kind.say(text, markdown.slice(0, match.index)));
  }
  for (const from of code) {
    const start = markdown.lastIndexOf("\n", from - 1) + 1;
    const line = /.*/.exec(markdown.slice(start, start + 1_000))?.[0] ?? "";
    add(
      locate(start),
      line,
      fault("indented-text", {}, line.trim().replace(/^([-*+]) +(?:[-*+] +)?/, "$1 ")),
    );
  }
  return [...slips.values()];
}
