import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { versionsOf } from "../../lib/site/versions.ts";
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
  [...shown.positions.list, ...shown.positions.closed]
    .flatMap(versionsOf)
    .map(({ path, language }) => [path, language]),
);

describe("Every page", () => {
  it.each(["title", "h1"])("has one <%s> that says something", (name) => {
    const wrong = faultsOf(site.pages, (page) => {
      const texts = textsOf(page, name);
      return [texts.length !== 1 && `${texts.length} of them`, texts.includes("") && "an empty one"];
    });
    expect(wrong).toEqual([]);
  });

  it("has its headings in order, none left out", () => {
    const leaps = faultsOf(site.pages, ({ tree }) => {
      const headings = elements(tree, named("h1", "h2", "h3", "h4", "h5", "h6"));
      const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
      return headings
        .filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
        .map((heading) => `<${heading.tagName}> ${textOf(heading)}`);
    });
    expect(leaps).toEqual([]);
  });

  it("has one main landmark, a header and a footer", () => {
    const wrong = faultsOf(site.pages, ({ tree }) => {
      const count = (name: string) => elements(tree, named(name)).length;
      return [
        count("main") !== 1 && `${count("main")} <main>`,
        !count("header") && "no <header>",
        !count("footer") && "no <footer>",
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("names its language", () => {
    const wrong = faultsOf(site.pages, ({ path, tree }) => {
      const [html] = elements(tree, named("html"));
      const language = html && property(html, "lang");
      return [language !== (ofPositions.get(path) ?? siteOf(path).language) && `lang="${language}"`];
    });
    expect(wrong).toEqual([]);
  });

  it("describes itself in one sentence of up to 160 characters", () => {
    const wrong = faultsOf(pages, ({ tree }) => {
      const descriptions = metaContents(tree, "description");
      const [description = ""] = descriptions;
      return [
        descriptions.length !== 1 && `${descriptions.length} descriptions`,
        description.trim() === "" && "an empty description",
        description.length > 160 && `${description.length} characters`,
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("is laid out for the width of the screen, and can be enlarged", () => {
    const wrong = faultsOf(site.pages, ({ tree }) =>
      metaContents(tree, "viewport").map(
        (content) => !/^width=device-width, ?initial-scale=1$/.test(content) && content,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("is left to search engines, but for those of closed positions", () => {
    const hidden = pages.filter(({ tree }) => metaContents(tree, "robots").includes("noindex"));
    const closed = shown.positions.closed.flatMap(versionsOf).map(({ path }) => path);
    expect(hidden.map(({ path }) => path).sort()).toEqual(closed.sort());
  });

  it("gives its own full address as the canonical one", () => {
    const wrong = faultsOf(pages, ({ tree, path }) => {
      const addresses = linksOf(tree, "canonical").map((link) => property(link, "href"));
      return [
        (addresses.length !== 1 || addresses[0] !== full(path)) &&
          `canonical ${addresses.join(", ") || "missing"}`,
      ];
    });
    expect(wrong).toEqual([]);
  });
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

  it.each(languages)("leave $prefix/404.html without a canonical one", ({ prefix }) => {
    expect(linksOf(pageAt(site, `${prefix}/404.html`).tree, "canonical")).toEqual([]);
  });
});
