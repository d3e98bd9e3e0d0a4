import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { full, languages, shown, site, siteOf } from "../support/company-site.ts";
import { elements, linksOf, metaContents, named, property } from "../support/element.ts";
import { faultsOf } from "../support/faults.ts";
import { addressedPages, type BuiltPage, pageAt } from "../support/out.ts";

const pages = addressedPages(site);
/** The texts of a page's `<title>` (a drawing may have one, too) or of its headings. */
const textsOf = ({ tree }: BuiltPage, name: string) =>
  elements(tree, named(name === "title" ? "head" : "body"))
    .flatMap((part) => elements(part, named(name)))
    .map((element) => textOf(element).trim());

/** The languages of positions' pages; every other page is in that of its part of the site. */
const ofPositions = new Map(
  [...shown.positions.shown, ...shown.positions.closed]
    .flatMap(({ alternates }) => alternates)
    .map(({ path, language }) => [path, language]),
);

/** What is wrong with a text that each page has once. */
const onceWith = (texts: string[]) => [
  texts.length !== 1 && `${texts.length} of them`,
  texts.some((text) => text.trim() === "") && "an empty one",
];

describe("Every page", () => {
  it.each<[string, (page: BuiltPage) => (string | false)[]]>([
    ["has one <title> that says something", (page) => onceWith(textsOf(page, "title"))],
    ["has one <h1> that says something", (page) => onceWith(textsOf(page, "h1"))],
    [
      "has its headings in order, none left out",
      ({ tree }) => {
        const headings = elements(tree, named("h1", "h2", "h3", "h4", "h5", "h6"));
        const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
        return headings
          .filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
          .map((heading) => `<${heading.tagName}> ${textOf(heading)}`);
      },
    ],
    [
      "has one main landmark, a header and a footer",
      ({ tree }) => {
        const count = (name: string) => elements(tree, named(name)).length;
        return [
          count("main") !== 1 && "<main>",
          !count("header") && "<header>",
          !count("footer") && "<footer>",
        ];
      },
    ],
    [
      "is not painted before its header is whole, in which the menu would move",
      ({ tree }) => {
        const awaited = linksOf(tree, "expect").map((link) => property(link, "href"));
        const [body] = elements(tree, named("body"));
        const parts = body?.children.filter((part) => part.type === "element") ?? [];
        const next = parts[parts.findIndex(({ tagName }) => tagName === "header") + 1];
        return [awaited.join() !== `#${next && property(next, "id")}` && `waits for ${awaited}`];
      },
    ],
    [
      "names its language",
      ({ path, tree }) => {
        const [language] = elements(tree, named("html")).map((html) => property(html, "lang"));
        return [language !== (ofPositions.get(path) ?? siteOf(path).language) && `lang="${language}"`];
      },
    ],
    [
      "is laid out for the width of the screen, and can be enlarged",
      ({ tree }) => {
        const all = metaContents(tree, "viewport");
        const wrong = all.filter((content) => !/^width=device-width, ?initial-scale=1$/.test(content));
        return [all.length !== 1 && `${all.length} of them`, ...wrong];
      },
    ],
  ])("%s", (_, faults) => {
    expect(faultsOf(site.pages, faults)).toEqual([]);
  });

  it.each<[string, (page: BuiltPage) => (string | false)[]]>([
    [
      "describes itself in one sentence of up to 160 characters",
      ({ tree }) => {
        const texts = metaContents(tree, "description");
        return [...onceWith(texts), ...texts.map((text) => text.length > 160 && text)];
      },
    ],
    [
      "gives its own full address as the canonical one",
      ({ tree, path }) => {
        const [address, ...more] = linksOf(tree, "canonical").map((link) => property(link, "href"));
        return [address !== full(path) && `canonical ${address}`, more.length > 0 && "several"];
      },
    ],
  ])("%s, but those of wrong addresses", (_, faults) => {
    expect(faultsOf(pages, faults)).toEqual([]);
  });

  it("is left to search engines, but for those of closed positions", () => {
    const hidden = pages.filter(({ tree }) => metaContents(tree, "robots").includes("noindex"));
    const closed = shown.positions.closed.flatMap(({ alternates }) => alternates).map(({ path }) => path);
    expect(hidden.map(({ path }) => path).sort()).toEqual(closed.sort());
  });
});

it.each([
  ["/offices/", "page"],
  ["/offices/nantes/", "true"],
  ["/en/offices/", "page"],
  ["/en/offices/nantes/", "true"],
])("The menu of %s says that the offices are the current part: %s", (path, current) => {
  const marked = elements(
    pageAt(site, path).tree,
    (element) => property(element, "ariaCurrent") !== undefined,
  );
  expect(
    marked.map((link) => [
      property(link, "href")?.replace(/^.*(?=\/offices)/, ""),
      property(link, "ariaCurrent"),
    ]),
  ).toEqual([["/offices/", current]]);
});

describe("The pages together", () => {
  it.each<[string, (page: BuiltPage) => string[]]>([
    ["title", (page) => textsOf(page, "title")],
    ["description", ({ tree }) => metaContents(tree, "description")],
  ])("have a %s each of their own in their language", (_, textsOfPage) => {
    const paths = new Map<string, string[]>();
    for (const page of pages) {
      const { language } = siteOf(page.path);
      for (const text of textsOfPage(page)) {
        const key = `${language}: ${text}`;
        paths.set(key, [...(paths.get(key) ?? []), page.path]);
      }
    }
    expect([...paths].filter(([, at]) => at.length > 1)).toEqual([]);
  });

  it.each(languages)(
    "leave $prefix/404.html without a canonical one, and not to search engines",
    ({ prefix }) => {
      const { tree } = pageAt(site, `${prefix}/404.html`);
      expect(linksOf(tree, "canonical")).toEqual([]);
      expect(metaContents(tree, "robots")).toEqual(["noindex"]);
    },
  );
});
