import { describe, expect, it } from "vitest";
import { adviceCodes, rules } from "../../lib/advice/rules.ts";
import { anAd, inFrench, places, plainBody, problemsWith, withPrivacy } from "../support/advice.ts";

/** Files of positions, the one problem that they have, and the beginning of its message. */
interface Fixture {
  files: Record<string, string>;
  place: string;
  message: string;
  today?: string;
}

const above = `${"One word after another. ".repeat(16).trim()}\n\n`;
const tangle =
  "Notwithstanding organisational responsibilities regarding operational improvements, successful candidates demonstrate considerable understanding concerning international infrastructure requirements "
    .repeat(8)
    .trim();

/** One for each code; the body of an ad begins on line 11, its words on line 13. */
const fixtures: Record<string, Fixture> = {
  "no-salary": {
    files: { "a.md": anAd({ offices: "[japan, new-york]", salary: undefined }) },
    place: "a.md:4:18+8 no-salary",
    message: "The law asks an ad for work in New York to name the lowest and the highest pay.",
  },
  "pay-history": {
    files: { "a.md": anAd({ body: `${plainBody}\n\nSend us your salary history.` }) },
    place: "a.md:15:14+14 pay-history",
    message: '"salary history": an employer may not ask',
  },
  "privacy-draft": {
    files: withPrivacy(true),
    place: "company.md:9:10+4 privacy-draft",
    message: "content/pages/data.md is a draft, so that no candidate is told what becomes of their data.",
  },
  "no-french-version": {
    files: { "a.md": anAd({ offices: "[prague, paris]" }) },
    place: "a.md:4:19+5 no-french-version",
    message: "An ad for work in France (Paris) has to be in French;",
  },
  "german-title": {
    files: { "a.md": anAd({ offices: "[berlin]" }) },
    place: "a.md:2:8+13 german-title",
    message: "A title for Germany, or in German, says that it means everybody.",
  },
  "french-title": {
    files: { "a.md": anAd({ offices: "[paris]" }), "a.fr.md": inFrench('"Développeur : données"') },
    place: "a.fr.md:2:9+21 french-title",
    message: "A title in French says that it means everybody.",
  },
  age: {
    files: { "a.md": anAd({ body: `${plainBody}\n\nJoin our young and dynamic team.` }) },
    place: "a.md:15:10+22 age",
    message: '"young and dynamic team" asks for an age',
  },
  gender: {
    files: { "a.md": anAd({ title: "Regional Salesman" }) },
    place: "a.md:2:17+8 gender",
    message: '"Salesman" names or asks for one gender only.',
  },
  origin: {
    files: { "a.md": anAd({ body: `${plainBody}\n\nYou are a native English speaker.` }) },
    place: "a.md:15:11+22 origin",
    message: '"native English speaker" asks where somebody comes from.',
  },
  "title-with-place": {
    files: { "a.md": anAd({ title: '"Data Engineer, Prague"' }) },
    place: "a.md:2:24+6 title-with-place",
    message: '"Prague" in the title says where',
  },
  "title-with-pay": {
    files: { "a.md": anAd({ title: "Data Engineer 45-55k €" }) },
    place: "a.md:2:22+8 title-with-pay",
    message: '"45-55k €" in the title is pay',
  },
  "title-in-capitals": {
    files: { "a.md": anAd({ title: "URGENT Data ENGINEER" }) },
    place: "a.md:2:8+20 title-in-capitals",
    message: "Capitals throughout look like shouting",
  },
  "no-closing-date": {
    files: { "a.md": anAd({ closes: undefined }) },
    place: "a.md:6:1+6 no-closing-date",
    message: "There is no last day",
  },
  "closes-late": {
    files: { "a.md": anAd({ closes: "2027-05-24" }) },
    place: "a.md:7:9+10 closes-late",
    message: "The last day is more than six months after today.",
  },
  "opened-long-ago": {
    files: { "a.md": anAd({ opened: "2026-08-24" }) },
    place: "a.md:6:9+10 opened-long-ago",
    message: "This ad has been open for 91 days",
  },
  "template-text": {
    files: { "a.md": anAd({ body: `${plainBody}\n\n- [A task, as concrete as you can make it.]` }) },
    place: "a.md:15:3+41 template-text",
    message: '"[A task, as concrete as you can make it.]" is left over',
  },
  "short-body": {
    files: { "a.md": anAd({ body: "## What you will do\n\nYou will see." }) },
    place: "a.md:11:1+19 short-body",
    message: "The ad has 7 words",
  },
  "hard-to-read": {
    files: { "a.md": anAd({ body: `## What you will do\n\nFirst, a short one. ${tangle}. Then another.` }) },
    place: `a.md:13:21+${tangle.length + 1} hard-to-read`,
    message: "The text is very hard to read (LIX ",
  },
  "no-first-heading": {
    files: { "a.md": anAd({ body: above + plainBody }) },
    place: "a.md:11:1+383 no-first-heading",
    message: "There are 64 words above the first heading",
  },
  "link-says-here": {
    files: { "a.md": anAd({ body: `${plainBody}\n\nOur office is [here](../offices/japan.md).` }) },
    place: "a.md:15:16+4 link-says-here",
    message: 'A link that says "here" does not say where it leads',
  },
  "bold-heading": {
    files: { "a.md": anAd({ body: `${plainBody}\n\n**What we offer:**\n\nTime.` }) },
    place: "a.md:15:1+18 bold-heading",
    message: "This looks like a heading and is none",
  },
  "hidden-sign": {
    files: { "a.md": anAd({ body: `${plainBody}\n\nWe mend\u200b phones \u00a0and pay\u00ad well.` }) },
    place: "a.md:15:8+18 hidden-sign",
    message: "There is a zero-width blank (U+200B) here, which one cannot see, and 2 more in this line.",
  },
  "doubled-punctuation": {
    files: { "a.md": anAd({ title: "Data Engineer!!" }) },
    place: "a.md:2:21+2 doubled-punctuation",
    message: "!! is more than one sign where one is enough.",
  },
};

describe("advice", () => {
  it("says nothing about a plain ad", () => {
    expect(problemsWith({ "a.md": anAd() })).toEqual([]);
  });

  it.each(Object.entries(fixtures))("%s → one warning, at the words that are meant", (code, fixture) => {
    const problems = problemsWith(fixture.files, fixture.today);
    expect(places(problems)).toEqual([fixture.place]);
    expect(problems[0]?.severity).toBe("warning");
    expect(problems[0]?.message).toContain(fixture.message);
    expect(problems[0]?.hint).toMatch(/\nSource: .+, https:\/\/\S+$/);
    expect(rules.find((rule) => rule.code === code)?.about).toMatch(/^[A-Z].+\.$/);
  });

  it("has a fixture for every code", () => {
    expect(Object.keys(fixtures).sort()).toEqual([...adviceCodes].sort());
  });

  it("has each code once", () => {
    expect(new Set(adviceCodes).size).toBe(adviceCodes.length);
  });
});
