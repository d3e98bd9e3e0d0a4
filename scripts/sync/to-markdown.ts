import type { Element, ElementContent, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import rehypeSanitize, { defaultSchema, type Options as Schema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";

const schema: Schema = {
  ...defaultSchema,
  // Pictures of another host are never shown, and a form's fields say nothing here.
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !["img", "input", "picture", "source"].includes(name),
  ),
  protocols: { href: ["http", "https", "mailto", "tel"] },
  strip: ["script", "style", "title", "noscript", "template", "iframe", "svg", "math"],
};

/** Text without signs that nobody sees: control characters, zero-width signs, soft hyphens; hard blanks as blanks. */
export function visible(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u00a0\u2007\u202f]/g, " ")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === "\n" || sign === "\t" ? " " : ""));
}

const isEmpty = (node: Element) => visible(textOf(node)).trim() === "";

/** A paragraph in bold from end to end, as editors make headings where they have none. */
function isBoldLine({ tagName, children }: Element): boolean {
  const parts = children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const [first] = parts;
  return (
    tagName === "p" &&
    parts.length === 1 &&
    first?.type === "element" &&
    ["strong", "b"].includes(first.tagName)
  );
}

const levelOf = ({ tagName }: Element) => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);

function headingsOf(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (node) => {
    if (levelOf(node) > 0) found.push(node);
  });
  return found;
}

/** What stands in a list without being an item of it becomes one, or else its text would be taken for Markdown. */
function asItem(node: ElementContent): ElementContent[] {
  if (node.type === "element" && node.tagName === "li") return [node];
  if (node.type !== "element" && (node.type !== "text" || node.value.trim() === "")) return [];
  const children = node.type === "text" ? [paragraphOf(node)] : [node];
  return [{ type: "element", tagName: "li", properties: {}, children }];
}

function paragraphOf(child: ElementContent): Element {
  return { type: "element", tagName: "p", properties: {}, children: [child] };
}

/** Plain text where Markdown would have to bend: no links to nowhere, no empty headings, no headings in lists. */
function adapt() {
  return (tree: Root) => {
    visit(tree, "text", (node) => {
      node.value = visible(node.value);
    });
    visit(tree, "element", (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const href = node.tagName === "a" ? String(node.properties.href ?? "") : undefined;
      const isWhole = href === undefined || /^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(href);
      const isInside = parent.type === "element" && ["li", "td", "th", "blockquote"].includes(parent.tagName);
      if ((levelOf(node) > 0 || href !== undefined) && isEmpty(node)) parent.children.splice(index, 1);
      else if (!isWhole) parent.children.splice(index, 1, ...node.children);
      else {
        if (levelOf(node) > 0 && isInside) node.tagName = "strong";
        return;
      }
      return [SKIP, index];
    });
    visit(tree, "element", (node) => {
      if (node.tagName === "ul" || node.tagName === "ol") node.children = node.children.flatMap(asItem);
    });
    if (headingsOf(tree).length === 0) {
      visit(tree, "element", (node) => {
        if (isBoldLine(node) && !isEmpty(node))
          Object.assign(node, { tagName: "h2", children: unmarked(node) });
      });
    }
    // The page has the title above: the highest heading of the ad stands at the second level, and none is skipped.
    const ranks = [...new Set(headingsOf(tree).map(levelOf))].sort();
    let before = 1;
    for (const heading of headingsOf(tree)) {
      before = Math.min(2 + ranks.indexOf(levelOf(heading)), before + 1, 6);
      heading.tagName = `h${before}`;
      heading.children = unmarked(heading);
    }
  };
}

/** The words of a heading, without marks and links of their own. */
function unmarked(node: Element): ElementContent[] {
  return [{ type: "text", value: textOf(node).trim() }];
}

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeSanitize, schema)
  .use(adapt)
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", rule: "-", emphasis: "_", listItemIndent: "one", resourceLink: true })
  .freeze();

/** An ad's HTML as Markdown whose highest heading is of the second level; what could do harm is left out. */
export function toMarkdown(html: string): string {
  return String(processor.processSync(html)).trim();
}

/** HTML that was escaped once more, as it was before. */
export function unescaped(html: string): string {
  return textOf(unified().use(rehypeParse, { fragment: true }).parse(html));
}
