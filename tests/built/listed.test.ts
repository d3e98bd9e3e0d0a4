import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { hrefs, metaContents, structuredData } from "../support/element.ts";
import { pageAt, readSite, readText } from "../support/out.ts";
import { shownBy } from "../support/shown.ts";

const site = readSite();
const shown = shownBy(site);
const { byStatus } = shown;

const pathOf = (slug: string) => `${shown.base}/positions/${slug}/`;
/** The slugs to which the links of a page lead, in one of the pages of a position. */
const linkedSlugs = (path: string) =>
  new Set(hrefs(pageAt(site, path).tree).flatMap((href) => /\/positions\/([^/]+)\//.exec(href)?.[1] ?? []));
const listPages = site.pages.filter(({ path }) => /^\/positions\/(page\/\d+\/)?$/.test(path));
const listed = () =>
  new Set(listPages.flatMap(({ path }) => [...linkedSlugs(path)]).filter((slug) => slug !== "page"));
const slugs = (positions: { slug: string }[]) => positions.map(({ slug }) => slug).sort();
const lists = site.files.filter((file) =>
  /(^|\/)(feed\.(xml|json)|positions\.json|sitemap\.xml)$/.test(file),
);
const locations = [
  ...new DOMParser().parseFromString(readText(site, "sitemap.xml"), "text/xml").getElementsByTagName("loc"),
].map((element) => element.textContent);

describe("The open positions", () => {
  it("are listed, all of them and nothing else", () => {
    expect([...listed()].sort()).toEqual(slugs(byStatus.open));
  });

  it("have a page each, and every page of a position is of one that is open or closed", () => {
    const built = site.pages.flatMap(({ path }) => /^\/positions\/([^/]+)\/$/.exec(path)?.[1] ?? []);
    expect(built.sort()).toEqual(slugs([...byStatus.open, ...byStatus.closed]));
  });

  it("have a page in each of their languages", () => {
    const translated = [...byStatus.open, ...byStatus.closed].flatMap(({ slug, translations }) =>
      translations.map(({ language }) => `/positions/${slug}/${language}/`),
    );
    const built = site.pages
      .map(({ path }) => path)
      .filter((path) => /^\/positions\/(?!page\/)[^/]+\/[^/]+\/$/.test(path));
    expect(built.sort()).toEqual(translated.sort());
  });

  it("are in the sitemap, in all their languages", () => {
    const paths = byStatus.open.flatMap(({ slug, translations }) => [
      `positions/${slug}/`,
      ...translations.map(({ language }) => `positions/${slug}/${language}/`),
    ]);
    expect(locations.filter((loc) => /\/positions\/(?!page\/)[^/]+\//.test(loc ?? "")).sort()).toEqual(
      paths.map((path) => new URL(path, shown.company.url).href).sort(),
    );
  });

  it("are in positions.json, the newest first", () => {
    const data: { positions: { id: string; opened: string }[] } = JSON.parse(
      readText(site, "positions.json"),
    );
    expect(slugs(data.positions.map(({ id }) => ({ slug: id })))).toEqual(slugs(byStatus.open));
    const days = data.positions.map(({ opened }) => opened);
    expect(days).toEqual([...days].sort().reverse());
  });

  it.each(shown.offices.list.map((office) => [office.slug]))("are listed at their office: %s", (slug) => {
    const here = byStatus.open.filter(({ offices }) => offices.some((office) => office.slug === slug));
    expect([...linkedSlugs(`/offices/${slug}/`)].sort()).toEqual(slugs(here));
  });

  it.each(shown.teams.list.map((team) => [team.slug]))("are listed in their team: %s", (slug) => {
    expect([...linkedSlugs(`/teams/${slug}/`)].sort()).toEqual(
      slugs(byStatus.open.filter(({ team }) => team.slug === slug)),
    );
  });

  it("are listed under their contract, and only contracts with one have a page", () => {
    const built = site.pages.flatMap(({ path }) => /^\/contracts\/([^/]+)\/$/.exec(path)?.[1] ?? []).sort();
    expect(built).toEqual([...new Set(byStatus.open.map(({ contract }) => contract))].sort());
    for (const contract of built) {
      const here = byStatus.open.filter((position) => position.contract === contract);
      expect([...linkedSlugs(`/contracts/${contract}/`)].sort()).toEqual(slugs(here));
    }
  });
});

describe.each(
  [...byStatus.draft, ...byStatus.scheduled].map((position) => [position.slug, position] as const),
)("The position %s, which is not open yet,", (slug, position) => {
  it("stands nowhere in the published site", () => {
    const texts = site.files.filter((file) => /\.(html|xml|json|txt|js|css)$/.test(file));
    const telling = texts.filter((file) => {
      const text = readText(site, file);
      return (
        text.includes(pathOf(slug)) || text.includes(`"${slug}"`) || text.includes(`>${position.title}<`)
      );
    });
    expect(telling).toEqual([]);
    expect(site.files.filter((file) => file.includes(slug))).toEqual([]);
  });
});

describe.each(byStatus.closed.map((position) => [position.slug, position] as const))(
  "The position %s, which is closed,",
  (slug, position) => {
    const paths = [
      `/positions/${slug}/`,
      ...position.translations.map(({ language }) => `/positions/${slug}/${language}/`),
    ];
    const pages = paths.map((path) => pageAt(site, path));

    it("keeps its address, out of search engines", () => {
      for (const { tree } of pages) expect(metaContents(tree, "robots")).toEqual(["noindex"]);
    });

    it("carries no job posting", () => {
      for (const { tree } of pages)
        expect(structuredData(tree).map((data) => data["@type"])).not.toContain("JobPosting");
    });

    it("offers no way to apply", () => {
      for (const { tree } of pages) {
        const ways = hrefs(tree).filter(
          (href) => href === position.apply || href.startsWith(`mailto:${position.apply}`),
        );
        expect(ways).toEqual([]);
      }
    });

    it("is in no list, feed, data file or sitemap", () => {
      const telling = lists.filter((file) => readText(site, file).includes(pathOf(slug)));
      expect(telling).toEqual([]);
      const shownOn = site.pages.filter(
        ({ path, tree }) => !paths.includes(path) && hrefs(tree).some((href) => href.includes(pathOf(slug))),
      );
      expect(shownOn.map(({ path }) => path)).toEqual([]);
    });
  },
);
