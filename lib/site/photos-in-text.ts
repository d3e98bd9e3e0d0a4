import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { decorative, type Photos } from "../content/photo-file.ts";
import { targetOf } from "../read/link-target.ts";
import { pictureOf } from "./picture.ts";

interface Shown {
  base: string;
  photos?: Pick<Photos, "get"> | undefined;
}

function element(tagName: string, properties: Element["properties"], ...children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

// As wide as a line of text, which is at most 35em long.
const inText = "(max-width: 90rem) 43rem, 52rem";

/** A photo as the page shows it: what an `img` of Markdown becomes. */
function photoOf({ properties }: Element, file: string, { base, photos }: Shown): Element | undefined {
  const target = typeof properties.src === "string" ? targetOf(file, properties.src) : undefined;
  const photo = target?.kind === "photo" ? photos?.get(target.file) : undefined;
  if (photo === undefined) return undefined;
  const { sources, img } = pictureOf(photo, base, inText);
  const picture = [
    ...sources.map((source) => element("source", source)),
    element("img", { alt: properties.alt, ...img, loading: "lazy", decoding: "async" }),
  ];
  return element("picture", {}, ...picture);
}

/** Turns the photos in a text of a file into pictures: one in a paragraph becomes a block with its caption. */
export function showPhotos(tree: Root, file: string, options: Shown): void {
  visit(tree, "element", (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.tagName === "img") {
      const picture = photoOf(node, file, options);
      if (picture !== undefined) parent.children[index] = picture;
    }
    if (node.tagName !== "p") return;
    const blocks = [element("p", node.properties)];
    for (const child of node.children) {
      const picture =
        child.type === "element" && child.tagName === "img" ? photoOf(child, file, options) : undefined;
      if (picture === undefined) blocks.at(-1)?.children.push(child);
      else {
        const { title } = child.type === "element" ? child.properties : {};
        const caption = typeof title === "string" && title !== decorative ? title : undefined;
        const words =
          caption === undefined ? [] : [element("figcaption", {}, { type: "text", value: caption })];
        blocks.push(element("figure", {}, picture, ...words), element("p", node.properties));
      }
    }
    if (blocks.length === 1) return;
    const shown = blocks.filter(({ children }) =>
      children.some((child) => child.type !== "text" || child.value.trim() !== ""),
    );
    parent.children.splice(index, 1, ...shown);
    return index + shown.length;
  });
}
