import { z } from "zod";
import { languageRoot } from "./header-rules.ts";

const route = z.object({ pathname: z.string(), filePath: z.string() });
const prerender = z.object({
  pathname: z.string(),
  parentOutputId: z.string(),
  /** What a server would have to do; of a page's payloads, which follow it in the list, nothing is said. */
  compute: z.enum(["static", "resuming", "blocking"]).optional(),
  fallback: z
    .object({
      filePath: z.string().optional(),
      initialStatus: z.number().optional(),
      initialRevalidate: z.union([z.number(), z.literal(false)]),
    })
    .optional(),
});
const outputs = z.object({
  pages: z.array(route),
  pagesApi: z.array(route),
  appPages: z.array(route),
  appRoutes: z.array(route),
  middleware: route.optional(),
  prerenders: z.array(prerender),
  staticFiles: z.array(route),
});

/** What a build of Next made, as far as it can be published: files by their paths from the site's root. */
export interface Built {
  /** `story/index.html` */
  pages: Map<string, string>;
  /** What routes gave: `feed.xml`. */
  data: Map<string, string>;
  /** What pages may ask for: `_next/static/media/….woff2`. */
  assets: Map<string, string>;
  /** The modules of the pages, as they were compiled. */
  modules: string[];
  /** What would need a server, in plain words. */
  complaints: string[];
}

// At the root, and at that of each language.
const notFound = new RegExp(`^/${languageRoot}404$`);

function pageAt(pathname: string): string {
  const path = notFound.test(pathname) ? `${pathname}.html` : `${pathname}/index.html`;
  return path.replace(/^\/+/, "");
}

/**
 * Sorts what Next hands to its adapter (https://nextjs.org/docs/app/api-reference/adapters/output-types); what lies below
 * `first`, such as `/first`, is published at the root.
 *
 * @throws when it is not of the form of Next 16
 */
export function readOutputs(json: string, first: string): Built {
  const { prerenders, staticFiles, middleware, ...routers } = outputs.parse(JSON.parse(json));
  const routes = [...Object.values(routers).flat(), ...(middleware ? [middleware] : [])];
  const built: Built = {
    pages: new Map(),
    data: new Map(),
    assets: new Map(),
    modules: [...new Set(routers.appPages.map(({ filePath }) => filePath))],
    complaints: [],
  };
  const add = (asked: string, file: string) => {
    const pathname =
      asked === first ? "/" : asked.startsWith(`${first}/`) ? asked.slice(first.length) : asked;
    if (pathname.startsWith("/_next/")) built.assets.set(pathname.slice(1), file);
    else if (file.endsWith(".html")) built.pages.set(pageAt(pathname), file);
    else built.data.set(pathname.slice(1), file);
  };
  for (const { pathname, filePath } of staticFiles) {
    if (pathname !== "/500") add(pathname.replaceAll("\\", "/"), filePath);
  }
  for (const { pathname, compute, fallback } of prerenders) {
    // A route with parameters has an entry without a file, for addresses that the build does not know: there are none.
    if (compute === undefined || fallback === undefined || pathname === "/_global-error") continue;
    const { filePath, initialStatus = 200, initialRevalidate } = fallback;
    if (compute !== "static" || filePath === undefined || initialRevalidate !== false)
      built.complaints.push(`${pathname} is not made once and for all: a part of it would need a server.`);
    else if (initialStatus !== 200)
      built.complaints.push(`${pathname} is to be made, but answers with status ${initialStatus}.`);
    else add(pathname, filePath);
  }
  const made = new Set(["/_not-found", ...prerenders.map(({ parentOutputId }) => parentOutputId)]);
  for (const { pathname } of routes) {
    // Each route is followed by that of its payload.
    if (made.has(pathname) || pathname.endsWith(".rsc")) continue;
    built.complaints.push(
      `${pathname} would need a server. Take out what asks for the request, and give a route that has parameters ` +
        'a generateStaticParams(), and a route.ts `export const dynamic = "force-static"`.',
    );
  }
  return built;
}
