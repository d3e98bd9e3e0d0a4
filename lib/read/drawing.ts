import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { maxFile } from "../content/paths.ts";

const shapes = ["path", "circle", "ellipse", "rect", "line", "polyline", "polygon"];
const shown = ["svg", "g", ...shapes];
const outline = "d cx cy r rx ry x y x1 y1 x2 y2 width height points transform viewBox".split(" ");
const look =
  "fill fillRule stroke strokeWidth strokeLineCap strokeLineJoin strokeMiterLimit strokeDashArray opacity".split(
    " ",
  );

// Neither these nor what is in them is painted, and drawing programs leave them behind.
const unpainted = /^(title|desc|metadata|defs|linearGradient|radialGradient|script|.+:.+)$/;

/** What other elements of SVG are used for. */
const uses: readonly [elements: RegExp, use: "text" | "picture" | "style" | "cut-out" | "copy"][] = [
  [/^(text|foreignObject)$/, "text"],
  [/^image$/, "picture"],
  [/^style$/, "style"],
  [/^(clipPath|mask)$/, "cut-out"],
  [/^(use|symbol)$/, "copy"],
];

export type DrawingFlaw =
  | (typeof uses)[number][1]
  | ("effect" | "empty" | "heavy" | "no-size" | "no-svg" | "white");

const parser = unified().use(rehypeParse, { fragment: true, space: "svg" });

function elementsOf(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (element) => {
    found.push(element);
    // Styles reach out of the definitions that they may be in.
    const hasStyle = element.children.some((child) => child.type === "element" && child.tagName === "style");
    return unpainted.test(element.tagName) && !hasStyle ? SKIP : undefined;
  });
  return found;
}

function useOf({ tagName, properties }: Element): DrawingFlaw | undefined {
  if (properties.clipPath !== undefined || properties.mask !== undefined) return "cut-out";
  if (properties.filter !== undefined) return "effect";
  if (properties.style !== undefined) return "style";
  if (shown.includes(tagName) || unpainted.test(tagName)) return undefined;
  return uses.find(([elements]) => elements.test(tagName))?.[1] ?? "effect";
}

// White, or nearly: such a shape is meant to look cut out of the one below it.
const white = /^(white|#f[a-f\d]?f[a-f\d]?f[a-f\d]?|rgb\(\s*255\W+255\W+255\s*\))$/i;

/** Whether white shapes are among others: filled with ink like those below them, they would make a blot. */
function hasWhiteOnColour(node: Element | Root, fill = "black", fills = new Set<boolean>()): boolean {
  for (const child of node.children) {
    if (child.type !== "element" || !shown.includes(child.tagName)) continue;
    const own = String(child.properties.fill ?? fill);
    if (shapes.includes(child.tagName) && own !== "none") fills.add(white.test(own));
    hasWhiteOnColour(child, own, fills);
  }
  return fills.size > 1;
}

const isLinked = ({ tagName, properties }: Element) =>
  tagName === "image" && !String(properties.xLinkHref ?? properties.href).startsWith("data:");

/**
 * Why an SVG can't be shown; undefined where it looks on the page as it does elsewhere. In `own` colours it is a picture,
 * which lacks nothing but typefaces and other files; in `ink` only its shapes are left.
 */
export function drawingFlaw(svg: string, colours: "ink" | "own"): DrawingFlaw | undefined {
  if (svg.length > maxFile) return "heavy";
  const tree = parser.parse(svg);
  const [root, ...others] = tree.children.filter((node) => node.type === "element");
  if (root?.tagName !== "svg" || others.length > 0) return "no-svg";
  const { viewBox, width, height } = root.properties;
  if (viewBox === undefined && !(Number.parseFloat(`${width}`) > 0 && Number.parseFloat(`${height}`) > 0))
    return "no-size";
  const elements = elementsOf(tree);
  if (colours === "own") {
    if (elements.some((element) => useOf(element) === "text")) return "text";
    return elements.some(isLinked) ? "picture" : undefined;
  }
  const used = elements.map(useOf).find((use) => use !== undefined);
  if (used !== undefined) return used;
  if (!elements.some(({ tagName }) => shapes.includes(tagName))) return "empty";
  return hasWhiteOnColour(tree) ? "white" : undefined;
}

/**
 * Every paint becomes the colour of the text around it, and what has the class mend the signal colour of the place; a
 * line that mends has the length 1, so that the styles can draw it.
 */
function inInk(tree: Root): void {
  const [root] = tree.children;
  const hasLines = root?.type === "element" && (root.properties.stroke ?? "none") !== "none";
  visit(tree, "element", ({ tagName, properties }) => {
    const isMend = [properties.className].flat().includes("mend");
    delete properties.className;
    // One that inherits its paint from the drawing.
    if (isMend && properties.fill === undefined && properties.stroke === undefined)
      properties[hasLines ? "stroke" : "fill"] = "currentColor";
    for (const paint of ["fill", "stroke"]) {
      if ((properties[paint] ?? "none") !== "none")
        properties[paint] = isMend ? "var(--signal)" : "currentColor";
    }
    if (isMend && properties.stroke === "var(--signal)")
      Object.assign(properties, { className: ["mend"], pathLength: 1 });
    if (tagName === "svg") properties.fill ??= "currentColor";
  });
}

/** A drawing without a frame of its own gets one as large as it is, so that it can be scaled. */
function withFrame(tree: Root): void {
  const [root] = tree.children;
  if (root?.type !== "element" || root.properties.viewBox !== undefined) return;
  const [width, height] = [root.properties.width, root.properties.height].map((size) =>
    Number.parseFloat(`${size}`),
  );
  if (width && height) root.properties.viewBox = `0 0 ${width} ${height}`;
}

const allowed: Options = {
  tagNames: shown,
  attributes: { "*": [...outline, ...look, ["className", "mend"]] },
  strip: ["script", "style", "defs", "clipPath", "mask", "symbol", "title", "desc", "metadata"],
};

const sanitizer = unified()
  .use(rehypeParse, { fragment: true, space: "svg" })
  .use(rehypeSanitize, allowed)
  .use(() => (tree: Root) => {
    inInk(tree);
    withFrame(tree);
  })
  .use(rehypeStringify, { space: "svg", closeEmptyElements: true });

/** The shapes of an SVG file, in the colour of the text around them, and nothing else: no scripts, styles, links or images. */
export function drawingOf(svg: string): string {
  return String(sanitizer.processSync(svg)).trim();
}
