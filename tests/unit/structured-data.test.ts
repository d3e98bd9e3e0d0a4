import { expect, test } from "vitest";
import { cardOf } from "../../lib/draw/share-image/share-image.ts";
import { article } from "../../lib/machines/structured-data/article.ts";
import { breadcrumbs } from "../../lib/machines/structured-data/breadcrumb-list.ts";
import { jsonLd } from "../../lib/machines/structured-data/linked-data.ts";
import { organization } from "../../lib/machines/structured-data/organization.ts";
import { anOffice, aPosition, aSite, newYork } from "../support/site.ts";

test("text that would end the script element → escaped, and read back unchanged", () => {
  const value = { text: "</script><!-- & \u2028 \u2029 -->" };
  const json = jsonLd(value);
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(value);
});

test("the company → an Organization with the offices that are open", () => {
  const soon = anOffice({ slug: "japan", country: "JP", status: "soon" });
  const site = aSite([aPosition({ offices: [anOffice(), newYork, soon] })]);
  const data = organization(site);
  expect(data).toMatchObject({ "@type": "Organization", name: "Company", url: "https://company.example" });
  expect(data).toHaveProperty("foundingDate", "2014");
  expect(JSON.stringify(data)).not.toContain("JP");
});

test.each(["2021", "2021-05", "2021-05-17"])(
  "a story of %s → datePublished no more precise than that",
  (published) => {
    const site = aSite();
    const data = article({ ...site, story: { ...site.story, published } }, "/share/story.png");
    expect(data.datePublished).toBe(published);
  },
);

test("the story → an Article with its series, publisher and image", () => {
  expect(article(aSite(), "/share/story.png")).toMatchObject({
    "@type": "Article",
    headline: "How it began",
    inLanguage: "en",
    image: "https://careers.company.example/share/story.png",
    publisher: { name: "Publisher" },
    isPartOf: { name: "The Stories" },
  });
});

test("a story that is part of nothing → an Article without what it does not say", () => {
  const { title, description, body } = aSite().story;
  const story = { title, description, after: [], body };
  const data = article({ ...aSite(), story }, "/share/story.png");
  expect(Object.keys(data)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/datePublished|publisher|isPartOf|position/)]),
  );
  expect(JSON.stringify(data)).not.toMatch(/undefined|null/);
  const factsOf = (series?: string) =>
    cardOf(aSite([], { story: { ...story, series } }), { kind: "story" }).facts;
  expect([factsOf(), factsOf("Notes")]).toEqual([["Story"], ["Notes"]]);
});

test("a trail → numbered from one, with full addresses", () => {
  const trail = [
    { name: "Positions", path: "/positions/" },
    { name: "Engineer", path: "/positions/engineer/" },
  ];
  const root = "https://careers.company.example";
  expect(breadcrumbs(aSite(), trail).itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Positions", item: `${root}/positions/` },
    { "@type": "ListItem", position: 2, name: "Engineer", item: `${root}/positions/engineer/` },
  ]);
});
