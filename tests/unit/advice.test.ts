import { describe, expect, it } from "vitest";
import { adviceCodes, rules } from "../../lib/advice/rules.ts";
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

/** Files of positions, the place of the one problem that they have, and words of its message. */
type Fixture = [files: Record<string, string>, place: string, message: string];

const above = `${"One word after another. ".repeat(16).trim()}\n\n`;
const tangle =
  "Notwithstanding organisational responsibilities regarding operational improvements, successful candidates demonstrate considerable understanding concerning international infrastructure requirements "
    .repeat(8)
    .trim();

/** One for each code; the body of an ad begins on line 11, its words on line 13. */
const fixtures: Record<string, Fixture> = {
  "no-salary": [
    ad({ offices: "[japan, new-york]", salary: undefined }),
    "4:18+8",
    "The law asks an ad for work in New York to name the lowest and the highest pay.",
  ],
  "pay-history": [
    withWords("Send us your salary history."),
    "15:14+14",
    '"salary history": an employer may not ask',
  ],
  "privacy-draft": [
    withPrivacy(true),
    "company.md:9:10+4",
    "content/pages/data.md is a draft, so that no candidate is told what becomes of their data.",
  ],
  "no-french-version": [
    ad({ offices: "[prague, paris]" }),
    "4:19+5",
    "An ad for work in France (Paris) has to be in French;",
  ],
  "german-title": [
    ad({ offices: "[berlin]" }),
    "2:8+13",
    "A title for Germany, or in German, says that it means everybody.",
  ],
  "french-title": [
    { "a.md": anAd({ offices: "[paris]" }), "a.fr.md": inFrench('"Développeur : données"') },
    "a.fr.md:2:9+21",
    "A title in French says that it means everybody.",
  ],
  age: [
    withWords("Join our young and dynamic team."),
    "15:10+22",
    '"young and dynamic team" asks for an age',
  ],
  gender: [ad({ title: "Regional Salesman" }), "2:17+8", '"Salesman" names or asks for one gender only.'],
  origin: [
    withWords("You are a native English speaker."),
    "15:11+22",
    '"native English speaker" asks where somebody comes from.',
  ],
  "title-with-place": [
    ad({ title: '"Data Engineer, Prague"' }),
    "2:24+6",
    '"Prague" in the title says where',
  ],
  "title-with-pay": [ad({ title: "Data Engineer 45-55k €" }), "2:22+8", '"45-55k €" in the title is pay'],
  "title-in-capitals": [
    ad({ title: "URGENT Data ENGINEER" }),
    "2:8+20",
    "Capitals throughout look like shouting",
  ],
  "no-closing-date": [ad({ closes: undefined }), "6:1+6", "There is no last day"],
  "closes-late": [
    ad({ closes: "2027-05-24" }),
    "7:9+10",
    "The last day is more than six months after today.",
  ],
  "opened-long-ago": [ad({ opened: "2026-08-24" }), "6:9+10", "This ad has been open for 91 days"],
  "template-text": [
    withWords("- [A task, as concrete as you can make it.]"),
    "15:3+41",
    '"[A task, as concrete as you can make it.]" is left over',
  ],
  "short-body": [ad({ body: "## What you will do\n\nYou will see." }), "11:1+19", "The ad has 7 words"],
  "hard-to-read": [
    ad({ body: `## What you will do\n\nFirst, a short one. ${tangle}. Then another.` }),
    `13:21+${tangle.length + 1}`,
    "The text is very hard to read (LIX ",
  ],
  "no-first-heading": [
    ad({ body: above + plainBody }),
    "11:1+383",
    "There are 64 words above the first heading",
  ],
  "link-says-here": [
    withWords("Our office is [here](../offices/japan.md)."),
    "15:16+4",
    'A link that says "here" does not say where it leads',
  ],
  "bold-heading": [
    withWords("**What we offer:**\n\nTime."),
    "15:1+18",
    "This looks like a heading and is none",
  ],
  "hidden-sign": [
    withWords("We mend\u200b phones \u00a0and pay\u00ad well."),
    "15:8+18",
    "There is a zero-width blank (U+200B) here, which one cannot see, and 2 more in this line.",
  ],
  "doubled-punctuation": [
    ad({ title: "Data Engineer!!" }),
    "2:21+2",
    "!! is more than one sign where one is enough.",
  ],
};

describe("advice", () => {
  it("says nothing about a plain ad", () => {
    expect(problemsWith(ad())).toEqual([]);
  });

  it.each(Object.entries(fixtures))(
    "%s → one warning, at the words that are meant",
    (code, [files, place, message]) => {
      const problems = problemsWith(files);
      expect(places(problems)).toEqual([`${place.includes(".md:") ? "" : "a.md:"}${place} ${code}`]);
      expect(problems[0]?.severity).toBe("warning");
      expect(problems[0]?.message).toContain(message);
      expect(problems[0]?.hint).toMatch(/\nSource: .+, https:\/\/\S+$/);
      expect(rules.find((rule) => rule.code === code)?.about).toMatch(/^[A-Z].+\.$/);
    },
  );

  it("has a fixture for every code", () => {
    expect(Object.keys(fixtures).sort()).toEqual([...adviceCodes].sort());
  });

  it("has each code once", () => {
    expect(new Set(adviceCodes).size).toBe(adviceCodes.length);
  });
});
