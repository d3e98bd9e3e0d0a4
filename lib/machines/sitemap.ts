import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { absolute, address, atRoot } from "../content/addresses.ts";
import { isDate } from "../content/checks/date.ts";
import { type Group, groupsOf, openPositions, pageCount, positionsOnPage } from "../site/lists.ts";
import { type Alternate, alternatesOf, type Site, type SitePosition } from "../site/site.ts";
import { hreflangs } from "./metadata.ts";

interface SitemapEntry {
  url: string;
  /** A day; the schema of sitemaps knows neither months nor years. */
  lastModified?: string;
  /** The page in every language that it has, itself included, by BCP 47 tag. */
  languages?: Record<string, string>;
}

// The first is the newest; a list without positions has no date.
function newest(positions: SitePosition[]): Pick<SitemapEntry, "lastModified"> {
  const [first] = positions;
  return first === undefined ? {} : { lastModified: first.opened };
}

function listPages(positions: SitePosition[]) {
  return Array.from({ length: pageCount(positions) }, (_, index) => ({
    path: address.listPage(index + 1),
    ...newest(positionsOnPage(positions, index + 1)),
  }));
}

// A page in several languages has an entry for each, and each names all of them.
function inLanguages(
  site: Site,
  alternates: readonly Alternate[],
  lastModified: string | undefined,
): SitemapEntry[] {
  const languages = hreflangs(site, alternates, true);
  return alternates.map(({ path }) => ({
    url: absolute(atRoot(site), path),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(languages === undefined ? {} : { languages }),
  }));
}

/**
 * Every public page, with the date that the content gives for it (https://www.sitemaps.org/protocol.html): a position
 * changed when it opened, a list when the newest of its positions did. Where the content gives none, the entry has none.
 */
export function sitemapEntries(site: Site): SitemapEntry[] {
  const open = openPositions(site);
  const { published } = site.story;
  const group = ({ path, has }: Group) => ({ path, ...newest(open.filter(has)) });
  const page = ({ path, lastModified }: { path: string; lastModified?: string }) =>
    inLanguages(site, alternatesOf(site, path), lastModified);
  return [
    { path: address.home, ...newest(open) },
    {
      path: address.story,
      ...(published !== undefined && isDate(published) ? { lastModified: published } : {}),
    },
    ...listPages(open),
  ]
    .flatMap(page)
    .concat(
      open.flatMap((position) => inLanguages(site, position.alternates, position.opened)),
      [
        ...site.pages.filter(({ draft }) => !draft),
        { path: address.offices },
        ...groupsOf(site, "office").map(group),
        { path: address.teams },
        ...groupsOf(site, "team").map(group),
        ...groupsOf(site, "contract").map(group),
      ].flatMap(page),
    );
}

/**
 * Writes the sitemap by its schema (https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd), in which elements of
 * other vocabularies come last. Next writes those of languages first.
 */
export function sitemap(site: Site): string {
  const urls = sitemapEntries(site).map(({ url, lastModified, languages = {} }) =>
    x("url", [
      x("loc", url),
      ...(lastModified === undefined ? [] : [x("lastmod", lastModified)]),
      ...Object.entries(languages).map(([hreflang, href]) =>
        x("xhtml:link", { rel: "alternate", hreflang, href }),
      ),
    ]),
  );
  const namespaces = {
    xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
  };
  const xml = toXml(x("urlset", namespaces, urls), { closeEmptyElements: true });
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
