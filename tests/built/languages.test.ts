import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { positionBySlug } from "../../lib/site/site.ts";
import { versionsOf } from "../../lib/site/versions.ts";
import { full, shown, site } from "../support/company-site.ts";
import { elements, hrefs, linksOf, named, property } from "../support/element.ts";
import { pageAt } from "../support/out.ts";

const alternates = (path: string) =>
  linksOf(pageAt(site, path).tree, "alternate").flatMap((link) => {
    const language = property(link, "hrefLang");
    return language === undefined || language === "x-default" ? [] : [[language, property(link, "href")]];
  });

// An open position in two languages, and a closed one.
describe.each(["charpentier-de-marine", "chef-de-quart"])(
  "Each page of the position %s, in two languages,",
  (slug) => {
    const position = positionBySlug(shown, slug);
    const versions = position === undefined ? [] : versionsOf(position);

    it.each(versions)("$language: names both languages, itself included", ({ path }) => {
      expect(versions).toHaveLength(2);
      expect(alternates(path).sort()).toEqual(
        versions.map((other) => [other.language, full(other.path)]).sort(),
      );
    });

    it.each(versions)("$language: is in its language, with its title", ({ path, language, title }) => {
      const [html, h1] = elements(pageAt(site, path).tree, named("html", "h1"));
      expect(html && property(html, "lang")).toBe(language);
      expect(h1 && textOf(h1).trim()).toBe(title);
    });

    it.each(versions)(
      "$language: leads to the other by a visible link in its language, above the title",
      (version) => {
        const all = elements(pageAt(site, version.path).tree, named("a", "h1"));
        const above = all.slice(
          0,
          all.findIndex(({ tagName }) => tagName === "h1"),
        );
        const crossing = above.filter((link) => property(link, "hrefLang") !== undefined);
        const others = versions.filter(({ language }) => language !== version.language);
        expect(
          crossing.map((link) => ["hrefLang", "lang", "href"].map((name) => property(link, name))),
        ).toEqual(others.map(({ language, path }) => [language, language, shown.base + path]));
      },
    );
  },
);

it("A position in one language names no other", () => {
  expect(alternates("/positions/maitre-voilier/")).toEqual([]);
});

it("Lists name a position once, whatever its languages", () => {
  const links = hrefs(pageAt(site, "/positions/").tree).filter((href) => /\/positions\/./.test(href));
  const paths = shown.positions.list.map(({ slug }) => `${shown.base}/positions/${slug}/`);
  expect(links.sort()).toEqual(paths.sort());
});
