import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parse } from "parse5";
import { visit } from "unist-util-visit";

/** What a browser fetches for a page: bytes as they are, as Brotli (quality 11) and as gzip (9), and how often. */
interface Weight {
  html: number;
  htmlBrotli: number;
  htmlGzip: number;
  scriptBrotli: number;
  fontBytes: number;
  requests: number;
}

const weightless: Weight = {
  html: 0,
  htmlBrotli: 0,
  htmlGzip: 0,
  scriptBrotli: 0,
  fontBytes: 0,
  requests: 0,
};

function brotli(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

/** The files that the elements of a page ask for when it opens; pictures of icons and shares are not among them. */
function assetsOf(tree: Root): Set<string> {
  const assets = new Set<string>();
  visit(tree, "element", ({ tagName, properties: { src, href, rel, as, noModule } }) => {
    if (tagName === "script" && typeof src === "string" && noModule === undefined) assets.add(src);
    if (tagName !== "link" || typeof href !== "string" || !Array.isArray(rel)) return;
    if (rel.includes("stylesheet") || (rel.includes("preload") && as !== "image")) assets.add(href);
  });
  return assets;
}

/**
 * Weighs a page.
 *
 * @param page its file
 * @param fileAt the file at an address: `/_next/static/chunks/a.js`
 */
export function weigh(page: string, fileAt: (address: string) => string): Weight {
  const tree = fromParse5(parse(readFileSync(page, "utf8")));
  if (tree.type !== "root") return weightless;
  const html = readFileSync(page);
  const htmlGzip = gzipSync(html, { level: 9 }).length;
  const weight = { ...weightless, html: html.length, htmlBrotli: brotli(page), htmlGzip, requests: 1 };
  for (const asset of assetsOf(tree)) {
    const file = fileAt(asset);
    if (!existsSync(file)) continue;
    weight.requests++;
    if (file.endsWith(".woff2")) weight.fontBytes += readFileSync(file).length;
    else weight.scriptBrotli += brotli(file);
  }
  return weight;
}
