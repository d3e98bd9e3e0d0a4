import { describe, expect, it } from "vitest";
import { allAdvice } from "../../lib/messages/catalogue.ts";
import {
  ad,
  anAd,
  inFrench,
  places,
  plainBody,
  problemsWith,
  withPrivacy,
  withWords,
} from "../support/advice.ts";

/** One for each code, by what is said of it; the body of an ad begins on line 11, its words on line 13. */
const fixtures: Record<string, Record<string, string>> = {
  "a.md:4:18+8 no-salary: The law requires an ad for work in New York to name the lowest and the highest pay.":
    ad({ offices: "[japan, new-york]", salary: undefined }),
  'a.md:15:14+14 pay-history: "salary history": an employer may not ask': withWords(
    "Send us your salary history.",
    { offices: "[prague]" },
  ),
  "brand.md:2:54+9 faint-colour: Text in #ffffff on signal #e30613 has a contrast of 4.8:1": {
    "content/brand.md": '---\ncolours: { paper: "#ffffff", ink: "#15130f", signal: "#e30613" }\n---\n',
  },
  'brand.md:2:54+9 faint-signal: "signal" (#ffe9dd) can hardly be told from "paper" (#ffffff).': {
    "content/brand.md": '---\ncolours: { paper: "#ffffff", ink: "#15130f", signal: "#ffe9dd" }\n---\n',
  },
  "company.md:9:10+4 privacy-draft: content/pages/data.md is a draft, so candidates aren't told what happens to their data.":
    withPrivacy(true),
  "privacy.md:2:8+4 privacy-unlinked: content/company.md doesn't name it.": {
    "content/pages/privacy.md": "---\ntitle: Data\ndescription: Your data.\n---\n\nWords.\n",
  },
  "a.md:4:19+5 no-french-version: An ad for work in France (Paris) must be in French;": ad({
    offices: "[prague, paris]",
  }),
  "a.md:2:8+10 german-title: A title for Germany, or in German, must make clear that it means everybody.": ad(
    { language: "de", title: "Entwickler" },
  ),
  "a.fr.md:2:9+21 french-title: A title in French must make clear that it means everybody.": {
    "a.md": anAd({ offices: "[paris]" }),
    "a.fr.md": inFrench('"Développeur : données"'),
  },
  'a.md:15:10+22 age: "young and dynamic team" asks for an age': withWords(
    "Join our young and dynamic team.",
  ),
  'a.md:2:17+8 gender: "Salesman" names or asks for one gender only.': ad({ title: "Regional Salesman" }),
  'a.md:15:11+22 origin: "native English speaker" asks where somebody comes from.': withWords(
    "You are a native English speaker.",
  ),
  "a.md:9:11+2 other-language: This text is in English, but the page says it's in French.": ad({
    language: "fr",
    body: plainBody,
  }),
  'a.md:2:24+6 title-with-facts: "Prague" in the title says where': ad({ title: '"Data Engineer, Prague"' }),
  "a.md:2:8+20 title-in-capitals: Words in capitals look like shouting": ad({
    title: "URGENT Data ENGINEER",
  }),
  "a.md:6:9+10 opened-long-ago: This ad has been open for 91 days": ad({ opened: "2026-08-24" }),
  'a.md:15:6+41 template-text: "[A task, as concrete as you can make it.]" looks like a text to replace':
    withWords("- Do [A task, as concrete as you can make it.]"),
  "a.md:11:1+19 short-body: The ad has 7 words": ad({ body: "## What you will do\n\nYou will see." }),
  'a.md:15:16+4 link-says-here: A link that says "here" doesn\'t say where it leads': withWords(
    "Our office is [here](../offices/japan.md).",
  ),
  "a.md:15:5+20 link-to-later: This position opens later": {
    ...withWords("See [the next](later.md)."),
    "later.md": anAd({ title: "Analyst", opened: "2027-01-10", closes: "2027-03-01" }),
  },
  "a.md:15:1+18 bold-heading: This looks like a heading but isn't one": withWords(
    "**What we offer:**\n\nTime.",
  ),
};
const cases = Object.entries(fixtures).map(([said, files]) => {
  const [, place = "", code = "", message = ""] = /^(\S+) (\S+): (.*)$/.exec(said) ?? [];
  return { place, code, message, files };
});

describe("advice", () => {
  it("says nothing about a plain ad", () => {
    expect(problemsWith(ad())).toEqual([]);
  });

  it.each(cases)("$code → one warning, at the words that are meant", ({ place, code, message, files }) => {
    const problems = problemsWith(files);
    expect(places(problems)).toEqual([`${place} ${code}`]);
    expect(problems[0]?.severity).toBe("warning");
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.hint).toMatch(/\nSource: .+, https:\/\/\S+$/);
  });

  it("has a fixture for every code, and each code once", () => {
    const cited = Object.entries(allAdvice).filter(([, { citations = [] }]) => citations.length > 0);
    expect(cases.map(({ code }) => code).sort()).toEqual(cited.map(([code]) => code).sort());
  });
});
