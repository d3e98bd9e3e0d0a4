import { expect, test } from "vitest";
import { anAd, company, places, plainBody, problemsWith } from "../support/advice.ts";
import { textOf } from "../support/minimal.ts";

const office = textOf("content/offices/prague.md", company).replace(
  "\n---\n",
  '\nphoto: { file: photos/Our workshop.JPG, alt: "Two people" }\n---\n',
);

test.each([
  ["in a text", { "a.md": anAd({ body: `${plainBody}\n\n![Us](../photos/Our workshop.JPG)` }) }, "a.md:15"],
  ["in a field", { "a.md": anAd(), "content/offices/prague.md": office }, "prague.md:8"],
])("a picture with a space in its name, %s → its new name, and where to write it", (_, files, place) => {
  const problems = problemsWith({ ...files, "content/photos/Our workshop.JPG": "" });
  expect(problems.map(({ code }) => code)).toContain("bad-file-name");
  expect(problems.find(({ code }) => code === "bad-file-name")?.hint).toBe(
    "Rename it to our-workshop.JPG, and write that name where it is shown.",
  );
  expect(places(problems).some((each) => each.startsWith(place))).toBe(true);
});

const fr = "---\ntitle: Spécialiste data H/F\n---\n\n## Vos missions\n\nAider.\n";

test.each([
  ["b.md.md", /language before \.md, such as b\.fr\.md\.$/],
  ["B.md", /language before/],
  ["b.txt", /language before/],
  ["b.fr.md.md", /If not, give it another name\.$/],
  ["b.fr (1).md", /If not, give it another name\.$/],
  ["b copy.md", /language before/],
])("%s, next to the file that its name is meant for → not told to take that name", (name, remedy) => {
  const problems = problemsWith({ "b.md": anAd(), "b.fr.md": fr, [name]: anAd() });
  const [problem] = problems.filter(({ file }) => file.endsWith(`/${name}`));
  expect(problem).toMatchObject({ code: "bad-file-name", hint: expect.stringMatching(remedy) });
  expect(problem?.hint).not.toContain("Rename");
});

test.each([
  ["one letter off", { "data-engineer.md": anAd() }, "data-enginer.fr.md", "data-engineer"],
  [
    "that has its old name",
    { "lead.md": anAd().replace("team:", "formerly: [designer]\nteam:") },
    "designer.fr.md",
    "lead",
  ],
])("a translation of a file %s → the name that it needs", (_, files, name, meant) => {
  const [problem] = problemsWith({ ...files, [name]: fr }).filter(({ file }) => file.endsWith(`/${name}`));
  expect(problem?.hint).toBe(
    `If it's the translation of ${meant}.md, rename it to ${meant}.fr.md; otherwise delete it.`,
  );
});

test("a translation one letter off a file that has one → not told to replace it", () => {
  const files = { "data-engineer.md": anAd(), "data-engineer.fr.md": fr, "data-enginer.fr.md": fr };
  const problem = problemsWith(files).find(({ code }) => code === "translation-without-original");
  expect(problem?.hint).toContain("otherwise delete it");
  expect(problem?.hint).not.toContain("data-engineer");
});

test("an ad with a wrong name and wrong fields → both in the same run, and its allow counts", () => {
  const text = anAd({ contract: "CDI", body: "## Work\n\nMend.", allow: "{ short-body: The film says it }" });
  const problems = problemsWith({ "Data Engineer.md": text });
  expect(places(problems)).toEqual([
    "Data Engineer.md:1:1+1 bad-file-name",
    "Data Engineer.md:5:11+3 unknown-choice",
  ]);
  expect(problems[1]?.fix).toBe("contract: permanent");
});
