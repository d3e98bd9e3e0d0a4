import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import { decorative } from "../content/photo-file.ts";
import type { Span } from "../messages/span.ts";
import type { Source } from "./source.ts";

/** A part of a body that can be wrong, and its first line; lines are counted in the body. */
export interface BodyPart extends Span {
  kind: "heading" | "link" | "image" | "html";
  depth: number;
  /** The address, for a link or an image; the code, for HTML. */
  text: string;
  /** Whether it has no words, and isn't a picture marked as decorative. */
  empty: boolean;
}

/** The place in the file of a part of its body, whose lines are counted from the body's first. */
export function spanInFile({ body }: Pick<Source, "body">, { line, column, length }: Span): Span {
  return { line: body.line + line - 1, column, length };
}

// What a camera or a program calls a picture: IMG_2041, photo 2, team.jpg.
const onlyName =
  /^(?:(?:img|image|dscn?|pxl|photo|picture|foto|bild|screenshot|logo)?[\s\d_().-]*|[\w-]+)\.(?:jpe?g|png|webp|avif|heic|gif)$|^(?:img|image|dscn?|pxl|photo|picture|foto|bild|screenshot)?[\s\d_().-]*$/i;

/** Whether the text of a picture says what it shows, and not only its name. */
function describes(alt: string): boolean {
  return alt.trim() !== decorative && !onlyName.test(alt.trim());
}

function saysSomething(node: Nodes): boolean {
  if (node.type === "text" || node.type === "inlineCode") return node.value.trim() !== "";
  if (node.type === "image" || node.type === "imageReference") return describes(node.alt ?? "");
  return "children" in node && node.children.some(saysSomething);
}

export function partsOfTree(tree: Nodes): BodyPart[] {
  const parts: BodyPart[] = [];
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    if (start === undefined || end === undefined) return;
    const add = (kind: BodyPart["kind"], text: string, empty = !saysSomething(node), depth = 0) => {
      const length = end.line === start.line ? end.column - start.column : 1;
      parts.push({ kind, line: start.line, column: start.column, length, depth, text, empty });
    };
    if (node.type === "heading") add("heading", "", undefined, node.depth);
    else if (node.type === "link") add("link", node.url);
    else if (node.type === "image") add("image", node.url, !saysSomething(node) && node.title !== decorative);
    // Whether it belongs to a link or an image cannot be seen here; a link may lead to either.
    else if (node.type === "definition") add("link", node.url, false);
    else if (node.type === "html") add("html", node.value);
  });
  return parts;
}

// Whatever may change what a line means from outside its paragraph: fences, HTML, footnotes, definitions, tables,
// indented code, underlined headings, headings in lists and quotes, headings without words.
// Three patterns, since V8 goes through a text three times as fast for single characters and for marks of a fixed length.
const farReaching = [
  /[<|\t]/,
  /```|~~~|\[\^|\]:| {4}/,
  /^(?<=[^ \t\n][ \t]*\n) {0,3}[=-]+[ \t]*$|^(?=[ \t]*[>*+\d-])[ \t>*+\d.)-]+#|^ {0,3}#{1,6}(?:[^\S\n]|#)*$/m,
];
const heading = /^ {0,3}(#{1,6})[ \t]/;

const plainLink = /!?\[([^[\]\n]*)\]\(([^\s()<>\\&"']*)\)/g;

/** The links and images of a paragraph, if each is of the plainest form. */
function plainLinks(paragraph: string, above: number): BodyPart[] | undefined {
  const links = [...paragraph.matchAll(plainLink)];
  const rest = paragraph.replace(plainLink, "");
  // Without a definition, which is far-reaching, words in brackets are words.
  const brackets = /[[\]]/.test(rest.replace(/\[[^[\]]*\](?![[(])/g, ""));
  // A bare address takes everything up to the next blank with it.
  if (brackets || /www\.|:\/\/|@/i.test(rest) || /[`\\&]/.test(paragraph)) return undefined;
  return links.map((link) => {
    const [whole, words = "", text = ""] = link;
    const before = paragraph.slice(0, link.index).split("\n");
    return {
      kind: whole.startsWith("!") ? "image" : "link",
      line: above + before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      length: whole.length,
      depth: 0,
      text,
      empty: whole.startsWith("!") ? !describes(words) : words.trim() === "",
    };
  });
}

/**
 * The same parts without parsing plain bodies, which takes ten times as long: a thousand positions are checked on every
 * save. A property test holds the two together.
 */
export function partsOf(markdown: string, tree: () => Root): BodyPart[] {
  if (farReaching.some((pattern) => pattern.test(markdown))) return partsOfTree(tree());
  const hasLinks = markdown.includes("[");
  const parts: BodyPart[] = [];
  const lines = markdown.split("\n");
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at] ?? "";
    const marks = heading.exec(line)?.[1];
    if (marks !== undefined) {
      const column = line.indexOf("#") + 1;
      const [length, depth] = [line.length + 1 - column, marks.length];
      parts.push({ kind: "heading", line: at + 1, column, length, depth, text: "", empty: false });
    }
    if (!hasLinks || !/^[ \t]*$/.test(line)) continue;
    const paragraph = lines.slice(start, at).join("\n");
    const links = paragraph.includes("[") ? plainLinks(paragraph, start) : [];
    if (links === undefined) return partsOfTree(tree());
    parts.push(...links);
    start = at + 1;
  }
  return parts.sort((a, b) => a.line - b.line || a.column - b.column);
}
