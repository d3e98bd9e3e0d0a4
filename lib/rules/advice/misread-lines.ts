import type { Heading, ListItem, Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import { kinds } from "../../content/schema.ts";
import { type Found, fault } from "../../messages/catalogue.ts";
import type { Span } from "../../messages/span.ts";
import { spanInFile } from "../../read/body-parts.ts";
import { plainText } from "../../read/tree.ts";
import { asItem, bullet } from "../markdown-slip-kinds.ts";
import type { Finding, Rule } from "../rule.ts";

/** A line in the body that was read as something else, what as, and how to write it instead. */
interface Swallowed {
  line: number;
  found: Found<"misread-line">;
  fix?: string | undefined;
}

// A line of hyphens, a table, an item that starts with >, and words right under an item.
const suspicious =
  /^ {0,3}-{2,}[ \t]*$|\|[ \t]*:?-+|^[ \t]*(?:[-*+]|\d+[.)])[ \t]+>|^[ \t]*(?:[-*+]|\d+[.)])[ \t].*\n(?![ \t]*(?:[-*+>#|`<]|\d+[.)]|$))\S/m;

/** Longer lines were broken by an editor, which starts the next one wherever the words happen to end. */
const longestItem = 60;

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** A paragraph that the hyphens below it made a heading: a sentence, or more than one line. */
function underlined(node: Heading, lines: readonly string[]): Swallowed | undefined {
  const [line, last] = [lineOf(node), node.position?.end.line ?? 1];
  if (!/^ {0,3}-+\s*$/.test(lines[last - 1] ?? "") || last === line) return undefined;
  const isSentence = /[.!?:…。！？]\s*(?:$|\s\p{Lu})/u.test(plainText(node)) || last - line > 1;
  return isSentence
    ? { line: last, found: { what: "underline" }, fix: `\n${lines[last - 1] ?? ""}` }
    : undefined;
}

/** What is wrong with an item: a quotation in it, or words that run into it. */
function inItem(item: ListItem, lines: readonly string[]): Swallowed[] {
  const [first] = item.children;
  const line = lineOf(item);
  const written = lines[line - 1] ?? "";
  if (first?.type === "blockquote" && /^\D{0,3}\d/.test(plainText(first)))
    return [{ line, found: { what: "quote" }, fix: written.replace(">", "\\>") }];
  const below = lines[line] ?? "";
  if (first?.type !== "paragraph" || (first.position?.end.line ?? line) === line) return [];
  if (/[,;\\]\s*$|\s{2}$/.test(written)) return [];
  const isTyped = bullet.test(below);
  const isShort = written.trim().length <= longestItem && /^[\p{Lu}\p{Lo}]/u.test(below);
  return isTyped || isShort
    ? [{ line: line + 1, found: { what: "run-on" }, fix: isTyped ? asItem(below) : undefined }]
    : [];
}

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
  // "1." in front of every item is a habit of those who let Markdown count.
  if (written.every(({ number }) => number === start)) return [];
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

/** The lines of a body that Markdown reads as something else than they look like. */
function swallowedIn(markdown: string, tree: () => Root): Swallowed[] {
  if (!suspicious.test(markdown) && !isOddlyNumbered(markdown)) return [];
  const lines = markdown.split("\n");
  const found: Swallowed[] = [];
  visit(tree(), (node) => {
    if (node.type === "heading") found.push(...[underlined(node, lines) ?? []].flat());
    if (node.type === "table")
      for (const row of node.children)
        if (row.children.length > (node.children[0]?.children.length ?? 0))
          found.push({ line: lineOf(row), found: { what: "cell" } });
    if (node.type === "listItem") found.push(...inItem(node, lines));
    if (node.type === "list" && node.ordered)
      found.push(...renumbered(node.children, node.start ?? 1, lines));
  });
  return found;
}

/** Lines that Markdown reads as something else than they look like. */
export const swallowedRule: Rule = {
  kinds,
  find: ({ source }): Finding[] =>
    swallowedIn(source.body.markdown, source.tree).map(({ line, found, fix }) => {
      const length = Math.max(1, (source.lines[source.body.line + line - 2] ?? "").length);
      const span: Span = spanInFile(source, { line, column: 1, length });
      return { span, fault: fault("misread-line", found, fix) };
    }),
};
