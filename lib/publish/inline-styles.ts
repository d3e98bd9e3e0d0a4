import type { ElementContent, Root, RootContent } from "hast";
import { visit } from "unist-util-visit";

/** The text of a stylesheet by its address on the page: `/_next/static/chunks/a.css`. */
export type Stylesheets = ReadonlyMap<string, string>;

/** A stylesheet as it can stand in any page: what it names relative to itself, it names from the site's root. */
export function rootedStyles(css: string, address: string): string {
  return css.replace(/url\((["']?)(\.{1,2}\/[^"')]+)\1\)/g, (_, quote: string, path: string) => {
    const { pathname } = new URL(path, new URL(address, "http://site.invalid"));
    return `url(${quote}${pathname}${quote})`;
  });
}

/**
 * Puts stylesheets into a page, in place of the links to them: one request fewer before the first paint. Next can do so
 * itself (`inlineCss`), but then writes them into each page's payload as well, which takes a fifth of a build.
 */
export function inlineStyles(tree: Root, stylesheets: Stylesheets): void {
  visit(tree, "element", ({ tagName, properties: { href, rel } }, index, parent) => {
    if (tagName !== "link" || !Array.isArray(rel) || !rel.includes("stylesheet")) return;
    const css = typeof href === "string" ? stylesheets.get(href) : undefined;
    if (css === undefined || parent === undefined || index === undefined) return;
    const siblings: (RootContent | ElementContent)[] = parent.children;
    const before = siblings[index - 1];
    const text = { type: "text", value: css } as const;
    if (before?.type === "element" && before.tagName === "style") {
      before.children.push(text);
      siblings.splice(index, 1);
      return index;
    }
    siblings[index] = { type: "element", tagName: "style", properties: {}, children: [text] };
  });
}
