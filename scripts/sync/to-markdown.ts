import type { Element, ElementContent, Parents, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Nodes } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import rehypeSanitize, { defaultSchema, type Options as Schema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { once } from "../../lib/content/once.ts";
import { decoded } from "../../lib/read/link-target.ts";
import { blocks, blocksOf, headingWords, partEnd } from "./ad-blocks.ts";
import { element, isBlank, isElement } from "./ad-marks.ts";
import { isBold } from "./typed-lists.ts";

const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !["img", "input", "picture", "source"].includes(name)),
    ...blocks,
    partEnd,
  ],
  protocols: { href: ["http", "https", "mailto", "tel"] },
  strip: ["script", "style", "title", "noscript", "template", "iframe", "svg", "math", "object", "select"],
};

const parsed = (html: string) => unified().use(rehypeParse, { fragment: true }).parse(html);

/** Reads text that is HTML itself, since some boards escape an ad twice. */
function beforeReading() {
  return (tree: Root) => {
    visit(tree, "text", (node, index, parent) => {
      const isBlock = parent?.type === "root" || (parent?.type === "element" && parent.tagName === "div");
      if (!isBlock || index === undefined || !/<(p|div|ul|ol|h[1-6])\b[^>]*>[\s\S]*<\/\1>/i.test(node.value))
        return;
      parent.children.splice(
        index,
        1,
        ...parsed(node.value).children.filter(({ type }) => type !== "doctype"),
      );
    });
  };
}

/** Frames of other hosts become links, so that nothing loads from there. */
function linkTo({ tagName, properties }: Element): ElementContent | undefined {
  const { src, data, alt, title, width, height } = properties;
  const address = String((tagName === "object" ? data : src) ?? "").replace(/^\/\//, "https://");
  // A picture of one pixel only counts readers.
  const isPixel = [width, height].some((size) => size !== undefined && Number(size) <= 2);
  if (!URL.canParse(address) || !/^https?:/i.test(address) || isPixel) return undefined;
  const { host, pathname } = new URL(address);
  const name = tagName === "img" ? decoded(pathname.split("/").at(-1) ?? "") : host;
  const words = String(alt ?? title ?? "").trim() || name;
  return words === "" ? undefined : element("a", [{ type: "text", value: words }], { href: address });
}

const isUnderlined = ({ tagName, properties }: Element) =>
  tagName === "u" || /text-decoration:\s*underline/i.test(String(properties.style ?? ""));

/** Whether an element is all of a line, and no link. */
const isWhole = (node: Element, parent: Parents | undefined) =>
  parent?.type === "element" &&
  isElement(parent, "p", "div") &&
  parent.children.every((child) => child === node || isBlank(child)) &&
  !node.children.some((child) => isElement(child, "a"));

/** Marks a line that is underlined, and what only a style makes bold, before styles are dropped, and replaces pictures and frames by links. */
function beforeSanitizing() {
  return (tree: Root) => {
    visit(tree, "element", (node, index, parent) => {
      const weight = /font-weight:\s*(bold|normal|\d+)/i.exec(String(node.properties.style ?? ""))?.[1];
      if (isUnderlined(node) && isWhole(node, parent)) node.children = [element("strong", node.children)];
      if (weight !== undefined && /^h[1-6]$/.test(node.tagName) === false) {
        const isHeavy = weight.toLowerCase() === "bold" || Number(weight) >= 600;
        if (isHeavy) node.children = [element("strong", node.children)];
        else if (node.tagName === "b" || node.tagName === "strong") node.tagName = "span";
      }
      if (!/^(img|iframe|embed|object|video|audio)$/.test(node.tagName) || parent === undefined) return;
      const link = linkTo(node);
      if (link !== undefined && index !== undefined) parent.children[index] = link;
    });
  };
}

const levelOf = ({ tagName }: Element) => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
/** A bold line longer than this is a sentence. */
const longestHeading = 80;

/** Turns the tree into blocks of Markdown, with headings from the second level on. */
function adapt() {
  return (tree: Root) => {
    const blocks = blocksOf(tree.children.filter((node) => node.type !== "doctype"));
    const isSection = (block: Element, at: number) => {
      const words = headingWords(block);
      const isShort = words.length <= longestHeading && !/[.!。;,]$/u.test(words);
      return (
        isBold(block) &&
        isShort &&
        /\p{L}/u.test(words) &&
        blocks.slice(at + 1).some((next) => next.tagName !== "hr" && next.tagName !== partEnd)
      );
    };
    const ranks = [...new Set(blocks.map(levelOf).filter((level) => level > 0))].sort();
    // The page has the title above: the ad's headings start at the second level and skip none.
    let above = 1;
    let written = 1;
    // How far headings of a part go down below its title, and bold lines below a heading without a text of its own.
    let [belowTitle, belowHeading] = [0, 0];
    tree.children = blocks.flatMap((block, at) => {
      const rank = levelOf(block);
      const before = blocks[at - 1];
      const isBelow = before !== undefined && levelOf(before) > 0;
      if (block.tagName === partEnd) {
        above = 1;
        belowTitle = 0;
        return [];
      } else if (rank > 0) {
        const isFirst = blocks[at - 2]?.tagName === partEnd;
        if (isFirst && isBelow && levelOf(before) === rank) belowTitle = 1;
        above = Math.min(2 + ranks.indexOf(rank) + belowTitle, above + 1, 6);
        belowHeading = 0;
        written = above;
      } else if (isSection(block, at)) {
        if (isBelow) belowHeading = 1;
        written = above < 3 ? above + 1 : Math.min(above + belowHeading, 6);
      } else return block;
      return element(`h${written}`, [{ type: "text", value: headingWords(block) }]);
    });
  };
}

/** Keeps a list without blank lines between its items if only lists follow their text. */
function tight() {
  return (tree: Nodes) => {
    visit(tree, "list", (list) => {
      for (const item of list.children)
        item.spread = item.children.slice(1).some((child) => child.type !== "list");
      list.spread = list.children.some((item) => item.spread);
    });
  };
}

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(beforeReading)
  .use(beforeSanitizing)
  .use(rehypeSanitize, schema)
  .use(adapt)
  .use(rehypeRemark)
  .use(tight)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", rule: "-", emphasis: "*", listItemIndent: "one", resourceLink: true })
  .freeze();

/**
 * An ad's HTML as Markdown with headings from the second level on; anything that could do harm is left out. Each ad is
 * converted once, which takes 35 ms: reading it tries that, and a sync that adds names plans twice.
 */
export const toMarkdown = once((html = "") =>
  String(processor.processSync(html))
    .trim()
    // "R&D" begins no entity: only `&` before letters and a semicolon needs its backslash.
    .replaceAll(/\\&(?!#?\w+;)/g, "&"),
);

/** Undoes the second escaping of HTML. */
export function unescaped(html: string): string {
  return textOf(parsed(html));
}
