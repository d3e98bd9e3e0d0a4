import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { element, inline, isBlank, isElement, linesOf, trimmed, visible } from "./ad-marks.ts";
import { isBold, isTyped, listsOfTyped, typedLine, withoutBullet } from "./typed-lists.ts";

/** Elements that begin and end a line. */
export const blocks = new Set(
  "address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section summary table tbody td th thead tr ul".split(
    " ",
  ),
);

const hasBlock = (node: ElementContent): boolean =>
  node.type === "element" && (blocks.has(node.tagName) || node.children.some(hasBlock));

/** Stands between the parts of an ad that systems keep apart: a bold line there is no heading below the last of the part before. */
export const partEnd = "x-part";

export const joinedParts = (parts: readonly (string | null | undefined)[]) =>
  parts.filter((part) => part?.trim()).join(`\n<${partEnd}></${partEnd}>\n`);

export const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A text without tags as paragraphs, split at blank lines. */
export const textParagraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .flatMap((part) => (part.trim() === "" ? [] : `<p>${escaped(part)}</p>`))
    .join("");

/** Turns the HTML of editors into the blocks of Markdown: paragraphs, headings, lists, quotes, tables. */
export const blocksOf = (nodes: readonly ElementContent[]) => joinedLists(listsOfTyped(flatten(nodes)));

function flatten(nodes: readonly ElementContent[]): Element[] {
  const found: Element[] = [];
  let text: ElementContent[] = [];
  let items: ElementContent[] = [];
  const endText = () => {
    found.push(...paragraphsOf(text));
    text = [];
  };
  const endItems = () => {
    if (items.length > 0) found.push(...listOf("ul", items));
    items = [];
  };
  for (const node of nodes) {
    if (isElement(node, "li")) {
      endText();
      items.push(node);
    } else if (!isBlank(node) || (items.length === 0 && text.length > 0 && !hasBlock(node))) {
      endItems();
      if (hasBlock(node)) {
        endText();
        found.push(...blockOf(node));
      } else text.push(node);
    } else if (isElement(node, "hr", partEnd)) {
      endText();
      endItems();
      found.push(element(node.tagName, []));
    }
  }
  endText();
  endItems();
  return found;
}

function blockOf(node: ElementContent): Element[] {
  if (node.type !== "element") return [];
  const { tagName, children } = node;
  if (/^h[1-6]$/.test(tagName)) return headingOf(node);
  if (tagName === "ul" || tagName === "ol")
    return listOf(tagName, children).map((list) => ({ ...list, properties: startOf(node) }));
  if (tagName === "table") return tableOf(node);
  if (tagName === "pre") return [element("pre", [element("code", [{ type: "text", value: textOf(node) }])])];
  if (tagName === "blockquote") {
    const inner = blocksOf(children).map(asText);
    return inner.length > 0 ? [element("blockquote", inner)] : [];
  }
  if (tagName === "dt" || tagName === "summary") return flatten([element("strong", children)]);
  return flatten(children);
}

/** The longest heading; anything longer is a paragraph in large letters. */
const longest = 120;

function headingOf(node: Element): Element[] {
  const words = headingWords(node);
  const isText =
    words.length > longest || node.children.some((child) => hasBlock(child) && !isElement(child, "p", "div"));
  if (isText) return flatten(node.children);
  // `<h4>Where<br><br>In Berlin.</h4>`: what comes after an empty line is no heading.
  const [first, ...others] = node.children.some(hasBlock) ? [] : paragraphsOf(node.children);
  const [heading, rest] =
    first !== undefined && others.length > 0 && hasEmptyLine(node) ? [first, others] : [node, []];
  return [element(node.tagName, [{ type: "text", value: headingWords(heading) }]), ...rest];
}

function hasEmptyLine({ children }: Element): boolean {
  const lines = linesOf(inline(children)).map((line) => textOf(element("p", line)).trim());
  return /\S\n\n+\S/.test(lines.join("\n"));
}

/** The words of a heading on one line, without marks and links. */
export function headingWords(node: Element): string {
  const lines = linesOf(
    node.children.flatMap((child) => (hasBlock(child) ? [element("br", []), child] : [child])),
  );
  const words = lines.map((line) => line.map((part) => textOf(part)).join(""));
  return withoutBullet(visible(words.join(" ")).replaceAll(/ +/g, " ").trim());
}

/** Splits a text into paragraphs at empty lines; a bold first line and a typed bullet become their own. */
function paragraphsOf(nodes: readonly ElementContent[]): Element[] {
  const lines = linesOf(inline(nodes)).map(trimmed);
  const found: Element[] = [];
  let open: ElementContent[] = [];
  const end = () => {
    if (open.length > 0) found.push(element("p", open));
    open = [];
  };
  for (const [at, line] of lines.entries()) {
    const p = element("p", line);
    const words = textOf(p);
    if (words === "") end();
    else if (isTyped(words)) {
      end();
      found.push(typedLine(line));
    } else if (open.length === 0 && isBold(p) && textOf(element("p", lines[at + 1] ?? [])) !== "") {
      found.push(p);
    } else open.push(...(open.length > 0 ? [element("br", [])] : []), ...line);
  }
  end();
  return found;
}

/** The number that a list goes on from, as after a paragraph in the middle of it. */
const startOf = ({ tagName, properties }: Element) =>
  tagName === "ol" && Number(properties.start) > 1 ? { start: Number(properties.start) } : {};

/**
 * A list without its empty items; a list directly inside a list belongs to the item before it. A bold line between the
 * items ends the list: someone forgot to, and it is the heading of the next.
 */
function listOf(tagName: "ul" | "ol", nodes: readonly ElementContent[]): Element[] {
  const found: Element[] = [];
  let items: Element[] = [];
  const end = () => {
    if (items.length > 0) found.push(...withoutSwallowed(element(tagName, items), items));
    items = [];
  };
  const isWrapper = (node: ElementContent): node is Element =>
    isElement(node, "div", "span", "p") && node.children.some((child) => isElement(child, "li"));
  for (const node of nodes.flatMap((one) => (isWrapper(one) ? one.children : [one]))) {
    const last = items.at(-1);
    if (isElement(node, "ul", "ol")) {
      const lists = listOf(node.tagName === "ol" ? "ol" : "ul", node.children);
      const [only, ...others] = lists;
      if (last !== undefined) last.children.push(...lists);
      else if (others.length === 0 && found.length === 0 && isElement(only, "ul", "ol"))
        items.push(...only.children.filter((one) => isElement(one, "li")));
      else found.push(...lists);
    } else if (isElement(node, "li")) items.push(...itemsOf(node.children));
    else {
      const [line, ...others] = blocksOf([node]);
      if (line !== undefined && others.length === 0 && isBold(line)) {
        end();
        found.push(line);
      } else items.push(...itemsOf([node]));
    }
  }
  end();
  return found;
}

/** The bold line and the lists of an item that has nothing else. */
function titledLists({ children: [first, ...others] }: Element): Element[] {
  const title = isElement(first, "p") ? first : first && element("p", [first]);
  const rest = others.filter((child) => isElement(child, "ul", "ol") || isBoldLine(child));
  const isAll = rest.length > 0 && rest.length === others.length;
  return title !== undefined && isBold(title) && isAll ? [title, ...rest] : [];
}

const isBoldLine = (node: ElementContent): node is Element => node.type === "element" && isBold(node);

/** A list that wasn't ended swallows the next heading and its list: its last item is a bold line with a list, unlike the others. */
function withoutSwallowed(list: Element, items: readonly Element[]): Element[] {
  const before = items.slice(0, -1);
  const swallowed = items.slice(-1).flatMap(titledLists);
  if (swallowed.length === 0 || before.length === 0 || before.some((item) => titledLists(item).length > 0))
    return [list];
  return [{ ...list, children: before }, ...swallowed];
}

function itemsOf(nodes: readonly ElementContent[]): Element[] {
  const inner = blocksOf(nodes).map(asText);
  const [first, ...others] = inner;
  if (first === undefined) return [];
  if (isElement(first, "ul", "ol") && others.length === 0)
    return first.children.filter((child): child is Element => isElement(child, "li"));
  const isTight = others.every((child) => isElement(child, "ul", "ol"));
  return [element("li", isElement(first, "p") && isTight ? [...first.children, ...others] : inner)];
}

/** Headings in lists and quotes become bold lines, since Markdown readers expect none there. */
function asText(block: Element): Element {
  return /^h[1-6]$/.test(block.tagName) ? element("p", [element("strong", block.children)]) : block;
}

function joinedLists(nodes: readonly Element[]): Element[] {
  const all: Element[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (isElement(node, "ul") && isElement(last, "ul")) last.children.push(...node.children);
    else all.push(node);
  }
  return all;
}

/** A table of data stays a table; one that only lays out a page is replaced by its content. */
function tableOf(table: Element): Element[] {
  const rows = rowsOf(table).map((row) => row.children.filter((cell) => isElement(cell, "td", "th")));
  const cells = rows.flat().filter((cell) => cell.type === "element");
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isLayout = cells.some((cell) => blocksOf(cell.children).some(({ tagName }) => tagName !== "p"));
  if (width < 2 || rows.length < 2 || isLayout) return cells.flatMap((cell) => blocksOf(cell.children));
  const clean = rows
    .filter((row) => !row.every(isBlank))
    .map((row, at) =>
      element(
        "tr",
        row.map((cell) => element(at === 0 ? "th" : "td", cellText(cell))),
      ),
    );
  return clean.length > 0 ? [element("table", [element("tbody", clean)])] : [];
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) =>
    isElement(child, "tr") ? [child] : isElement(child, "thead", "tbody", "tfoot") ? rowsOf(child) : [],
  );
}

function cellText(cell: ElementContent): ElementContent[] {
  const paragraphs = cell.type === "element" ? blocksOf(cell.children) : [];
  return paragraphs.flatMap(({ children }, at) => {
    const words = children.map((child) =>
      isElement(child, "br") ? { type: "text" as const, value: " " } : child,
    );
    return at > 0 ? [{ type: "text" as const, value: " " }, ...words] : words;
  });
}
