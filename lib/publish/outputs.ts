import { readFile } from "node:fs/promises";
import { sep } from "node:path";
import pMap from "p-map";
import { z } from "zod";
import { firstSegment } from "../content/addresses.ts";
import { languageRoot } from "./hosting.ts";

const route = z.object({ pathname: z.string(), filePath: z.string() });
const prerender = z.object({
  pathname: z.string(),
  parentOutputId: z.string(),
  /** What a server would have to do; missing on a page's payloads, which follow it in the list. */
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

/** What Next built, as far as it can be published: files by their paths from the site's root. */
export interface Built {
  /** `story/index.html` */
  pages: Map<string, string>;
  /** The answers of routes: `feed.xml`. */
  data: Map<string, string>;
  /** What pages may ask for: `_next/static/media/….woff2`. */
  assets: Map<string, string>;
  /** The compiled modules of the pages. */
  modules: string[];
  /** What would need a server, in plain words. */
  complaints: string[];
}

// At the root of the site and of each language.
const notFound = new RegExp(`^/${languageRoot}404$`);

const first = `/${firstSegment}`;

/** Where the page or file of an address in `app/` is published, as a path from the site's root. */
export function publishedPath(asked: string, isPage: boolean): string {
  const pathname = asked === first ? "/" : asked.startsWith(`${first}/`) ? asked.slice(first.length) : asked;
  if (!isPage) return pathname.slice(1);
  const path = notFound.test(pathname) ? `${pathname}.html` : `${pathname}/index.html`;
  return path.replace(/^\/+/, "");
}

/**
 * Sorts what Next hands to its adapter (https://nextjs.org/docs/app/api-reference/adapters/output-types); what is below
 * `/first` is published at the root.
 *
 * @throws if it does not have the shape of Next 16
 */
export function readOutputs(json: string): Built {
  const { prerenders, staticFiles, middleware, ...routers } = outputs.parse(JSON.parse(json));
  const routes = [...Object.values(routers).flat(), ...(middleware ? [middleware] : [])];
  const built: Built = {
    pages: new Map(),
    data: new Map(),
    assets: new Map(),
    modules: [...new Set(routers.appPages.map(({ filePath }) => filePath))],
    complaints: [],
  };
  const add = (pathname: string, file: string) => {
    const isPage = file.endsWith(".html");
    if (pathname.startsWith("/_next/")) built.assets.set(pathname.slice(1), file);
    else (isPage ? built.pages : built.data).set(publishedPath(pathname, isPage), file);
  };
  for (const { pathname, filePath } of staticFiles) {
    if (pathname !== "/500") add(pathname.replaceAll("\\", "/"), filePath);
  }
  for (const { pathname, compute, fallback } of prerenders) {
    // A route with parameters has an entry without a file, for addresses that the build doesn't know.
    if (compute === undefined || fallback === undefined || pathname === "/_global-error") continue;
    const { filePath, initialStatus = 200, initialRevalidate } = fallback;
    if (compute !== "static" || filePath === undefined || initialRevalidate !== false)
      built.complaints.push(`${pathname} is not fully static: a part of it would need a server.`);
    else if (initialStatus !== 200)
      built.complaints.push(`${pathname} is one of the pages, but answers with status ${initialStatus}.`);
    else add(pathname, filePath);
  }
  const made = new Set(["/_not-found", ...prerenders.map(({ parentOutputId }) => parentOutputId)]);
  for (const { pathname } of routes) {
    // Each route is followed by the one of its payload.
    if (made.has(pathname) || pathname.endsWith(".rsc")) continue;
    built.complaints.push(
      `${pathname} would need a server. Remove what reads the request; give a route with parameters ` +
        'a generateStaticParams(), and a route.ts `export const dynamic = "force-static"`.',
    );
  }
  return built;
}

const manifest = z.object({ clientModules: z.record(z.string(), z.unknown()) });

/** The client modules that Next puts into every page: its router and error boundaries. */
const ofNext = /^node_modules\/next\/dist\/(esm\/)?(client\/components|lib)\//;

/**
 * The client components that a page depends on, from the `page_client-reference-manifest.js` that Next writes beside its
 * module: `globalThis.__RSC_MANIFEST["/positions/[slug]/page"] = {…}`. Next's own are left out, except those that
 * somebody must have imported, such as `next/script`.
 *
 * @throws if the manifest does not have the shape of Next 16
 */
function clientModulesIn(text: string): string[] {
  const [, json = ""] = /\] = (\{.*\});?\s*$/s.exec(text) ?? [];
  return Object.keys(manifest.parse(JSON.parse(json)).clientModules)
    .map((module) => module.replace("[project]/", ""))
    .filter((module) => !ofNext.test(module));
}

/** What in the modules of the pages would need a client runtime, in plain words. */
export async function clientComplaints(modules: readonly string[]): Promise<string[]> {
  const complaints = await pMap(modules, async (module) => {
    const text = await readFile(module.replace(/\.js$/, "_client-reference-manifest.js"), "utf8");
    const page = module.replaceAll(sep, "/").replace(/^.*\/server\/(app\/.*)\.js$/, "$1");
    return clientModulesIn(text).map(
      (client) =>
        `${page} depends on a client component, but pages are published without a client runtime: ${client}. ` +
        'Do it in a server component (without "use client"), with a link, a form or CSS.',
    );
  });
  return complaints.flat();
}
