import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** All elements of a tree that a test asks for, in the order of the document. */
export function elements(tree: Root | Element, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

export const named =
  (...names: string[]) =>
  (element: Element) =>
    names.includes(element.tagName);

/** The text of a property; several values (`class`, `rel`) are joined by spaces. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

export function metaContents(tree: Root, name: string): string[] {
  return elements(tree, (element) => element.tagName === "meta" && property(element, "name") === name).map(
    (element) => property(element, "content") ?? "",
  );
}

export function linksOf(tree: Root, relation: string): Element[] {
  return elements(
    tree,
    (element) => element.tagName === "link" && (property(element, "rel") ?? "").split(" ").includes(relation),
  );
}

/** The addresses in the `<a href>` elements of a tree. */
export function hrefs(tree: Root | Element): string[] {
  return elements(tree, named("a")).flatMap((anchor) => property(anchor, "href") ?? []);
}

/** A value that came from JSON, as far as tests look into it. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

export function structuredData(tree: Root): { [key: string]: Json | undefined }[] {
  return elements(
    tree,
    (element) => element.tagName === "script" && property(element, "type") === "application/ld+json",
  ).map((element) => JSON.parse(textOf(element)));
}
