import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

export interface BuiltPage {
  /** The file from the site's folder, such as `story/index.html`. */
  file: string;
  /** The address without the base path, such as `/story/`; `/404.html` for the page of a wrong address. */
  path: string;
  html: string;
  /** Parsed when it is first asked for. */
  readonly tree: Root;
}

/** A built site: all its files, and its pages parsed. */
export interface BuiltSite {
  folder: string;
  /** Paths from the folder, with slashes, sorted. */
  files: string[];
  pages: BuiltPage[];
  /** What stands at addresses from which something has moved. */
  moved: BuiltPage[];
}

const parser = unified().use(rehypeParse);

/** Parses HTML, a whole page or a part of one. */
export function parseHtml(html: string): Root {
  return parser.parse(html);
}

export function readSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  const all = files.filter((file) => file.endsWith(".html")).map((file) => readPage(folder, file));
  const isMoved = ({ html }: BuiltPage) => html.includes('http-equiv="refresh"');
  return { folder, files, pages: all.filter((page) => !isMoved(page)), moved: all.filter(isMoved) };
}

function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), "utf8");
  let tree: Root | undefined;
  return {
    file,
    path: `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
    html,
    get tree() {
      tree ??= parseHtml(html);
      return tree;
    },
  };
}

/**
 * The page with an address (without the base path).
 *
 * @throws when the site has no such page
 */
export function pageAt(site: BuiltSite, path: string): BuiltPage {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`${site.folder}/ has no page ${path}.`);
  return page;
}

/** The pages that people find by links: all but those of wrong addresses. */
export function addressedPages(site: BuiltSite): BuiltPage[] {
  return site.pages.filter(({ file }) => !/(^|\/)404\.html$/.test(file));
}

export function readText(site: BuiltSite, path: string): string {
  return readFileSync(join(site.folder, path), "utf8");
}
