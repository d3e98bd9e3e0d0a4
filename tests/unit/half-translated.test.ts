import { expect, test } from "vitest";
import { halfTranslatedFiles, sameTexts } from "../../lib/rules/half-translated.ts";
import { languageLines } from "../../scripts/status/status-table.ts";
import { anAd, company, problemsWith } from "../support/advice.ts";
import { readWith, textOf } from "../support/minimal.ts";

test.each([
  ["a sentence", "What to send with an application", 1],
  ["a few words", "a call with the team", 1],
  ["Japanese", "応募書類をお送りください", 1],
  ["a name", "Ada Martin", 0],
  ["a title", "Senior Product Manager, Checkout", 0],
  ["a time", "30 minutes", 0],
  ["the path of a picture", "photos/our-workshop.jpg", 0],
])("%s that is the same in both languages → is it untranslated?", (_, text, count) => {
  expect(sameTexts({ send: text }, { send: text })).toHaveLength(count);
  expect(sameTexts({ send: text }, { send: "Another text" })).toEqual([]);
});

test("texts in lists → each by its path; reasons for advice that is declined → not", () => {
  const same = {
    steps: [{ title: "a call with the team" }],
    allow: { "short-body": "the video says the rest" },
  };
  expect(sameTexts(same, structuredClone(same))).toEqual([["steps", 0, "title"]]);
});

const original = "---\ntitle: Design\n---\n\nWe draw.\n";
test.each([
  [
    "a placeholder",
    "---\ntitle: Dessin\n---\n\n[Translate this text into French, and delete this line.]\n\nWe draw.\n",
    true,
  ],
  ["a placeholder in a list", "---\ntitle: Dessin\n---\n\n- [What we draw, in French]\n", true],
  ["all of it", "---\ntitle: Dessin\n---\n\nNous dessinons.\n", false],
])("a translation with %s → half of one: %s%s", (_, text, isHalf) => {
  const { translatedFiles } = readWith({
    "content/company.md": textOf("content/company.md").replace("language: en", "$&\nlanguages: [fr]"),
    "content/teams/design.md": original,
    "content/teams/design.fr.md": text,
  });
  const half = halfTranslatedFiles(translatedFiles.values());
  expect(half.get("fr") ?? []).toEqual(isHalf ? ["content/teams/design.fr.md"] : []);
  expect(languageLines(new Map([["fr", []]]), half)).toEqual([
    isHalf
      ? "1 file is only partly translated into French:\n  content/teams/design.fr.md"
      : "Every file is translated into French.",
  ]);
});

test("a translation of the hiring steps with some of them left as they were → advice on these", () => {
  const steps = (first: string, second: string) => `steps:\n  - title: ${first}\n  - title: ${second}\n`;
  const files = {
    "content/company.md": textOf("content/company.md", company).replace(
      "language: en",
      "$&\nlanguages: [fr]",
    ),
    "content/hiring.md": `---\ntitle: How we hire\ndescription: How we hire in two steps.\n${steps("A call with the team", "A day at our place")}---\n`,
    "content/hiring.fr.md": `---\ntitle: Comment on recrute\ndescription: Deux étapes.\n${steps("Un appel avec l’équipe", "A day at our place")}---\n`,
  };
  const said = problemsWith({ ...files, "a.md": anAd() }).filter(({ file }) => file.endsWith("hiring.fr.md"));
  expect(said).toMatchObject([
    { code: "same-as-original", lineText: "  - title: A day at our place", hint: "Write it in French." },
  ]);
});

test("a translation with the text of the original, too short to tell its language → advice on it, and half of one", () => {
  const files = {
    "content/company.md": textOf("content/company.md", company).replace(
      "language: en",
      "$&\nlanguages: [fr]",
    ),
    "content/teams/data.md": "---\ntitle: Data\n---\n\nWe count what others have lost.\n",
    "content/teams/data.fr.md": "---\ntitle: Données\n---\n\nWe count what others have lost.\n",
  };
  const said = problemsWith({ ...files, "a.md": anAd() }).filter(({ file }) => file.endsWith("data.fr.md"));
  expect(said).toMatchObject([{ code: "same-as-original", line: 5 }]);
});
