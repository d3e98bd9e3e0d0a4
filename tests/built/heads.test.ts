import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { elements, linksOf, metaContents, named, property } from "../support/element.ts";
import { faultsOf } from "../support/faults.ts";
import { addressedPages, readSite } from "../support/out.ts";
import { shownBy } from "../support/shown.ts";

const site = readSite();
const shown = shownBy(site);
const pages = addressedPages(site);
const titleOf = (page: (typeof pages)[number]) => elements(page.tree, named("title")).map(textOf);

/** What stands more than once, with the addresses at which it does. */
function repeated(entries: [text: string, path: string][]): string[] {
  const paths = new Map<string, string[]>();
  for (const [text, path] of entries) paths.set(text, [...(paths.get(text) ?? []), path]);
  return [...paths].filter(([, at]) => at.length > 1).map(([text, at]) => `"${text}": ${at.join(", ")}`);
}

/** The languages of positions' pages; every other page is in the company's. */
const languages = new Map<string, string>(
  [...shown.positions.list, ...shown.positions.closed].flatMap(({ slug, language, translations }) => [
    [`/positions/${slug}/`, language] as const,
    ...translations.map((other) => [`/positions/${slug}/${other.language}/`, other.language] as const),
  ]),
);

describe("Every page", () => {
  it("has one title that says something", () => {
    const wrong = faultsOf(site.pages, ({ tree }) => {
      const titles = elements(tree, named("head")).flatMap((head) =>
        elements(head, named("title")).map(textOf),
      );
      return [titles.length !== 1 && `${titles.length} titles`, !titles[0]?.trim() && "an empty title"];
    });
    expect(wrong).toEqual([]);
  });

  it("has exactly one first heading", () => {
    const wrong = faultsOf(site.pages, ({ tree }) => {
      const headings = elements(tree, named("h1")).map((heading) => textOf(heading).trim());
      return [headings.length !== 1 && `${headings.length} <h1>`, headings[0] === "" && "an empty <h1>"];
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
      return [language !== (languages.get(path) ?? shown.company.language) && `lang="${language}"`];
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

  it("gives its own full address as the canonical one", () => {
    const wrong = faultsOf(pages, ({ tree, path }) => {
      const own = new URL(path.slice(1), shown.company.url).href;
      const addresses = linksOf(tree, "canonical").map((link) => property(link, "href"));
      return [
        (addresses.length !== 1 || addresses[0] !== own) && `canonical ${addresses.join(", ") || "missing"}`,
      ];
    });
    expect(wrong).toEqual([]);
  });
});

describe("The pages together", () => {
  it("have a title each of their own", () => {
    expect(repeated(pages.flatMap((page) => titleOf(page).map((title) => [title, page.path])))).toEqual([]);
  });

  it("have a description each of their own", () => {
    expect(
      repeated(
        pages.flatMap(({ tree, path }) => metaContents(tree, "description").map((text) => [text, path])),
      ),
    ).toEqual([]);
  });

  it("leave the page of a wrong address without a canonical one", () => {
    const page = site.pages.find(({ path }) => path === "/404.html");
    expect(page && linksOf(page.tree, "canonical")).toEqual([]);
  });
});
