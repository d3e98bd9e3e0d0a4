import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { untranslatedFiles } from "../../lib/rules/advice/across-files.ts";
import { findProblems } from "../../lib/rules/check-content.ts";
import { siteAt } from "../../lib/site/site.ts";
import { designer, minimal, readWith, textOf, withFiles } from "../support/minimal.ts";

/* Files in other languages of the site; what is said of wrong ones to the letter, tests/fixtures/broken/ has. */

const company = (languages = "[fr, de]") =>
  textOf("content/company.md").replace("language: en\n", `language: en\nlanguages: ${languages}\n`);
const inFrench = (files: Record<string, string>) => readWith({ "content/company.md": company(), ...files });

const companyInFrench =
  "---\nheadline: Bâtir pour durer\ndescription: Travailler chez Acme.\n" +
  "figures: [{ label: collègues }]\nlinks: [{ label: Carnet }]\n---\n\nNous bâtissons.\n";

it("the texts of a translation → over the fields of the file, each in its own language alone", () => {
  const { content, otherLanguages, problems } = inFrench({
    "content/company.fr.md": companyInFrench,
    "content/offices/index.fr.md": "---\ntitle: Nos bureaux\nregions: [Europe de l’Ouest, États-Unis]\n---\n",
    "content/teams/data.fr.md": "---\ntitle: Données\n---\n\nDes nombres.\n",
  });
  expect(problems).toEqual([]);
  const [french, german] = [otherLanguages.get("fr"), otherLanguages.get("de")];
  expect(french?.company).toMatchObject({
    headline: "Bâtir pour durer",
    founded: 2014,
    figures: [{ value: "12", label: "collègues" }],
    links: [{ label: "Carnet", url: "https://blog.example.com" }],
    body: { language: "fr", file: "content/company.fr.md" },
  });
  expect(french?.offices.list.map(({ region }) => region)).toEqual(
    content.offices.list.map(({ region }) => (region === "Europe" ? "Europe de l’Ouest" : "États-Unis")),
  );
  expect(french?.positions.list[0]?.team).toMatchObject({ slug: "data", title: "Données" });
  // A file without a translation says that it's in the first language.
  expect(french?.story).toEqual(content.story);
  expect(german?.company).toEqual(content.company);
  expect(content.company.body.language).toBe("en");
});

const fields = (lines: string) => `---\n${lines}\n---\n`;

test.each([
  ["field-of-the-original", "teams/data.fr.md", `${fields("title: Données\nnames: [Data]")}\nA.\n`],
  ["missing-field", "story.fr.md", `${fields("title: Comment")}\n## Pourquoi ?\n\nAinsi.\n`],
  ["empty-body", "teams/data.fr.md", fields("title: Données")],
  ["list-length", "offices/index.fr.md", fields("title: Bureaux\nregions: [Europe]")],
  ["translation-without-original", "teams/art.fr.md", `${fields("title: Art")}\nA.\n`],
  ["translation-without-language", "teams/data.es.md", `${fields("title: Datos")}\nA.\n`],
  ["translation-same-language", "teams/data.en.md", `${fields("title: Data")}\nA.\n`],
])("a translation with %s → that problem of it, and the file as it is", (code, file, text) => {
  const { content, otherLanguages, problems } = inFrench({ [`content/${file}`]: text });
  expect(problems.map((problem) => [problem.file, problem.code])).toEqual([[`content/${file}`, code]]);
  expect(otherLanguages.get("fr")?.teams).toEqual(content.teams);
});

test.each([
  ["a list as a text", "languages: fr", "list-expected"],
  ["no tag", "languages: [French]", "unknown-language"],
  ["a tag in capitals", "languages: [FR]", "unknown-interface-language"],
  ["an indented line", "  languages: [fr, de]", "indentation"],
  ["an open bracket", "languages: [fr, de", "unclosed-list"],
])("company.md with %s → that problem, and none of its translations", (_, instead, code) => {
  const { problems } = readWith({
    "content/company.md": company().replace("languages: [fr, de]", instead),
    "content/company.fr.md": companyInFrench,
    "content/teams/data.fr.md": `${fields("title: Données")}\nDes nombres.\n`,
  });
  expect(problems.map((problem) => [problem.file, problem.code])).toEqual([["content/company.md", code]]);
});

test.each([
  ["an unknown field", "    label: colleagues", "    label: colleagues\n    who: us", ["unknown-field"]],
  ["a wrong address", "https://blog.example.com", "htp:/x", ["bad-address"]],
  [
    "texts without their fields",
    "  - value: 12\n    label: colleagues",
    "  - Twelve colleagues\n  - Two dogs",
    ["fields-expected", "fields-expected"],
  ],
])("%s in a list of the original → said there, and not in its translation as well", (_, from, to, codes) => {
  const { problems } = inFrench({
    "content/company.md": company().replace(from, to),
    "content/company.fr.md": companyInFrench,
  });
  expect(problems.map((problem) => [problem.file, problem.code])).toEqual(
    codes.map((code) => ["content/company.md", code]),
  );
});

test.each([
  'photo: { file: photos/a.jpg, alt: "Un bureau" }',
  "photo:\n  file: photos/a.jpg\n  alt: Un bureau",
])("a group with a field of the original, %s → one error, and no other about the group", (written) => {
  const { problems } = inFrench({
    "content/company.md": company().replace(
      "links:",
      "photo: { file: photos/a.jpg, alt: An office }\nlinks:",
    ),
    "content/company.fr.md": companyInFrench.replace("links:", `${written}\nlinks:`),
  });
  // There is no such picture.
  const here = problems.filter(({ file, code }) => file.endsWith(".fr.md") && code !== "missing-image");
  expect(here.map(({ code }) => code)).toEqual(["field-of-the-original"]);
});

test("the original has lost a list → told to delete it in the translation", () => {
  const { problems } = inFrench({
    "content/company.md": company().replace(/^links:\n(?: .*\n)+/m, ""),
    "content/company.fr.md": companyInFrench,
  });
  expect(problems).toContainEqual(
    expect.objectContaining({ file: "content/company.fr.md", line: 5, code: "field-of-the-original" }),
  );
});

test("a group of fields has no texts in a translation → they alone are asked for", () => {
  const { problems } = inFrench({
    "content/company.fr.md": companyInFrench.replace("figures: [{ label: collègues }]\n", ""),
  });
  expect(problems.map(({ code, hint }) => [code, hint])).toEqual([
    ["missing-field", expect.stringMatching(/---:\nfigures: \[\{ label: "\[[^\]]+\]" \}\]$/)],
  ]);
});

test.each([
  ["decorative", "decorative"],
  ['"Two [old] phones"', '"[Two [old] phones]"'],
])(
  "a photo with the words %s, and a translation without → its words to replace, if it has any: %s",
  (alt, words) => {
    const { problems } = inFrench({
      "content/company.md": company().replace("links:", `photo: { file: photos/a.jpg, alt: ${alt} }\nlinks:`),
      "content/company.fr.md": companyInFrench,
    });
    const [asked] = problems.filter(({ file }) => file.endsWith(".fr.md"));
    expect(asked?.hint).toBe(`Translate it between the two lines ---:\nphoto: { alt: ${words} }`);
  },
);

test.each([
  ["start: after the holidays", 'start: "[after the holidays]"'],
  ["start: 2026-09-01", undefined],
  ["agreement: Syntec", undefined],
])("%s in an ad and not in its translation → asked for, to be replaced: %s", (line, sample) => {
  const write = (french: string) =>
    inFrench({
      [designer]: textOf(designer).replace("\nopened:", `\n${line}\nopened:`),
      "content/positions/designer.fr.md": textOf("content/positions/designer.fr.md").replace("\n---", french),
    }).problems;
  const asked = sample && {
    file: "content/positions/designer.fr.md",
    code: "missing-field",
    hint: `Translate it between the two lines ---:\n${sample}`,
  };
  expect(write("\n---")).toMatchObject(asked === undefined ? [] : [asked]);
  if (sample !== undefined)
    expect(write(`\n${sample}\n---`).map(({ code }) => code)).toEqual(["placeholder"]);
});

test.each([
  ["a language that the interface lacks", "[pt]"],
  ["the first language once more", "[en]"],
  ["a language twice", "[fr, fr]"],
  ["no tag", "[French]"],
  ["a tag that no file can have in its name", "[fr-CA]"],
])("languages with %s → a problem of company.md, at that line", (_, languages) => {
  const { problems } = readWith({ "content/company.md": company(languages) });
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toContain("content/company.md:9");
});

it.each([
  ["a translation", "title: Boulanger", "fr", ["bad-file-name: Rename it to designer.fr.md."]],
  ["one in a language that the site lacks", "title: Panadero", "es", []],
])("%s with a hyphen before its language → to be renamed", (_, title, language, told) => {
  const file = `content/positions/designer-${language}.md`;
  const { problems } = inFrench({ [file]: `---\n${title}\n---\n\n## Vos missions\n\nDu pain.\n` });
  const said = problems.filter((each) => each.file === file && each.code === "bad-file-name");
  expect(said.map(({ code, hint }) => `${code}: ${hint}`)).toEqual(told);
  if (told.length > 0) expect(problems).toHaveLength(1);
});

describe("What has no text in a language", () => {
  it("is advice on that language, at the field that names it", () => {
    const files = { "content/teams/data.fr.md": "---\ntitle: Données\n---\n\nDes nombres.\n" };
    const folder = withFiles(minimal, { "content/company.md": company(), ...files });
    const { sources, problems } = findProblems(folder, Temporal.Instant.from("2026-02-01T12:00:00Z"));
    const lacking = untranslatedFiles(sources);
    expect([...lacking.keys()]).toEqual(["fr", "de"]);
    // The position is translated into French.
    expect(lacking.get("de")).toEqual(
      [...(lacking.get("fr") ?? []), ...["content/positions/designer.md", "content/teams/data.md"]].sort(),
    );
    const advice = problems.filter(({ code }) => code === "no-translation");
    expect(advice.map(({ file, line, column }) => [file, line, column])).toEqual([
      ["content/company.md", 9, 13],
      ["content/company.md", 9, 17],
    ]);
    expect(advice[1]?.hint).toMatch(
      /^Write only the texts, in: content\/[^,]+, [^,]+, [^,]+\.de\.md and \d+ more\. .*npm run new -- translation --of \S+ --language de$/,
    );
  });

  it("is advice on the file where only a few lack a text", () => {
    const all = { "content/company.md": company().replace("[fr, de]", "[fr]") };
    const { sources } = findProblems(withFiles(minimal, all), Temporal.Instant.from("2026-02-01T12:00:00Z"));
    const lacking = untranslatedFiles(sources).get("fr") ?? [];
    const translated = lacking
      .filter((path) => path !== "content/teams/data.md")
      .map((path) => [path.replace(/md$/, "fr.md"), "---\ntitle: Données\n---\n\nDes mots.\n"]);
    const found = (company: string) =>
      findProblems(
        withFiles(minimal, { "content/company.md": company, ...Object.fromEntries(translated) }),
        Temporal.Instant.from("2026-02-01T12:00:00Z"),
      ).problems.filter(({ code }) => code === "no-translation");
    expect(found(all["content/company.md"])).toMatchObject([
      { file: "content/teams/data.md", line: 2, hint: expect.stringContaining("content/teams/data.fr.md") },
    ]);
    const declined = all["content/company.md"].replace(
      "languages:",
      'allow: { no-translation: "later" }\n$&',
    );
    expect(found(declined)).toMatchObject([{ file: "content/company.md" }]);
  });

  it("is no advice where the site has one language", () => {
    expect(readWith({}).problems).toEqual([]);
  });

  it("is no advice on a language that the site can't have, but the error alone", () => {
    const folder = withFiles(minimal, { "content/company.md": company("[sv]") });
    const { problems } = findProblems(folder, Temporal.Instant.from("2026-02-01T12:00:00Z"));
    expect(problems.map(({ code }) => code)).toEqual(["unknown-interface-language"]);
  });
});

test.each([
  ["a page", "/story/", "/fr/story/"],
  ["a page already in it", "/fr/story/", "/fr/story/"],
  ["a position that is written in it", "/positions/designer/", "/fr/positions/designer/"],
  ["one that is not", "/positions/baker/", "/positions/baker/"],
  ["a page of the list", "/positions/page/2/", "/fr/positions/page/2/"],
])("a link to %s from a text in French → %s becomes %s", (_, from, to) => {
  const baker = textOf(designer).replace("Product Designer", "Baker");
  const reading = inFrench({ "content/positions/baker.md": baker });
  const first = siteAt(reading, Temporal.Instant.from("2026-01-20T12:00:00Z"));
  expect(first.in("fr").pathIn(from)).toBe(to);
  expect(first.pathIn(from)).toBe(from);
});

test("a link to the version that stands at the root → there, from each language", () => {
  const own = textOf(designer).replace("title: Product Designer", "title: Designer\nlanguage: fr");
  const reading = inFrench({
    [designer]: own,
    "content/positions/designer.en.md": `${fields("title: Product Designer")}\n## Draw\n\nDraw.\n`,
  });
  const first = siteAt(reading, Temporal.Instant.from("2026-01-20T12:00:00Z"));
  for (const site of first.languages.map((language) => first.in(language)))
    expect(site.pathIn("/en/positions/designer/")).toBe("/positions/designer/");
});

test.each([
  ["another day", "2026-10-01", ["field-of-the-original"]],
  ["the same day", "2026-09-01", []],
  ["words", "dès que possible", []],
])("a translation in which the job begins on %s → said where it is another", (_, start, codes) => {
  const { problems } = readWith({
    [designer]: textOf(designer).replace("team:", "start: 2026-09-01\nteam:"),
    "content/positions/designer.fr.md": textOf("content/positions/designer.fr.md").replace(
      "title:",
      `start: ${start}\ntitle:`,
    ),
  });
  expect(problems.map(({ code }) => code)).toEqual(codes);
});

it("teams in a language → in its order, accents and all", () => {
  const team = (title: string) => `---\ntitle: ${title}\n---\n\nA.\n`;
  const { content, otherLanguages } = inFrench({
    ...{ "content/teams/art.md": team("Art"), "content/teams/art.fr.md": team("Zinc") },
    ...{ "content/teams/shop.md": team("Shop"), "content/teams/shop.fr.md": team("Échoppe") },
    ...{ "content/teams/east.md": team("East"), "content/teams/east.fr.md": team("Est") },
  });
  const titles = (teams?: { list: { title: string }[] }) => teams?.list.map(({ title }) => title);
  expect(titles(content.teams)).toEqual(["Art", "Data", "East", "Shop"]);
  expect(titles(otherLanguages.get("fr")?.teams)).toEqual(["Data", "Échoppe", "Est", "Zinc"]);
});

test("a photo that is only a path → how to write it with that path, and of its translation the words", () => {
  const team = textOf("content/teams/data.md").replace("\n---\n", "\nphoto: photos/us.jpg\n---\n");
  const hintsWith = (french: string) =>
    inFrench({ "content/teams/data.md": team, "content/teams/data.fr.md": french }).problems.map(
      ({ hint }) => hint.split("\n")[1],
    );
  const words = 'photo: { alt: "[Two people at a workbench]" }';
  const whole = 'photo: { file: photos/us.jpg, alt: "[Two people at a workbench]" }';
  expect(hintsWith(`${fields("title: Données")}\nA.\n`)).toEqual([words, whole]);
  expect(hintsWith(`${fields("title: Données\nphoto: us.jpg")}\nA.\n`)).toEqual([words, whole]);
});
