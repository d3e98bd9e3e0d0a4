import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { full, languages, shown, site, siteOf } from "../support/company-site.ts";
import { linksOf, property } from "../support/element.ts";
import { addressedPages, readText } from "../support/out.ts";

const open = shown.positions.shown;

/** Parses a file of XML, and throws where it is not well-formed. */
function parse(file: string) {
  const strict = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${file}: ${level}: ${message}`);
    },
  });
  return strict.parseFromString(readText(site, file), "text/xml");
}

const texts = (xml: ReturnType<typeof parse>, name: string) =>
  [...xml.getElementsByTagName(name)].map(({ textContent }) => textContent ?? "");

const feeds = languages.flatMap(({ prefix, language, positions: { shown } }) => [
  { feed: `${prefix}/feed`, language, positions: shown },
  {
    ...{ feed: `${prefix}/offices/nantes/feed`, language },
    positions: shown.filter(({ offices }) => offices.some(({ slug }) => slug === "nantes")),
  },
  {
    ...{ feed: `${prefix}/teams/voilerie/feed`, language },
    positions: shown.filter(({ team }) => team.slug === "voilerie"),
  },
  { feed: `${prefix}/offices/reykjavik/feed`, language, positions: [] },
]);

describe.each(feeds)("The feed $feed", ({ feed, language, positions }) => {
  const pages = positions.map(({ path }) => full(path)).sort();
  const xml = parse(`${feed}.xml`);

  it("has the open positions that belong into it, under ids that stay, and is in its language", () => {
    const [own, ...ids] = texts(xml, "id");
    expect(own).toBe(full(`${feed}.xml`));
    expect(ids.sort()).toEqual(pages);
    expect(xml.documentElement?.getAttribute("xml:lang")).toBe(language);
  });

  it("names its own address", () => {
    const self = [...xml.getElementsByTagName("link")].filter((link) => link.getAttribute("rel") === "self");
    expect(self.map((link) => link.getAttribute("href"))).toEqual([full(`${feed}.xml`)]);
  });
});

it("Every page names the feed of all positions in its language, that of an office or a team its own", () => {
  for (const { path, tree } of addressedPages(site)) {
    const own = /\/(offices|teams)\/[^/]+\/$/.test(path) ? `${path}feed` : `${siteOf(path).prefix}/feed`;
    const offered = linksOf(tree, "alternate")
      .filter((link) => property(link, "type") !== undefined)
      .map((link) => [property(link, "type"), property(link, "href")]);
    expect(offered, path).toEqual([["application/atom+xml", full(`${own}.xml`)]]);
  }
});

describe("The sitemap", () => {
  const xml = parse("sitemap.xml");

  it("has every page that search engines may show, and nothing else", () => {
    const closed = shown.positions.closed.map(({ slug }) => `/positions/${slug}/`);
    const indexed = addressedPages(site).filter(({ path }) => !closed.some((base) => path.endsWith(base)));
    expect(texts(xml, "loc").sort()).toEqual(indexed.map(({ path }) => full(path)).sort());
  });

  it("dates nothing later than the content does", () => {
    const latest = [shown.story.published, ...open.map(({ opened }) => opened)].sort().at(-1);
    expect(texts(xml, "lastmod").sort().at(-1)).toBe(latest);
  });

  it("is named by robots.txt, which keeps nobody away", () => {
    const robots = readText(site, "robots.txt");
    expect(robots).toContain(`Sitemap: ${full("sitemap.xml")}`);
    expect(robots).not.toMatch(/^Disallow:\s*\//m);
  });
});
