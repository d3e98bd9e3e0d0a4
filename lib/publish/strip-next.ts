import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { rawText, scriptKind } from "./policy.ts";

/**
 * The beginnings of the inline scripts that Next and React write into every page: the flight payload (a second copy of
 * the page, as data), the chunk loader, the timer for late content, and the script that moves icons into the head.
 */
const inlineOfNext = [
  "(self.__next_f=",
  "self.__next_f.push(",
  '(globalThis["TURBOPACK"]',
  "requestAnimationFrame(function(){$RT=",
  'document.querySelectorAll(\'body link[rel="icon"]',
];

function isScriptOfNext(node: Element): boolean {
  const { src } = node.properties;
  if (typeof src === "string") return src.startsWith("/_next/");
  const code = rawText(node);
  return inlineOfNext.some((beginning) => code.startsWith(beginning));
}

function isLinkOfNext({ as, rel, href }: Element["properties"]): boolean {
  // Next adds a preconnect to the site itself if a stylesheet names a font.
  return (
    as === "script" || as === "style" || (Array.isArray(rel) && rel.includes("preconnect") && href === "/")
  );
}

function isDropped(node: Element, styles: Set<string>): boolean {
  const { properties, tagName } = node;
  if (tagName === "script") return scriptKind(node) === "code" && isScriptOfNext(node);
  if (tagName === "link") return isLinkOfNext(properties);
  // publishPage puts the one charset at the very beginning of the head. What cards on X show, they take from Open Graph
  // where nothing else is said (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup); Next says it twice.
  if (tagName === "meta")
    return (
      properties.charSet !== undefined ||
      /^(?:next-size-adjust$|twitter:(?!card$))/.test(String(properties.name))
    );
  // The place where React would put late metadata: `<div hidden><!--$--><!--/$--></div>`.
  if (tagName === "div")
    return (
      Object.keys(properties).join() === "hidden" && node.children.every(({ type }) => type === "comment")
    );
  if (tagName !== "style") return false;
  const css = rawText(node);
  if (css === "" || styles.has(css)) return true;
  styles.add(css);
  return false;
}

/**
 * Removes from a page, in place, what Next adds for its client runtime, which this site doesn't use. Which of Next's files
 * are published at all is decided in outputs.ts, and which of our own styles and fonts in publish-page.ts.
 *
 * @returns the elements that stay, in document order
 */
export function stripNext(tree: Root): Element[] {
  const styles = new Set<string>();
  const stay: Element[] = [];
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.type === "comment" || (node.type === "element" && isDropped(node, styles))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== "element") return;
    if (node.tagName === "style") {
      delete node.properties.dataPrecedence;
      delete node.properties.dataHref;
    }
    stay.push(node);
  });
  return stay;
}

const opening = "<script>self.__next_f.push(";
const closing = "</script>";

/**
 * The HTML of an exported page without the scripts of its flight payload, exactly as Next writes them. They are two
 * thirds of a page, and the parser would read them character by character: without them, 1,000 pages take 1.9 s instead
 * of 3.8 s. Nothing else matches, because React and rehype escape every `<` in text and attributes.
 */
export function withoutPayload(html: string): string {
  const rest: string[] = [];
  let from = 0;
  for (let start = html.indexOf(opening); start !== -1; start = html.indexOf(opening, from)) {
    const end = html.indexOf(closing, start);
    if (end === -1) break;
    rest.push(html.slice(from, start));
    from = end + closing.length;
  }
  return rest.join("") + html.slice(from);
}
