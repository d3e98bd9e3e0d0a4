import { hash } from "node:crypto";
import type { Kept } from "../../lib/build/kept-files.ts";
import type { viewWriter } from "../../lib/build/views.ts";
import { publishedPath } from "../../lib/publish/outputs.ts";
import type { Site } from "../../lib/site/site.ts";
import { allPages } from "./all-pages.ts";

/*
 * Which pages Next has to render. Three things decide:
 *
 * 1. `codeKey` (inputs.ts): a hash of the code. If a component changes, every page is rendered.
 * 2. The page's view, which is all that it shows, as JSON. If a position's title changes, the pages whose views have it are.
 * 3. `openKept` (lib/build/kept-files.ts): the pages that earlier builds kept, under names that are hashes of 1, 2
 *    and the base path. A page whose name is there is published from there.
 */

/** A page or file of data, by what it is made from. */
export interface Planned {
  /** Its name in the cache. */
  name: string;
  isKept: boolean;
}

/** Everything that is published, by its place in the site; the views that Next has to render are written down for it. */
export async function planPages(
  site: Site,
  { views, code, kept }: { views: ReturnType<typeof viewWriter>; code: string; kept: Kept },
) {
  const everythingOf = await allPages();
  const pages = new Map<string, Planned>();
  for (const { pathname, pattern, params, view } of everythingOf(site)) {
    const isPage = pathname.endsWith("/");
    const key = hash("sha256", [code, site.base, pattern, view].join("\0"));
    const name = `pages/${key}${isPage ? ".html" : ""}`;
    const place = publishedPath(pathname.replace(/\/$/, ""), isPage);
    const isKept = kept.page(name) !== undefined;
    pages.set(place, { name, isKept });
    // Whenever Next runs, it renders what has no parameters.
    const isAlwaysRendered = place === "404.html" || params.language === undefined;
    if (!isKept || isAlwaysRendered) views.add(pattern, params, pathname, view);
  }
  views.end();
  return pages;
}

/** The pages and files that needn't be rendered, by their places. */
export function keptFiles(pages: ReadonlyMap<string, Planned>, kept: Kept) {
  return new Map(
    [...pages].flatMap(([place, { name }]) => {
      const page = kept.page(name);
      return page === undefined ? [] : [[place, { file: kept.fileOf(name), page }] as const];
    }),
  );
}
