import { hash } from "node:crypto";
import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import rehypeSanitize, { defaultSchema, type Options as Schema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { BodyText } from "../content/content.ts";
import { decorative, type Photos } from "../content/photo-file.ts";
import { idGiver } from "../read/heading-ids.ts";
import { targetOf } from "../read/link-target.ts";
import { parseMarkdown } from "../read/tree.ts";
import { showPhotos } from "./photos-in-text.ts";
import { boundTo, withoutParts } from "./typography.ts";

export interface ProseOptions {
  /** The path under which the site is hosted: empty, or such as `/careers`. */
  base: string;
  /** The address of a page in the language of the page around the text, from the site's root on. */
  pathIn?: ((path: string) => string) | undefined;
  /** How many levels headings go down, where the page has headings above them. */
  headingShift?: number | undefined;
  /** Goes before every id, if a page has several texts. */
  idPrefix?: string | undefined;
  /** The size in pixels of an image under `public/`, so that nothing moves when it arrives. */
  imageSize?: ((path: string) => { width: number; height: number } | undefined) | undefined;
  photos?: Pick<Photos, "get"> | undefined;
  /** What texts became in an earlier build. */
  memory?: ProseMemory | undefined;
}

/** How the cells of a table are aligned where Markdown says so: utilities of app/site.css. */
const alignments = ["text-left", "text-center", "text-right"];

/** A text's HTML, and each question that making it asked about the rest of the site: same answers, same HTML. */
export interface RememberedProse {
  html: string;
  answers: [question: Question, of: string, answer: string][];
}
type ProseMemory = Pick<Map<string, RememberedProse>, "get" | "set">;

const questions = {
  path: (of: string, { pathIn }: ProseOptions) => pathIn?.(of),
  photo: (of: string, { photos }: ProseOptions) => photos?.get(of),
  size: (of: string, { imageSize }: ProseOptions) => imageSize?.(of),
};
type Question = keyof typeof questions;

const answerTo = (question: Question, of: string, options: ProseOptions) =>
  JSON.stringify(questions[question](of, options) ?? null);

const schema: Schema = {
  ...defaultSchema,
  // The default prefix breaks GFM footnotes, whose ids have a prefix of their own already.
  clobberPrefix: "",
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto", "tel"], src: ["https"] },
  tagNames: [
    ...(defaultSchema.tagNames?.filter((name) => name !== "input") ?? []),
    "figure",
    "wbr",
    "figcaption",
    "picture",
    "source",
  ],
  attributes: {
    ...defaultSchema.attributes,
    img: ["src", "alt", "title", "width", "height", "loading", "decoding"],
    source: ["type", "srcSet", "sizes"],
    div: ["tabIndex", "role", "ariaLabel"],
    pre: ["tabIndex"],
    td: [["className", ...alignments]],
    th: ["scope", ["className", ...alignments]],
  },
};

function linked(file: string, url: string, options: ProseOptions): string | undefined {
  const { base, idPrefix = "", pathIn = (path) => path } = options;
  const target = targetOf(file, url);
  switch (target.kind) {
    case "outside":
      return target.url;
    case "here":
      return `#${idPrefix}${encodeURIComponent(target.hash)}`;
    case "site":
    case "content": {
      const hash = target.hash === "" ? "" : `#${encodeURIComponent(target.hash)}`;
      const isPage = target.kind === "content" || target.path.endsWith("/");
      return `${base}${encodeURI(isPage ? pathIn(target.path) : target.path)}${target.query}${hash}`;
    }
    case "download":
      return `${base}${target.file.slice("content".length)}`;
    default:
      return undefined;
  }
}

/** Points links and images at the built site, and removes those that must not be there. */
function adaptLinks(tree: Root, { file }: BodyText, options: ProseOptions): void {
  const { imageSize } = options;
  visit(tree, "element", (node, index, parent) => {
    const { tagName, properties } = node;
    if (tagName === "a" && typeof properties.href === "string") {
      // What remark-rehype made for a footnote leads to ids that have their prefix.
      if (properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined) return;
      properties.href = linked(file, properties.href, options);
      if (properties.href !== undefined || parent === undefined || index === undefined) return;
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    if (tagName === "picture") return SKIP;
    if (tagName === "img" && typeof properties.src === "string") {
      const target = targetOf(file, properties.src);
      const size = target.kind === "site" ? imageSize?.(target.path) : undefined;
      properties.src = target.kind === "outside" ? undefined : linked(file, properties.src, options);
      if (properties.title === decorative) delete properties.title;
      Object.assign(properties, size, { loading: "lazy", decoding: "async" });
      if (properties.src !== undefined || parent === undefined || index === undefined) return;
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
  });
}

/** Lets a long address in a cell break in front of its marks: in one piece, it would widen the table. */
function breakAddresses(table: Element): void {
  visit(table, "text", ({ value }, index, parent) => {
    if (index === undefined || parent === undefined || !/^(?:https?:\/\/|www\.)\S{24}/.test(value)) return;
    const parts = value.split(/(?<=\w)(?=[/?&=_-])/).flatMap((text, at): Element["children"] => {
      const words = { type: "text", value: text } as const;
      return at === 0 ? [words] : [{ type: "element", tagName: "wbr", properties: {}, children: [] }, words];
    });
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

/** Makes valid and accessible HTML of what Markdown's older elements become. */
function adaptElements(tree: Root, { headingShift = 0, idPrefix = "" }: ProseOptions): void {
  const idOf = idGiver();
  visit(tree, "element", (node, index, parent) => {
    const { tagName, properties } = node;
    const level = Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
    if (level > 0) {
      node.tagName = `h${Math.min(6, level + headingShift)}`;
      properties.id ??= `${idPrefix}${idOf(textOf(node))}`;
    }
    // remark-rehype gives the heading of the footnotes the same id on every page.
    if (properties.id === "footnote-label") properties.id = `${idPrefix}footnote-label`;
    if (properties.ariaDescribedBy !== undefined) properties.ariaDescribedBy = [`${idPrefix}footnote-label`];
    if (tagName === "th" || tagName === "td") {
      if (tagName === "th") properties.scope = "col";
      const { align } = properties;
      delete properties.align;
      if (typeof align === "string") properties.className = [`text-${align}`];
    }
    if (tagName === "pre") properties.tabIndex = 0;
    if (parent === undefined || index === undefined) return;
    if (tagName === "input") {
      // A check box that nobody can tick is an image, not a control.
      parent.children[index] = { type: "text", value: properties.checked === true ? "☑" : "☐" };
    }
    if (tagName === "table" && !(parent.type === "element" && parent.tagName === "div")) {
      const columns: string[] = [];
      visit(node, "element", (cell) => {
        if (cell.tagName === "th") columns.push(textOf(cell));
      });
      breakAddresses(node);
      // Wider than a phone, it scrolls, with the keyboard too.
      const scrolling = { tabIndex: 0, role: "group", ariaLabel: columns.join(", ") };
      parent.children[index] = { type: "element", tagName: "div", properties: scrolling, children: [node] };
      return index;
    }
  });
}

/** Sets the spaces of a language, and keeps short compounds of headings whole; code stays as it's written. */
function adaptTexts(tree: Root, { language }: BodyText): void {
  visit(tree, (node, _, parent) => {
    if (node.type === "element" && node.tagName === "code") return SKIP;
    if (node.type !== "text") return;
    const bound = boundTo(language, node.value);
    node.value = parent?.type === "element" && /^h[1-6]$/.test(parent.tagName) ? withoutParts(bound) : bound;
  });
}

function htmlTree(prose: BodyText, options: ProseOptions): Root {
  const prefix = options.idPrefix ?? "";
  const processor = unified()
    .use(remarkRehype, { clobberPrefix: `${prefix}user-content-` })
    .use(() => (tree: Root) => {
      showPhotos(tree, prose.file, options);
      adaptLinks(tree, prose, options);
      adaptElements(tree, options);
      adaptTexts(tree, prose);
    })
    .use(rehypeSanitize, schema);
  return processor.runSync(parseMarkdown(prose.markdown));
}

/** The body as HTML that is safe whatever the Markdown holds: raw HTML and unsafe addresses are dropped. */
export function proseHtml(prose: BodyText, options: ProseOptions): string {
  const { memory, base, headingShift, idPrefix, pathIn } = options;
  const stringify = (tree: Root) => unified().use(rehypeStringify).stringify(tree);
  if (memory === undefined) return stringify(htmlTree(prose, options));
  // 1,000 ads take as long as the whole check; an edit changes one of them.
  const key = hash("sha256", JSON.stringify([prose, base, headingShift, idPrefix, pathIn?.("/")]));
  const known = memory.get(key);
  if (known?.answers.every(([question, of, answer]) => answerTo(question, of, options) === answer)) {
    return known.html;
  }
  const answers: RememberedProse["answers"] = [];
  const noted = (question: Question, of: string) => {
    answers.push([question, of, answerTo(question, of, options)]);
    return of;
  };
  const asking: ProseOptions = {
    ...options,
    pathIn: pathIn && ((of) => pathIn(noted("path", of))),
    imageSize: (of) => options.imageSize?.(noted("size", of)),
    photos: { get: (of) => options.photos?.get(noted("photo", of)) },
  };
  const html = stringify(htmlTree(prose, asking));
  memory.set(key, { html, answers });
  return html;
}

/**
 * Splits a body at its `##` headings, so that a page can set each beside its text: the HTML above the first heading, and
 * each heading with the HTML below it.
 */
export function proseSections(prose: BodyText, options: ProseOptions) {
  const tagName = `h${2 + (options.headingShift ?? 0)}`;
  const opening: Root["children"] = [];
  const sections: { id: string; title: string; children: Root["children"] }[] = [];
  for (const node of htmlTree(prose, options).children) {
    if (node.type === "element" && node.tagName === tagName) {
      sections.push({ id: String(node.properties.id), title: textOf(node).trim(), children: [] });
    } else {
      (sections.at(-1)?.children ?? opening).push(node);
    }
  }
  const stringify = (children: Root["children"]) =>
    unified().use(rehypeStringify).stringify({ type: "root", children }).trim();
  return {
    opening: stringify(opening),
    sections: sections.map(({ id, title, children }) => ({ id, title, html: stringify(children) })),
  };
}
