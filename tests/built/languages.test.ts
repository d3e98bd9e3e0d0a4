import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { elements, hrefs, linksOf, named, property } from "../support/element.ts";
import { pageAt, readSite } from "../support/out.ts";
import { shownBy } from "../support/shown.ts";

const site = readSite();
const shown = shownBy(site);
const full = (path: string) => new URL(path.slice(1), shown.company.url).href;
const alternates = (path: string) =>
  linksOf(pageAt(site, path).tree, "alternate").flatMap((link) => {
    const language = property(link, "hrefLang");
    return language === undefined ? [] : [[language, property(link, "href")] as const];
  });

const translated = [...shown.positions.list, ...shown.positions.closed].filter(
  ({ translations }) => translations.length > 0,
);

describe.each(translated.map((position) => [position.slug, position] as const))(
  "The position %s, in several languages,",
  (slug, { language, title, translations }) => {
    const versions = [
      { path: `/positions/${slug}/`, language, title },
      ...translations.map((other) => ({ ...other, path: `/positions/${slug}/${other.language}/` })),
    ];

    it("names all its languages on each of its pages, itself included", () => {
      for (const { path } of versions) {
        const named = alternates(path).filter(([tag]) => tag !== "x-default");
        expect(named.sort()).toEqual(versions.map((other) => [other.language, full(other.path)]).sort());
      }
    });

    it("shows each page in its language, with its title", () => {
      for (const version of versions) {
        const { tree } = pageAt(site, version.path);
        const [html, h1] = elements(tree, named("html", "h1"));
        expect(html && property(html, "lang")).toBe(version.language);
        expect(h1 && textOf(h1).trim()).toBe(version.title);
      }
    });

    it("leads from each page to the others by a visible link in their language, above the title", () => {
      for (const { path, language } of versions) {
        const all = elements(pageAt(site, path).tree, named("a", "h1"));
        const above = all.slice(
          0,
          all.findIndex(({ tagName }) => tagName === "h1"),
        );
        const crossing = above
          .filter((link) => property(link, "hrefLang") !== undefined)
          .map((link) => [property(link, "hrefLang"), property(link, "lang"), property(link, "href")]);
        const others = versions.filter((other) => other.language !== language);
        expect(crossing).toEqual(
          others.map((other) => [other.language, other.language, shown.base + other.path]),
        );
      }
    });
  },
);

it("A position in one language names no other", () => {
  const single = [...shown.positions.list, ...shown.positions.closed].filter(
    ({ translations }) => translations.length === 0,
  );
  expect(single.filter(({ slug }) => alternates(`/positions/${slug}/`).length > 0)).toEqual([]);
});

it("Lists name a position once, whatever its languages", () => {
  const links = hrefs(pageAt(site, "/positions/").tree).filter((href) =>
    /\/positions\/(?!page\/)[^/]+\//.test(href),
  );
  expect(links.sort()).toEqual(
    shown.positions.list
      .slice(0, 200)
      .map(({ slug }) => `${shown.base}/positions/${slug}/`)
      .sort(),
  );
});
