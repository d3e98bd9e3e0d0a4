import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { jobPosting } from "../../lib/machines/job-posting.ts";
import { factsOf } from "../../lib/site/facts.ts";
import { positionBySlug } from "../../lib/site/site.ts";
import { full, shown, site, siteOf } from "../support/company-site.ts";
import { elements, metaContents, named, structuredData } from "../support/element.ts";
import { pageAt, parseHtml } from "../support/out.ts";

const postingsAt = (path: string) =>
  structuredData(pageAt(site, path).tree).filter((data) => data["@type"] === "JobPosting");

/** Open positions: with pay and in three languages; in one that the site lacks; with an end, and another language than the site's first as its own; all remote. */
const examples = ["charpentier-de-marine", "maitre-voilier", "apprenti-greeur", "equipiere-2"].flatMap(
  (slug) => {
    const position = positionBySlug(shown, slug);
    if (position === undefined) throw new Error(`The company has no open position ${slug}.`);
    return position.alternates.map((page) => ({ ...page, slug }));
  },
);

describe.each(examples)("The page $path", ({ path, language, slug }) => {
  const position = positionBySlug(shown.in(language), slug);
  const { tree } = pageAt(site, path);
  const [posting, ...others] = postingsAt(path);
  const html = String(posting?.description);

  it("carries one job posting, that of the position in its language", () => {
    expect(others).toEqual([]);
    expect(posting?.url).toBe(full(path));
    expect(posting).toEqual(JSON.parse(JSON.stringify(position && jobPosting(shown, position, html))));
  });

  it("describes the position in HTML, completely, in words that stand on it", () => {
    const words = (text: string) => text.replace(/\s+/g, " ").trim();
    const [main] = elements(tree, named("main"));
    expect(html).toMatch(/^<h2/);
    expect(main && words(textOf(main))).toContain(words(textOf(parseHtml(html))));
  });

  it("is described by its facts, of which the pay is the last where the ad states it", () => {
    if (position === undefined) throw new Error(`There is no position ${slug}.`);
    const { workplace, pay = workplace } = factsOf(position, language);
    expect(metaContents(tree, "description").map((text) => text.split(" · ").at(-1))).toEqual([pay]);
  });

  it("is left to search engines until the last day has passed", () => {
    const end = posting?.validThrough;
    expect(metaContents(tree, "robots")).toEqual(end === undefined ? [] : [`unavailable_after: ${end}`]);
  });
});

it.each(["", "/en"])(
  "The closed position %s/positions/chef-de-quart/ → is described as closed before all else",
  (prefix) => {
    const path = `${prefix}/positions/chef-de-quart/`;
    const [description] = metaContents(pageAt(site, path).tree, "description");
    expect(description?.split(" · ")[0]).toBe(siteOf(path).labels.status.closed);
  },
);

it("Only pages of open positions carry a job posting", () => {
  const carrying = site.pages.map(({ path }) => path).filter((path) => postingsAt(path).length > 0);
  const open = shown.positions.shown.flatMap(({ alternates }) => alternates.map(({ path }) => path));
  expect(carrying.sort()).toEqual(open.sort());
});

it("Markup in structured data cannot end its block", () => {
  const blocks = site.pages.flatMap(({ html }) =>
    Array.from(
      html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
      ([, json = ""]) => json,
    ),
  );
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.filter((json) => /[<>&\u2028\u2029]/.test(json))).toEqual([]);
});
