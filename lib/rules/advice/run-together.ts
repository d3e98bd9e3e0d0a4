import type { Heading, ListItem, Nodes, Paragraph, Root } from "mdast";
import { visit } from "unist-util-visit";
import { monthNames } from "../../content/checks/date.ts";
import { once } from "../../content/once.ts";
import { spanInFile } from "../../read/body-parts.ts";
import { plainText } from "../../read/tree.ts";
import { japaneseHeading } from "../heading-likes.ts";
import { asItem, bullet } from "../markdown-slip-kinds.ts";
import { type Match, rule } from "../rule.ts";

/** A line in the body that was read as something else, what as, and how to write it instead. */
type Swallowed = Match<"misread-line"> & { line: number };

/** A line that starts with a few words and a colon, such as "Place:" or "**Place:**". */
const label =
  "(?:\\*\\*[^*\\n]{1,40}[:：]\\*\\*|(?:\\*\\*|__?)?[\\p{Lu}\\p{Lo}][^.!?。、,;:：*_\\n]{0,24}(?:\\*\\*|__?)?[ \\u00a0]?[:：])";
/** What a line starts afresh with, such as a postcode, and after one that ends in Japanese also a digit or a Latin letter. */
const afresh =
  "(?:\\*\\*|__|\\d{4,5} (?!EUR|Euro)\\p{Lu}|[\\p{Lu}\\p{Lo}【［＜《≪(（「『[※\\u3000]|(?<=[\\u3000-\\u9fff\\uff00-\\uffef]\\n)[\\p{Ll}\\d])";
const [isLabelled, startsAfresh] = [new RegExp(`^${label}`, "u"), new RegExp(`(?<=\\n)${afresh}`, "u")];

// A line of hyphens under words, a table, an item that starts with >, and a short line or a label with words right under it.
// From the line's end backwards where that is possible: few lines go on below, and V8 skips to the ends.
const suspicious = new RegExp(
  [
    /^(?<=[^ \t\n][ \t]*\n) {0,3}-{2,}[ \t]*$|^[ \t]*(?:[-*+]|\d+[.)])[ \t]*$|\|[ \t]*:?-+|^[ \t]*(?:[-*+]|\d+[.)])[ \t]+>/,
    /\n(?=\S)(?![-*+>#|`<]|\d+[.)])(?<=^[ \t]*(?:[-*+]|\d+[.)])[ \t].*\n)/,
    new RegExp(`\\n(?=${afresh})(?<=^(?![#|>\`<~]).{1,160}(?<![.!?:,;…。！？、\\\\ ])\\n)`, "u"),
    new RegExp(`\\n(?=${label})(?<=^${label}.*\\n)`, "u"),
  ]
    .map(({ source }) => source)
    .join("|"),
  "mu",
);

/** How wide a line is when an editor breaks it before a word that would still fit: nobody wraps at 60 columns. */
const narrow = 60;

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** A paragraph that the hyphens below it made a heading: a sentence, or more than one line. */
function underlined(node: Heading, lines: readonly string[]): Swallowed | undefined {
  const [line, last] = [lineOf(node), node.position?.end.line ?? 1];
  if (!/^ {0,3}-+\s*$/.test(lines[last - 1] ?? "") || last === line) return undefined;
  const isSentence = /[.!?:…。！？]\s*(?:$|\s\p{Lu})/u.test(plainText(node)) || last - line > 1;
  return isSentence
    ? {
        line: last,
        found: { what: "underline" },
        fix: `\n${(lines[last - 1] ?? "").trimEnd().padEnd(3, "-")}`,
      }
    : undefined;
}

/** An item without words; as a rule, they are in the paragraph below it. */
function emptied({ children, position }: ListItem, lines: readonly string[]): Swallowed[] {
  const line = position?.start.line ?? 1;
  if (children.length > 0) return [];
  const at = lines.findIndex((text, index) => index >= line && text.trim() !== "");
  const below = lines[at] ?? "";
  if (at < 0 || /^ {0,3}(?:[-*+#>|]|\d+[.)])/.test(below)) return [{ line, found: { what: "empty" } }];
  const fix = `${(lines[line - 1] ?? "").trimEnd()} ${below.trim()}`;
  return [{ line, found: { what: "empty" }, fix, replaces: at + 2 - line }];
}

/** A quotation that the > of "> 3 years" makes of an item. */
function quoted({ children: [first], position }: ListItem, lines: readonly string[]): Swallowed[] {
  const line = position?.start.line ?? 1;
  if (first?.type !== "blockquote" || !/^\D{0,3}\d/.test(plainText(first))) return [];
  return [{ line, found: { what: "quote" }, fix: (lines[line - 1] ?? "").replace(">", "\\>") }];
}

/** The columns of a text; a Chinese or Japanese character takes two. */
const columns = (text: string) =>
  text.length + (text.match(/[\u3000-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0);

/** Whether a line ends where its author meant it to: it's one of several labels, or what starts afresh below would have fitted. */
function isOwnLine(written: string, below: string, startsAnyhow: boolean, widest: number): boolean {
  if (/[,;、\\]\s*$|\s{2}$/u.test(written)) return false;
  if (below.startsWith("\u3000")) return true;
  if (isLabelled.test(written.trim()) && isLabelled.test(below)) return true;
  // A sentence below an item that ends with one: nobody breaks lines that early, or that late.
  // What is all bold ends with its marks: "**Is it remote?**" above the answer.
  const isBold = /^\*\*[^*]+\*\*$/.test(written.trim());
  const isDone = !isBold && /[.!?:…。！？][*_”»"'’)\]」』]*\s*$/u.test(written);
  const width = columns(written.trim());
  if (isDone)
    return /^\s*(?:[-*+]|\d+[.)])\s/.test(written) && /^\p{Lu}/u.test(below) && (width < 50 || width > 120);
  // Japanese may break after any character.
  const word =
    /^(?:[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]{1,20})/.exec(below)?.[0] ?? "";
  const isAfresh =
    startsAnyhow || startsAfresh.test(`${/[^*\s](?=[*\s]*$)/.exec(written)?.[0] ?? ""}\n${below}`);
  return isAfresh && width + 1 + columns(word) <= widest;
}

/** What the lines of a block have in common at their start: two stars, a bracket, or the colon of a label. */
function openerOf(line = ""): string | undefined {
  return /^(?:\*\*|__|[【［＜《≪（「『[※■◆●◎])/u.exec(line)?.[0] ?? (isLabelled.test(line) ? ":" : undefined);
}

/** Lines of a paragraph that the page shows as one, although each was meant to be a line of its own. */
function joined(from: number, to: number, inItem: boolean, lines: readonly string[]): Swallowed[] {
  const below = lines[from]?.trim() ?? "";
  if (from === to) return [];
  if (inItem && bullet.test(below))
    return [{ line: from + 1, found: { what: "run-on" }, fix: asItem(below) }];
  // An editor breaks lines at one width, so where each starts afresh, what would have fitted into the widest was meant.
  const block = lines.slice(from - 1, to).map((line) => line.trim());
  const areAfresh = block.length > 2 && block.every((line) => startsAfresh.test(`\n${line}`));
  const widest = areAfresh ? Math.max(narrow, ...block.map(columns)) : narrow;
  // Below an item, an indented line is meant as part of the item. An ideographic space is meant in any case.
  const isApart = (at: number, startsAnyhow = false) =>
    !(inItem && /^\s/.test(lines[at] ?? "")) &&
    isOwnLine(lines[at - 1] ?? "", lines[at]?.replace(/^[ \t]+|\s+$/g, "") ?? "", startsAnyhow, widest);
  const first = Array.from({ length: to - from }, (_, at) => from + at).find((at) => isApart(at));
  if (first === undefined) return [];
  if (inItem) return [{ line: first + 1, found: { what: "run-on" } }];
  // Once one line is apart, so is each around it that would have fitted, and each that starts like the first.
  const opener = openerOf(lines[from - 1]);
  const isAlike = (at: number) =>
    opener !== undefined && openerOf(lines[at]) === opener && !/\\$|\s{2}$/.test(lines[at - 1] ?? "");
  // Where all start afresh, so is each but what follows a sentence.
  const goesOn = (at: number) => /[.!?:…。！？,;、\\]\s*$|\s{2}$/u.test(lines[at - 1] ?? "");
  const isBroken = (at: number) => (areAfresh && !goesOn(at)) || isApart(at, at !== first) || isAlike(at);
  let begin = Math.min(first, Array.from({ length: to - from }, (_, at) => from + at).find(isAlike) ?? first);
  // A no-break space alone was meant as an empty line.
  const isEmpty = (at: number) => lines[at]?.trim() === "";
  while (begin > from && (isEmpty(begin - 1) || isBroken(begin - 1))) begin -= 1;
  const parts = lines.slice(begin - 1, to).map((line, at) => {
    if (isEmpty(begin - 1 + at)) return "";
    return begin + at < to && !isEmpty(begin + at) && isBroken(begin + at) ? `${line}\\` : line;
  });
  return [{ line: begin, found: { what: "joined" }, fix: parts.join("\n"), replaces: parts.length }];
}

/** The same for what is between the lines of a paragraph that look like headings or items, which are reported themselves. */
function joinedIn({ position }: Paragraph, inItem: boolean, lines: readonly string[]): Swallowed[] {
  const [begin, end] = [position?.start.line ?? 1, position?.end.line ?? 1];
  const found: Swallowed[] = [];
  let from = begin;
  for (let line = begin; line <= end; line++) {
    const [text = "", ...around] = [line - 1, line - 2, line].map((at) => lines[at]?.trim() ?? "");
    const isItem = bullet.test(text) && around.some((other) => bullet.test(other));
    if (!isItem && japaneseHeading(text, ...around) === undefined) continue;
    if (line > from) found.push(...joined(from, line - 1, inItem, lines));
    from = line + 1;
  }
  return from > end ? found : [...found, ...joined(from, end, inItem, lines)];
}

/** Made only where a list may be dates, since Intl takes 30 ms for the names. */
const month = once(() => new RegExp(`^\\s*\\d+\\.\\s+(?:${monthNames().flat().join("|")})(?!\\p{L})`, "iu"));

/** The numbers of a list that the page shows as others than those that were written. */
function renumbered(items: readonly ListItem[], start: number, lines: readonly string[]): Swallowed[] {
  const written = items.map((item) => {
    const text = lines[lineOf(item) - 1] ?? "";
    return {
      item,
      text,
      number: Number(/(\d+)[.)]/.exec(text.slice((item.position?.start.column ?? 1) - 1))?.[1]),
    };
  });
  // "1." in front of every item is a habit of those who let Markdown count, and of German dates.
  if (written.every(({ number }) => number === start) && !written.some(({ text }) => month().test(text)))
    return [];
  return written
    .flatMap(({ item, text, number }, at) =>
      number === start + at
        ? []
        : {
            line: lineOf(item),
            found: { what: "number" as const, written: number, shown: start + at },
            fix: text.replace(/(\d+)([.)])/, "$1\\$2"),
          },
    )
    .slice(0, 1);
}

/** Whether Markdown may count otherwise than the lines do: they are numbered in another order than 1, 2, 3, or indented. */
function isOddlyNumbered(markdown: string): boolean {
  let before: number | undefined;
  for (const [, indent, digits] of markdown.matchAll(/^([ \t]*)(\d+)[.)][ \t]/gm)) {
    const number = Number(digits);
    if (indent !== "" || number !== (before ?? number - 1) + 1) return true;
    before = number;
  }
  return false;
}

function swallowedIn(markdown: string, tree: () => Root): Swallowed[] {
  if (!suspicious.test(markdown) && !isOddlyNumbered(markdown)) return [];
  const lines = markdown.split("\n");
  const found: Swallowed[] = [];
  visit(tree(), (node, _, parent) => {
    if (node.type === "heading") found.push(...[underlined(node, lines) ?? []].flat());
    if (node.type === "table")
      for (const row of node.children)
        if (row.children.length > (node.children[0]?.children.length ?? 0))
          found.push({ line: lineOf(row), found: { what: "cell" } });
    if (node.type === "listItem") found.push(...quoted(node, lines), ...emptied(node, lines));
    if (node.type === "paragraph") found.push(...joinedIn(node, parent?.type === "listItem", lines));
    if (node.type === "list" && node.ordered)
      found.push(...renumbered(node.children, node.start ?? 1, lines));
  });
  return found;
}

/** Lines that Markdown reads as something else than they look like. */
export const swallowedRule = rule({
  code: "misread-line",
  find: ({ source }) =>
    swallowedIn(source.body.markdown, source.tree).map(({ line, ...match }) => {
      const { length } = source.lines[source.body.line + line - 2] ?? "";
      return { ...match, span: spanInFile(source, { line, column: 1, length: Math.max(1, length) }) };
    }),
});
