import { expect, test } from "vitest";
import { sitemap, sitemapEntries } from "../../lib/machines/sitemap.ts";
import { positionsPerPage } from "../../lib/site/lists.ts";
import { aPosition, aSite, aTeam, inFrench, newYork } from "../support/site.ts";

const root = "https://careers.company.example";

function entry(site: Parameters<typeof sitemapEntries>[0], path: string) {
  return sitemapEntries(site).find(({ url }) => url === root + path);
}

test("lists → changed when the newest of their positions opened", () => {
  const elsewhere = aPosition({
    offices: [newYork],
    team: aTeam({ slug: "data" }),
    contract: ["internship"],
  });
  const site = aSite([
    aPosition({ slug: "old", opened: "2026-01-02" }),
    { ...elsewhere, slug: "new", opened: "2026-11-20" },
  ]);
  const expected = {
    "/": "2026-11-20",
    "/positions/": "2026-11-20",
    "/offices/paris/": "2026-01-02",
    "/offices/new-york/": "2026-11-20",
    "/teams/engineering/": "2026-01-02",
    "/teams/data/": "2026-11-20",
    "/contracts/permanent/": "2026-01-02",
    "/contracts/internship/": "2026-11-20",
  };
  for (const [path, date] of Object.entries(expected)) {
    expect([path, entry(site, path)?.lastModified]).toEqual([path, date]);
  }
});

test("a page on which the content says no date → none in the sitemap", () => {
  const site = aSite([aPosition({ closes: "2026-11-22" })]);
  expect(entry(site, "/offices/paris/")).toEqual({ url: `${root}/offices/paris/` });
  expect(entry(site, "/teams/")).toEqual({ url: `${root}/teams/` });
});

test.each([
  ["2021", undefined],
  ["2021-05", undefined],
  ["2021-05-19", "2021-05-19"],
])("a story published in %s → dated where that is a whole day", (published, day) => {
  const site = aSite();
  const story = { ...site.story, published };
  expect(entry({ ...site, story }, "/story/")?.lastModified).toBe(day);
});

test("the sitemap → of each page its address, its day, its languages, in the order of the schema", () => {
  const position = aPosition({ opened: "2026-10-05", translations: [inFrench()] });
  const xml = sitemap(aSite([position, aPosition({ slug: "other", opened: "2026-10-06" })]));
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${root}/${path}positions/engineer/" />`;
  const links = `${link("en", "")}${link("fr", "fr/")}${link("x-default", "")}`;
  for (const url of [`${root}/positions/engineer/`, `${root}/fr/positions/engineer/`])
    expect(xml).toContain(`<url><loc>${url}</loc><lastmod>2026-10-05</lastmod>${links}</url>`);
  expect(xml).toContain(`<url><loc>${root}/positions/other/</loc><lastmod>2026-10-06</lastmod></url>`);
  const days = Array.from(xml.matchAll(/<lastmod>(.*?)<\/lastmod>/g), ([, day]) => day);
  expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day ?? ""))).toEqual([]);
  const urls = Array.from(xml.matchAll(/<url>(.*?)<\/url>/g), ([, url = ""]) => url);
  const inOrder = /^<loc>[^<]+<\/loc>(<lastmod>[^<]+<\/lastmod>)?(<xhtml:link [^>]+\/>)*$/;
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => !inOrder.test(url))).toEqual([]);
});

test("more positions than a page shows → every page of the list", () => {
  const positions = Array.from({ length: positionsPerPage + 1 }, (_, index) =>
    aPosition({ slug: `engineer-${index}` }),
  );
  const site = aSite(positions);
  expect(entry(site, "/positions/page/2/")).toMatchObject({ lastModified: "2026-11-01" });
  expect(entry(site, "/positions/page/3/")).toBeUndefined();
});
