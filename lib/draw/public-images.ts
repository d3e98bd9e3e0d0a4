import { readFileSync } from "node:fs";
import path from "node:path";
import type { Root } from "hast";
import { imageSize } from "image-size";
import rehypeParse from "rehype-parse";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const shape = "d cx cy r rx ry x y x1 y1 x2 y2 width height points transform viewBox".split(" ");
const look = "fill fillRule stroke strokeWidth strokeLineCap strokeLineJoin strokeDashArray opacity".split(
  " ",
);

const allowed: Options = {
  tagNames: ["svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"],
  attributes: { "*": [...shape, ...look, ["className", "mend"]] },
  strip: ["script", "style"],
};

/** What has the class mend takes the signal colour of the place it is shown in, without a rule in every page's styles. */
function mendInSignal(tree: Root): void {
  visit(tree, "element", ({ properties }) => {
    const isMend = Array.isArray(properties.className) && properties.className.includes("mend");
    delete properties.className;
    if (!isMend) return;
    for (const paint of ["fill", "stroke"]) {
      if ((properties[paint] ?? "none") !== "none") properties[paint] = "var(--signal)";
    }
  });
}

const processor = unified()
  .use(rehypeParse, { fragment: true, space: "svg" })
  .use(rehypeSanitize, allowed)
  .use(() => mendInSignal)
  .use(rehypeStringify, { space: "svg", closeEmptyElements: true });

/** The shapes of an SVG file and nothing else: no scripts, styles, links or images. */
export function drawingOf(svg: string): string {
  const drawn = String(processor.processSync(svg)).trim();
  // A colour may be written as an address, from which a browser would load a file.
  return drawn.replace(/ (?:fill|stroke)="[^"]*(?:url|\\)[^"]*"/gi, "");
}

/** A drawing in one colour: that of the text around it. */
export function inInk(drawing: string | undefined): string | undefined {
  return drawing
    ?.replace(/\b(fill|stroke)="(?!none")[^"]*"/g, '$1="currentColor"')
    .replace(/^<svg(?![^>]*\sfill=)/, '<svg fill="currentColor"');
}

/** Reads the size in pixels of the images in a project's `public/`, by their paths on the site. */
export function imageSizesIn(root: string): (path: string) => { width: number; height: number } | undefined {
  return (file) => {
    try {
      const { width, height } = imageSize(readFileSync(path.join(root, "public", path.normalize(file))));
      return { width, height };
    } catch {
      // Missing, or not an image that we know: it is shown without a size.
      return undefined;
    }
  };
}
