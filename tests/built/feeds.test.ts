import { DOMParser, type Element as XmlElement } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { full, shown, site } from "../support/company-site.ts";
import { linksOf, property } from "../support/element.ts";
import { addressedPages, readText } from "../support/out.ts";

const open = shown.positions.list;

/** The feed of all positions, of an office, of a team, and one that is empty, each with the pages that belong into it. */
const feeds = [
  { feed: "feed", positions: open },
  {
    feed: "offices/nantes/feed",
    positions: open.filter(({ offices }) => offices.some(({ slug }) => slug === "nantes")),
  },
  { feed: "teams/voilerie/feed", positions: open.filter(({ team }) => team.slug === "voilerie") },
  { feed: "offices/reykjavik/feed", positions: [] },
].map(
  ({ feed, positions }) => [feed, positions.map(({ slug }) => full(`positions/${slug}/`)).sort()] as const,
);

/** Parses a file of XML, and throws where it is not well-formed. */
function parse(file: string) {
  const strict = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${file}: ${level}: ${message}`);
    },
  });
  return strict.parseFromString(readText(site, file), "text/xml");
}

const atomNamespace = "http://www.w3.org/2005/Atom";
const children = (element: XmlElement | null, name: string) =>
  element === null
    ? []
    : [...element.childNodes].filter(
        (node): node is XmlElement => node.nodeName === name && node.nodeType === 1,
      );
const text = (element: XmlElement | null, name: string) => children(element, name)[0]?.textContent ?? "";

describe.each(feeds)("The Atom feed %s.xml", (feed, pages) => {
  const root = parse(`${feed}.xml`).documentElement;
  const entries = children(root, "entry");

  it("has what RFC 4287 requires of a feed and of each entry", () => {
    expect([root?.localName, root?.namespaceURI]).toEqual(["feed", atomNamespace]);
    for (const element of [root, ...entries]) {
      for (const name of ["id", "title", "updated"]) expect(children(element, name)).toHaveLength(1);
      expect(text(element, "updated")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
      expect(URL.canParse(text(element, "id"))).toBe(true);
    }
    expect(children(root, "author").length + children(entries[0] ?? root, "author").length).toBeGreaterThan(
      0,
    );
  });

  it("has the open positions that belong into it, under ids that stay", () => {
    expect(entries.map((entry) => text(entry, "id")).sort()).toEqual(pages);
  });

  it("names its own address", () => {
    const self = children(root, "link").filter((link) => link.getAttribute("rel") === "self");
    expect(self.map((link) => link.getAttribute("href"))).toEqual([full(`${feed}.xml`)]);
  });
});

interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: { id: string; url: string; content_html?: string; content_text?: string; date_published: string }[];
}

describe.each(feeds)("The JSON feed %s.json", (feed, pages) => {
  const data: JsonFeed = JSON.parse(readText(site, `${feed}.json`));

  it("has what JSON Feed 1.1 requires", () => {
    expect(data.version).toBe("https://jsonfeed.org/version/1.1");
    expect(data.title).not.toBe("");
    expect(data.feed_url).toBe(full(`${feed}.json`));
    for (const item of data.items) {
      expect(item.content_html ?? item.content_text ?? "").not.toBe("");
      expect(Number.isNaN(Date.parse(item.date_published))).toBe(false);
    }
  });

  it("has the open positions that belong into it, under ids that stay", () => {
    expect(data.items.map(({ id }) => id).sort()).toEqual(pages);
    expect(data.items.map(({ url }) => url).sort()).toEqual(pages);
  });
});

describe("The feeds", () => {
  it("can be discovered from every page, those of an office or team from its page", () => {
    for (const { path, tree } of addressedPages(site)) {
      const own = /^\/(offices|teams)\/[^/]+\/$/.test(path) ? `${path.slice(1)}feed` : "feed";
      const offered = linksOf(tree, "alternate").flatMap((link) => {
        const type = property(link, "type");
        return type === undefined ? [] : [[type, property(link, "href")]];
      });
      expect(offered, path).toEqual([
        ["application/atom+xml", full(`${own}.xml`)],
        ["application/feed+json", full(`${own}.json`)],
      ]);
    }
  });
});

describe("The sitemap", () => {
  const root = parse("sitemap.xml").documentElement;
  const locations = children(root, "url").map((url) => text(url, "loc"));

  it("has every page that search engines may show, and nothing else", () => {
    const closed = shown.positions.closed.map(({ slug }) => `/positions/${slug}/`);
    const indexed = addressedPages(site).filter(({ path }) => !closed.some((base) => path.startsWith(base)));
    expect([...locations].sort()).toEqual(indexed.map(({ path }) => full(path)).sort());
  });

  it("dates nothing later than the content does", () => {
    const days = children(root, "url")
      .map((url) => text(url, "lastmod"))
      .filter((day) => day !== "");
    const latest = [shown.story.published, ...open.map(({ opened }) => opened)].sort().at(-1) ?? "";
    expect(days.filter((day) => day.slice(0, 10) > latest)).toEqual([]);
  });

  it("is named by robots.txt, which keeps nobody away", () => {
    const robots = readText(site, "robots.txt");
    expect(robots).toContain(`Sitemap: ${full("sitemap.xml")}`);
    expect(robots).not.toMatch(/^Disallow:\s*\//m);
  });
});
