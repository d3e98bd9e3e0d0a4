import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { element, inline, isBlank, isElement, linesOf, trimmed, visible } from "./ad-marks.ts";

/** Elements that begin and end a line. */
export const blocks = new Set(
  "address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section summary table tbody td th thead tr ul".split(
    " ",
  ),
);

const hasBlock = (node: ElementContent): boolean =>
  node.type === "element" && (blocks.has(node.tagName) || node.children.some(hasBlock));

/** Bullets that always make a list item, and those that do so only if the next line has one too. */
const surely = /^[•●▪■◦○‣⁃∙➢►▶▸➤❖·・･\uf0a7\uf0b7]\s*/u;
const emoji =
  /\p{RI}{2}|\d\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod}|\u200d\p{Extended_Pictographic})*/u;
const perhaps = new RegExp(`^(?:[-–—*+o✓✔→⇒»]\\s+|-(?=\\p{L})|(${emoji.source})\\s+)(?=\\S)`, "u");
const onlyEmoji = new RegExp(`^(?:${emoji.source})\\s*$`, "u");
/** Bullets that also stand before headings. */
const square = /^[■▪●]/u;
const numbered = /^(\d{1,2})[.)]\s+(?=\S)/;

/** Stands for a line that starts with a typed bullet, until the lines around it are known. */
const typed = "x-typed";

/** Stands between the parts of an ad that systems keep apart: a bold line there is no heading below the last of the part before. */
export const partEnd = "x-part";

export const joinedParts = (parts: readonly (string | null | undefined)[]) =>
  parts.filter((part) => part?.trim()).join(`\n<${partEnd}></${partEnd}>\n`);

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
  if (tagName === "ul" || tagName === "ol") return listOf(tagName, children);
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
  const text = visible(words.join(" ")).replaceAll(/ +/g, " ").trim();
  return text.replace(surely, "") || text;
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
    else if (surely.test(words) || perhaps.test(words) || numbered.test(words)) {
      end();
      found.push(element(typed, line));
    } else if (open.length === 0 && isBold(p) && textOf(element("p", lines[at + 1] ?? [])) !== "") {
      found.push(p);
    } else open.push(...(open.length > 0 ? [element("br", [])] : []), ...line);
  }
  end();
  return found;
}

/** Whether a paragraph is one short bold line, which people use as a heading. */
export function isBold({ tagName, children }: Element): boolean {
  const isMarked = children[0]?.type === "text" && onlyEmoji.test(children[0].value);
  const [first, colon, ...others] = isMarked ? children.slice(1) : children;
  const isWhole = colon === undefined || (colon.type === "text" && /^ ?:$/.test(colon.value));
  if (tagName !== "p" || !isWhole || others.length > 0) return false;
  if (isElement(first, "em") && first.children.length === 1) return isElement(first.children[0], "strong");
  return isElement(first, "strong");
}

const isEmoji = (words: string) => !surely.test(words) && perhaps.exec(words)?.[1] !== undefined;

/** Whether a bold line is more likely a heading than an item: "■ Benefits", "🎯 Your mission". */
const isHeadingLike = (line: Element): boolean =>
  isBold({ ...line, tagName: "p" }) && (square.test(textOf(line)) || isEmoji(textOf(line)));

/** What lines of one list have in common. */
const kindOf = (line: Element): string => {
  const words = textOf(line);
  if (numbered.test(words)) return "numbered";
  return (isEmoji(words) ? "emoji" : words.charAt(0)) + (isHeadingLike(line) ? " heading" : "");
};

/** Makes lists of typed bullets, and paragraphs of lines that only looked like items. */
function listsOfTyped(nodes: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at];
    if (node === undefined) break;
    const kind = node.tagName === typed ? kindOf(node) : undefined;
    let end = at + 1;
    for (let next = nodes[end]; kind !== undefined && next?.tagName === typed && kindOf(next) === kind; )
      next = nodes[++end];
    const run = nodes.slice(at, end);
    if (kind === undefined) found.push(...run);
    else if (run.length > 1 || (surely.test(textOf(node)) && !isHeadingLike(node))) {
      const from = Number(numbered.exec(textOf(node))?.[1] ?? 1);
      const items = run.map((line) =>
        element("li", kind.startsWith("emoji") ? line.children : withoutBullet(line)),
      );
      found.push(element(kind === "numbered" ? "ol" : "ul", items, from > 1 ? { start: from } : {}));
    } else found.push(...run.map((line) => ({ ...line, tagName: "p" })));
    at = end;
  }
  return found;
}

function withoutBullet(line: Element): ElementContent[] {
  const bullet =
    [surely, numbered, perhaps].map((looks) => looks.exec(textOf(line))?.[0]).find(Boolean) ?? "";
  return trimmed(withoutStart(line.children, bullet.length));
}

function withoutStart(nodes: readonly ElementContent[], count: number): ElementContent[] {
  const [first, ...others] = nodes;
  if (first === undefined || count === 0) return [...nodes];
  const length = textOf(first).length;
  if (length <= count) return withoutStart(others, count - length);
  if (first.type === "text") return [{ ...first, value: first.value.slice(count) }, ...others];
  return first.type === "element"
    ? [{ ...first, children: withoutStart(first.children, count) }, ...others]
    : [...nodes];
}

/** A list without its empty items; a list directly inside a list belongs to the item before it. */
function listOf(tagName: "ul" | "ol", nodes: readonly ElementContent[]): Element[] {
  const items: Element[] = [];
  for (const node of nodes) {
    const last = items.at(-1);
    if (isElement(node, "ul", "ol")) {
      const lists = listOf(node.tagName === "ol" ? "ol" : "ul", node.children);
      if (last === undefined)
        items.push(...lists.flatMap(({ children }) => children.filter((one) => isElement(one, "li"))));
      else last.children.push(...lists);
    } else if (isElement(node, "li")) items.push(...itemsOf(node.children));
    else if (isElement(node, "div", "span", "p") && node.children.some((child) => isElement(child, "li")))
      for (const child of node.children)
        items.push(...itemsOf(isElement(child, "li") ? child.children : [child]));
    else items.push(...itemsOf([node]));
  }
  return items.length > 0 ? [element(tagName, items)] : [];
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
