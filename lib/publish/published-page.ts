import type { Element, Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { toHtml } from "hast-util-to-html";
import { parse } from "parse5";
import { assetsOf } from "./assets.ts";
import { complaintsAbout } from "./complaints.ts";
import { inlineStyles, type Stylesheets } from "./inline-styles.ts";
import { needsOf, policyFor } from "./policy.ts";
import { stripNext, withoutPayload } from "./strip-next.ts";

/** Parses as rehype-parse does, but without noting the place of each node, which takes half of the time. */
function treeOf(html: string): Root {
  const tree = fromParse5(parse(html, { scriptingEnabled: false }));
  if (tree.type !== "root") throw new Error("A document is a root.");
  return tree;
}

function childOf(parent: Root | Element, tagName: string): Element {
  for (const child of parent.children)
    if (child.type === "element" && child.tagName === tagName) return child;
  throw new Error(`A document has a ${tagName}.`);
}

function element(tagName: string, properties: Element["properties"], text?: string): Element {
  return {
    type: "element",
    tagName,
    properties,
    children: text === undefined ? [] : [{ type: "text", value: text }],
  };
}

/** Next is built for the root of a host: this puts its files where the site stands. */
function addBase(properties: Element["properties"], base: string): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "string" && value.startsWith("/_next/")) properties[name] = base + value;
  }
}

function isFontPreload({ tagName, properties }: Element): boolean {
  return tagName === "link" && properties.as === "font";
}

/** Has the font fetched before the styles ask for it: one that is optional would never be in time. */
function fontPreloads(assets: Set<string>, base: string): Element[] {
  return [...assets]
    .filter((path) => path.endsWith(".woff2"))
    .map((path) =>
      element("link", {
        rel: ["preload"],
        href: base + path,
        as: "font",
        crossOrigin: "",
        type: "font/woff2",
      }),
    );
}

/**
 * Turns a page of the export into the page that is published: without Next's client runtime, with the rules for
 * prerendering, and with its own security policy in front of everything that the policy governs.
 */
export function publishPage(
  exported: string,
  { base, rules, stylesheets }: { base: string; rules: string; stylesheets: Stylesheets },
) {
  const tree = treeOf(withoutPayload(exported));
  inlineStyles(tree, stylesheets);
  const elements = stripNext(tree);
  for (const { properties } of elements) addBase(properties, base);
  if (tree.children[0]?.type !== "doctype") tree.children.unshift({ type: "doctype" });
  const html = childOf(tree, "html");
  const head = childOf(html, "head");
  const prerender = element("script", { type: "speculationrules" }, rules);
  const assets = assetsOf(elements);
  const needs = needsOf([...elements, prerender]);
  head.children = [
    element("meta", { charSet: "utf-8" }),
    element("meta", { httpEquiv: ["Content-Security-Policy"], content: policyFor(needs) }),
    ...(elements.some(isFontPreload) ? [] : fontPreloads(assets, base)),
    ...head.children,
    prerender,
  ];
  return {
    html: toHtml(tree, { collapseEmptyAttributes: true }),
    needs,
    /** The files of Next's own folder, the photos and the share image that it asks for, as paths from the site's root. */
    assets,
    /** Why it cannot be published, in plain words; empty where it can. */
    complaints: [...new Set(elements.flatMap(complaintsAbout))],
  };
}
