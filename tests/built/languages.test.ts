import { DOMParser } from "@xmldom/xmldom";
import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { labelsFor } from "../../lib/site/labels.ts";
import { full, languages, shown, site, siteOf } from "../support/company-site.ts";
import { elements, hrefs, linksOf, named, property, structuredData } from "../support/element.ts";
import { faultsOf } from "../support/faults.ts";
import { addressedPages, pageAt, readText } from "../support/out.ts";

/* A company in French, English and German: every page in each, but positions, which are where they are written. */

const pages = addressedPages(site);
const there = new Set(pages.map(({ path }) => full(path)));

/** The pages that are this one in its languages, by tag; `x-default` is that for everybody else. */
const hreflangsOf = (tree: Root) =>
  Object.fromEntries(
    linksOf(tree, "alternate").flatMap((link) => {
      const language = property(link, "hrefLang");
      return language === undefined ? [] : [[language, property(link, "href") ?? ""]];
    }),
  );

/** What each page should say of its languages. */
const expected = new Map<string, Record<string, string>>();
const isPosition = /\/positions\/(?!page\/)./;
for (const { path } of pages.filter((page) => !isPosition.test(page.path))) {
  const bare = path.slice(siteOf(path).prefix.length);
  const all = languages.map(({ language, prefix }) => [language, full(prefix + bare)]);
  expected.set(path, Object.fromEntries([...all, ["x-default", full(bare)]]));
}
for (const { alternates } of [...shown.positions.shown, ...shown.positions.closed]) {
  const all = alternates.map(({ language, path }) => [language, full(path)]);
  const root = full(alternates.find(({ tag }) => tag === undefined)?.path ?? "");
  const hreflangs = alternates.length === 1 ? {} : Object.fromEntries([...all, ["x-default", root]]);
  for (const { path } of alternates) expected.set(path, hreflangs);
}

describe("Every page", () => {
  it("names itself in its languages and for all others, both ways, and no page that is not there", () => {
    for (const { path, tree } of pages) expect([path, hreflangsOf(tree)]).toEqual([path, expected.get(path)]);
    expect([...expected.values()].flatMap(Object.values).filter((url) => !there.has(url))).toEqual([]);
  });

  it("says the same in the sitemap", () => {
    const xml = new DOMParser().parseFromString(readText(site, "sitemap.xml"), "text/xml");
    for (const url of xml.getElementsByTagName("url")) {
      const path = `/${(url.getElementsByTagName("loc")[0]?.textContent ?? "").slice(full("").length)}`;
      const links = [...url.getElementsByTagName("xhtml:link")];
      const hreflangs = links.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]);
      expect([path, Object.fromEntries(hreflangs)]).toEqual([path, expected.get(path)]);
    }
  });

  it("leads to itself in the others by visible links in their words, above its title", () => {
    for (const { path, tree } of pages) {
      const [html] = elements(tree, named("html"));
      const { "x-default": _, [(html && property(html, "lang")) ?? ""]: own, ...others } = hreflangsOf(tree);
      const all = elements(tree, named("a", "h1"));
      const title = all.findIndex(({ tagName }) => tagName === "h1");
      const above = all.slice(0, title);
      const crossing = above.filter((link) => property(link, "hrefLang") !== undefined);
      const ways = crossing.map((link) => [property(link, "lang"), property(link, "href")]);
      const origin = new URL(full("")).origin;
      const hreflangs = Object.entries(others).map(([language, url]) => [language, url.slice(origin.length)]);
      expect([path, ways.sort()]).toEqual([path, hreflangs.sort()]);
      const valuesOf = (name: string) => crossing.map((link) => property(link, name));
      expect(valuesOf("hrefLang")).toEqual(valuesOf("lang"));
      const inOrder = shown.languages.filter((language) => valuesOf("lang").includes(language));
      expect([path, valuesOf("lang").slice(0, inOrder.length)]).toEqual([path, inOrder]);
      if (own !== undefined) expect(own).toBe(full(path));
    }
  });

  it("says to search engines by what way one comes to it, in its own language", () => {
    const wrong = faultsOf(pages, ({ path, tree }) =>
      structuredData(tree)
        .filter((data) => data["@type"] === "BreadcrumbList")
        .flatMap((data) => z.array(z.object({ item: z.string() })).parse(data.itemListElement))
        .map(({ item }, index, { length }) => {
          const isThere = index === length - 1 ? item === full(path) : there.has(item);
          return !isThere && item;
        }),
    );
    expect(wrong).toEqual([]);
  });

  it("leads to no page in another language that is there in its own", () => {
    const leaving = faultsOf(
      pages.filter(({ path }) => siteOf(path).tag !== undefined),
      ({ path, tree }) =>
        elements(tree, named("a"))
          .filter((link) => property(link, "hrefLang") === undefined)
          .map((link) => (property(link, "href") ?? "").replace(/[?#].*/, ""))
          .filter((href) => href.startsWith(`${shown.base}/`))
          .map((href) => href.slice(shown.base.length))
          .filter((to) => siteOf(to).tag === undefined && there.has(full(siteOf(path).prefix + to))),
    );
    expect(leaving).toEqual([]);
  });

  it("is shared in its language, with a picture in it", () => {
    const meta = (path: string, name: string) =>
      elements(pageAt(site, path).tree, (element) => property(element, "property") === name).map((element) =>
        property(element, "content"),
      );
    const locales: Record<string, string> = { fr: "fr_FR", en: "en_GB", de: "de_DE" };
    for (const { language, prefix } of languages) {
      expect(meta(`${prefix}/story/`, "og:locale")).toEqual([locales[language]]);
      const article = structuredData(pageAt(site, `${prefix}/story/`).tree).find(
        (data) => data["@type"] === "Article",
      );
      expect(article?.inLanguage).toBe(language);
    }
    const pictures = languages.flatMap(({ prefix }) => meta(`${prefix}/story/`, "og:image"));
    expect(new Set(pictures).size).toBe(languages.length);
  });
});

/** A text without the no-break spaces that keep "H/F" on the line of the words before it. */
const plain = (text = "") => text.replaceAll("\u00a0", " ");

/** The languages in which a text stands on a page, by its nearest `lang`, each once. */
function languagesOf(path: string, text: string): string[] {
  const found = new Set<string>();
  const walk = (node: Root | Element, language: string) => {
    for (const child of node.children) {
      if (child.type === "text" && plain(child.value).includes(text)) found.add(language);
      if (child.type === "element" && !["head", "script"].includes(child.tagName))
        walk(child, property(child, "lang") ?? language);
    }
  };
  walk(pageAt(site, path).tree, "none");
  return [...found];
}

it.each([
  ["/en/", "We carry coffee", "en"],
  ["/en/", "Une main pour toi", "fr"],
  ["/de/", "Eine Hand für dich", "de"],
  ["/de/", "Dire quand ça casse", "fr"],
  ["/de/", "31", "de"],
  ["/en/story/", "Why sail?", "en"],
  ["/en/teams/", "Équipages", "fr"],
  ["/en/teams/voilerie/", "Those who sew", "en"],
  ["/en/teams/pont/", "Ceux qui naviguent", "fr"],
  ["/de/offices/", "Nos ports", "fr"],
  ["/en/offices/", "Ports of call", "en"],
  ["/de/offices/montreal/", "Le quai ouvre", "fr"],
  ["/en/hiring/", "Une lettre, ou trois", "fr"],
  ["/de/hiring/", "Ein Brief oder drei", "de"],
  ["/de/a-bord/", "Quatre heures de quart", "fr"],
  ["/en/positions/", "Maître voilier H/F", "fr"],
  ["/en/positions/", "Shipwright, Restoration", "en"],
  ["/es/positions/maitre-voilier/", "Tres máquinas", "es"],
  ["/es/positions/maitre-voilier/", "Maestra o maestro velero", "es"],
  ["/es/positions/maitre-voilier/", labelsFor("es").contractTerm, "es"],
  ["/es/positions/maitre-voilier/", "10 de febrero de 2030", "es"],
  ["/cs/positions/maitre-voilier/", "Plachtař nebo plachtařka", "cs"],
  ["/cs/positions/maitre-voilier/", "10. února 2030", "cs"],
  ["/ja/positions/maitre-voilier/", "帆職人", "ja"],
  ["/ja/positions/maitre-voilier/", "2030年2月10日", "ja"],
  // The interface has no Portuguese words.
  ["/pt/positions/maitre-voilier/", "Mestre veleiro", "pt"],
  ["/pt/positions/maitre-voilier/", labelsFor("pt").contractTerm, "en"],
  ["/pt/positions/maitre-voilier/", "10 February 2030", "en"],
  ["/positions/apprenti-greeur/", "en septembre", "fr"],
])("%s: “%s” → said to be in %s", (path, text, language) => {
  expect(languagesOf(path, text)).toEqual([language]);
});

describe.each(languages)("The positions in $language", ({ language, prefix, positions: { shown: list } }) => {
  it("are listed once each, and lead to their page in it, or to their own one", () => {
    const links = elements(pageAt(site, `${prefix}/positions/`).tree, named("h3")).flatMap((h3) =>
      elements(h3, named("a")),
    );
    expect(
      links.map((link) => [property(link, "href"), plain(textOf(link)), property(link, "lang")]),
    ).toEqual(
      list.map(({ path, title, language: its }) => [
        shown.base + path,
        title,
        its === language ? undefined : its,
      ]),
    );
  });

  it("are data in it", () => {
    const data: { url: string; positions: { id: string; language: string; url: string }[] } = JSON.parse(
      readText(site, `${prefix}/positions.json`),
    );
    expect(data.url).toBe(full(`${prefix}/positions/`));
    expect(data.positions.map(({ id, language, url }) => [id, language, url])).toEqual(
      list.map(({ slug, language, path }) => [slug, language, full(path)]),
    );
    const index: { positions: string[][] } = JSON.parse(readText(site, `${prefix}/positions/index.json`));
    const base = full(`${prefix}/positions/`);
    expect(index.positions.map(([path = "", title]) => [new URL(path, base).href, plain(title)])).toEqual(
      list.map(({ path, title }) => [full(path), title]),
    );
  });
});

it("A link in a text → the page in the language of the text, or the own one of a position without one", () => {
  const links = hrefs(pageAt(site, "/en/story/").tree);
  for (const path of ["/en/positions/", "/en/offices/nantes/", "/en/positions/charpentier-de-marine/"])
    expect(links).toContain(shown.base + path);
  expect(links).toContain(`${shown.base}/positions/maitre-voilier/`);
  expect(links).not.toContain(`${shown.base}/en/positions/maitre-voilier/`);
});
