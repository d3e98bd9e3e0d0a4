import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { toHtml } from "hast-util-to-html";
import { parse } from "parse5";
import { visit } from "unist-util-visit";
import type { PageStyles } from "./page-styles.ts";
import { pagePolicy, rawText, scriptKind } from "./policy.ts";
import { stripNext, withoutPayload } from "./strip-next.ts";

/** Each stylesheet by its address on the page: `/_next/static/chunks/a.css`. */
export type Stylesheets = ReadonlyMap<string, PageStyles>;

/**
 * Turns a page as Next made it into the page that is published: without Next's client runtime, with its styles inline,
 * with rules for prerendering, and with its own security policy ahead of everything that the policy governs.
 */
export function publishPage(
  exported: string,
  { base, rules, stylesheets }: { base: string; rules: string; stylesheets: Stylesheets },
) {
  const tree = treeOf(withoutUnusedFaces(withoutPayload(exported)));
  inlineStyles(tree, stylesheets);
  const elements = stripNext(tree);
  for (const { properties } of elements) addBase(properties, base);
  if (tree.children[0]?.type !== "doctype") tree.children.unshift({ type: "doctype" });
  const html = childOf(tree, "html");
  const head = childOf(html, "head");
  const prerender = element("script", { type: "speculationrules" }, rules);
  const assets = assetsOf(elements, base);
  head.children = [
    element("meta", { charSet: "utf-8" }),
    element("meta", {
      httpEquiv: ["Content-Security-Policy"],
      content: pagePolicy([...elements, prerender]),
    }),
    ...(elements.some(isFontPreload) ? [] : fontPreloads(assets, base)),
    // React writes it where it is when the first part of the page is ready: on long pages, that differs between builds.
    ...head.children.filter(isExpect),
    ...head.children.filter((child) => !isExpect(child)),
    prerender,
  ];
  return {
    html: toHtml(tree, { collapseEmptyAttributes: true }),
    /** The built files, photos and share image that the page asks for, as paths from the site's root. */
    assets,
    /** Why the page cannot be published, in plain words; empty if it can. */
    complaints: [...new Set(elements.flatMap(complaintsAbout))],
  };
}

/** Leaves out the styles of a part of a typeface of which the page has no character, so that it isn't loaded either. */
function withoutUnusedFaces(html: string): string {
  return html.replace(/@font-face\{[^{}]*unicode-range:([^;{}]*)\}/g, (face, range: string) => {
    const characters = range.replace(/U\+([\da-f]+)/gi, "\\u{$1}").replace(/-([\da-f]+)/gi, "-\\u{$1}");
    return new RegExp(`[${characters.replaceAll(",", "")}]`, "u").test(html) ? face : "";
  });
}

/** Parses as rehype-parse does, but without recording positions, which takes half of its time. */
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

/** Prefixes the addresses of Next's files with the site's path; Next builds for the root of a host. */
function addBase(properties: Element["properties"], base: string): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "string" && value.startsWith("/_next/")) properties[name] = base + value;
  }
}

function isFontPreload({ tagName, properties }: Element): boolean {
  return tagName === "link" && properties.as === "font";
}

function isExpect(child: RootContent | ElementContent): boolean {
  return child.type === "element" && child.tagName === "link" && String(child.properties.rel) === "expect";
}

/** Loads the font before the styles ask for it; with `font-display: optional`, it would otherwise never be in time. */
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
 * Speculation rules (https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API): the browser prerenders a page
 * of the site when the reader is about to go there (`moderate`: after 200 ms of hovering, or on touch). Every page's
 * address ends in a slash, so feeds, pictures and e-mail addresses are left out. Chromium skips prerendering under
 * Save-Data, in energy saver mode or with preloading switched off; other browsers ignore the rules.
 */
export function speculationRules(base: string): string {
  return JSON.stringify({
    prerender: [{ where: { href_matches: [`${base}/`, `${base}/*/`] }, eagerness: "moderate" }],
  });
}

/** A stylesheet that works inline on any page: relative addresses in it are made to start at the root. */
export function rootedStyles(css: string, address: string): string {
  return css.replace(/url\((["']?)(\.{1,2}\/[^"')]+)\1\)/g, (_, quote: string, path: string) => {
    const { pathname } = new URL(path, new URL(address, "http://site.invalid"));
    return `url(${quote}${pathname}${quote})`;
  });
}

/**
 * Puts stylesheets into the page in place of the links to them: one request fewer before the first paint. Next's own
 * `inlineCss` writes them into each page's payload as well, which takes a fifth of the build.
 */
function inlineStyles(tree: Root, stylesheets: Stylesheets): void {
  const has = styledBy(tree);
  visit(tree, "element", ({ tagName, properties: { href, rel } }, index, parent) => {
    if (tagName !== "link" || !Array.isArray(rel) || !rel.includes("stylesheet")) return;
    const css = typeof href === "string" ? stylesheets.get(href)?.(has) : undefined;
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

/** What styles can ask for on the page: its classes, its elements as `<td>` and its languages as `:lang(ja)`. */
function styledBy(tree: Root): Set<string> {
  // The list's script makes buttons, in lists that have none.
  const has = new Set(["<button>"]);
  visit(tree, "element", ({ tagName, properties: { className, lang } }) => {
    has.add(`<${tagName}>`);
    if (Array.isArray(className)) for (const name of className) has.add(String(name));
    if (typeof lang === "string") has.add(`:lang(${lang.replace(/-.*/, "")})`);
  });
  return has;
}

const nextAssets = new Map<string, readonly string[]>();

/**
 * The files of Next's folder that an address, a list of addresses or a stylesheet names, as paths from the site's
 * root: `/_next/static/media/….woff2`. A text that many pages share is searched once.
 */
function nextAssetsIn(text: string): readonly string[] {
  if (!text.includes("/_next/static/")) return [];
  let assets = nextAssets.get(text);
  if (assets === undefined) {
    assets = Array.from(text.matchAll(/\/_next\/static\/[\w./~-]+/g), ([path]) => path);
    nextAssets.set(text, assets);
  }
  return assets;
}

/** A version of a photo, in an address or in a list of addresses. */
const photo = /\/photo\/[\w-]+\.[0-9a-f]{12}-\d+\.\w+/g;

/** A font or icon, in an address or in styles; the site's own path may contain `/brand/` too. */
const brand = /\/brand\/[\w-]+\.[\da-f]{12}\.\w+/g;

/** The files that a published page asks for: of Next's folder, the brand, photos, and its share image. */
function assetsOf(elements: readonly Element[], base: string): Set<string> {
  const assets = new Set<string>();
  const downloads = `${base}/files/`;
  for (const element of elements) {
    const texts = Object.values(element.properties).filter((value) => typeof value === "string");
    if (element.tagName === "style") texts.push(rawText(element));
    for (const text of texts) for (const path of nextAssetsIn(text)) assets.add(path);
    for (const [path] of texts.join(" ").matchAll(brand)) assets.add(path);
    if (element.properties.property === "og:image") {
      const [image] = /\/share\/[\w.-]+$/.exec(String(element.properties.content)) ?? [];
      if (image !== undefined) assets.add(image);
    }
    const { href } = element.properties;
    if (typeof href === "string" && href.startsWith(downloads))
      assets.add(href.slice(base.length).replace(/[?#].*/, ""));
    for (const list of [element.properties.srcSet, element.tagName === "img" && element.properties.src])
      for (const [version] of String(list).matchAll(photo)) assets.add(version);
  }
  return assets;
}

function isElsewhere(address: unknown): boolean {
  return typeof address === "string" && /^([a-z][a-z+.-]*:|\/\/)/i.test(address);
}

/** What in an element would not work without a client runtime or under the policy, in plain words. */
function complaintsAbout(node: Element): string[] {
  const { tagName, properties } = node;
  const complaints: string[] = [];
  if (tagName === "script" && scriptKind(node) === "code" && properties.src === undefined) {
    complaints.push(
      `has an inline script, which the security policy forbids: ${JSON.stringify(rawText(node).slice(0, 60))}. ` +
        'Put it into a file under public/ and write <script src="/….js" defer>.',
    );
  }
  if (isElsewhere(properties.src)) {
    complaints.push(`loads ${properties.src} from another site. Put the file under public/.`);
  }
  if (tagName === "template" && String(properties.id ?? "").startsWith("B:")) {
    complaints.push(
      "has content that needs a script (a Suspense boundary). Await the data in the page itself.",
    );
  }
  if (properties.style !== undefined) {
    complaints.push(
      `has a style attribute on <${tagName}>, which the security policy forbids: "${properties.style}". Use a class.`,
    );
  }
  for (const name of Object.keys(properties)) {
    if (!name.startsWith("on")) continue;
    complaints.push(`has ${name.toLowerCase()} on <${tagName}>, which the security policy forbids.`);
  }
  return complaints;
}
