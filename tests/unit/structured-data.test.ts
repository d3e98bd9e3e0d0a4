import { expect, test } from "vitest";
import { jsonLd } from "../../components/json-ld.tsx";
import { breadcrumbsOf } from "../../lib/machines/breadcrumbs.ts";
import { cardOf } from "../../lib/site/share-image.ts";
import type { Site } from "../../lib/site/site.ts";
import { answers } from "../support/answers.ts";
import { anOffice, aPosition, aSite, newYork } from "../support/site.ts";

/** The first structured data on a page, by the address with `[slug]` of its kind. */
async function dataOn(site: Site, kind: string): Promise<object> {
  const page = (await answers(site)).find(({ pattern }) => pattern === kind);
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page?.answer ?? "") ?? [];
  return JSON.parse(json);
}

test("text that would end the script element → escaped, and read back unchanged", () => {
  const value = { text: "</script><!-- & \u2028 \u2029 -->" };
  const json = jsonLd(value);
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(value);
});

test("the company → an Organization with the offices that are open", async () => {
  const soon = anOffice({ slug: "japan", country: "JP", status: "soon" });
  const site = aSite([aPosition({ offices: [anOffice(), newYork, soon] })]);
  const data = await dataOn(site, "/");
  expect(data).toMatchObject({ "@type": "Organization", name: "Company", url: "https://company.example" });
  expect(data).toHaveProperty("foundingDate", "2014");
  expect(JSON.stringify(data)).not.toContain("JP");
});

test.each(["2021", "2021-05", "2021-05-17"])(
  "a story of %s → datePublished no more precise than that",
  async (published) => {
    const site = aSite([], { story: { ...aSite().story, published } });
    expect(await dataOn(site, "/story/")).toHaveProperty("datePublished", published);
  },
);

test("the story → an Article with its series, publisher and image", async () => {
  expect(await dataOn(aSite(), "/story/")).toMatchObject({
    "@type": "Article",
    headline: "How it began",
    inLanguage: "en",
    image: expect.stringMatching(/^https:\/\/careers\.company\.example\/share\/story\.\w+\.png$/),
    publisher: { name: "Publisher" },
    isPartOf: { name: "The Stories" },
  });
});

test("a story that is part of nothing → an Article without what it does not say", async () => {
  const { title, description, body } = aSite().story;
  const story = { title, description, after: [], body };
  const data = await dataOn(aSite([], { story }), "/story/");
  expect(Object.keys(data)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/datePublished|publisher|isPartOf|position/)]),
  );
  expect(JSON.stringify(data)).not.toMatch(/undefined|null/);
  const factsOf = (series?: string) =>
    cardOf(aSite([], { story: { ...story, series } }), { kind: "story" }).facts;
  expect([factsOf(), factsOf("Notes")]).toEqual([["Story"], ["Notes"]]);
});

test("a trail → numbered from one, with full addresses", () => {
  const trail = [{ name: "Engineer", path: "/positions/engineer/" }];
  const root = "https://careers.company.example";
  expect(breadcrumbsOf(aSite(), "/", trail).jsonLd.itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Company", item: `${root}/` },
    { "@type": "ListItem", position: 2, name: "Engineer", item: `${root}/positions/engineer/` },
  ]);
});
