import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { repaired } from "../../lib/rules/advice/garbled.ts";
import { check } from "../../lib/rules/check-content.ts";
import { inFrench, problemsWith, withWords } from "../support/advice.ts";
import { minimal, withFiles } from "../support/minimal.ts";

test.each([
  ["donâ€™t", "don’t"],
  ["franÃ§ais, dÃ©jÃ\u00a0 vu", "français, déjà vu"],
  ["kÃ¶nnen â€“ ja", "können – ja"],
  ["Å¡Å¥astnÃ½", "šťastný"],
  ["10Â\u00a0â‚¬", "10\u00a0€"],
  ["Ð\u009fÑ€Ð¸Ð²ÐµÑ‚", "Привет"],
  ["æ—¥æœ¬èªž", "日本語"],
  ["ðŸš€", "🚀"],
])("%s → %s", (line, meant) => expect(repaired(line)?.text).toBe(meant));

test.each([
  "don’t, déjà vu, «CAFÉ», QUALITÉ… et É»",
  "für Öl, 50 €–60 €, São Paulo, „GERÄT“, GERÄ“",
  "Příliš žluťoučký kůň",
  "日本語で書く、「仕事」",
  "Привет, как дела",
  "naïve – “well” ™ © 2026",
])("%s → left as it is", (line) => expect(repaired(line)).toBeUndefined());

test("a garbled line → said with the letter that was meant, and the repaired line", () => {
  const [found, ...others] = problemsWith(withWords("We donâ€™t work in franÃ§ais."));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: "garbled-text", line: 15, fix: "We don’t work in français." });
  expect(found?.message).toContain("â€™ in this line instead of ’");
});

test.each([["de", "KÃ¶ln und MÃ¼nchen", "Köln und München"]])("%s: %s → %s", (language, line, fix) => {
  const title = "Analyste H/F (m/w/d)";
  const found = problemsWith(withWords(line, { language, title, offices: "[japan]" }));
  expect(found.map((problem) => [problem.code, problem.fix])).toEqual([["garbled-text", fix]]);
});

test.each([
  ["draft: true\n", "", []],
  ["", "", ["pages/data.de.md", "pages/data.md"]],
])("a page that says %j, with questions in it and in its translation → %s%j", (draft, _, files) => {
  const words = "## Who\n\n[Which company decides what happens to the data?]\n";
  const folder = withFiles(minimal, {
    "content/pages/data.md": `---\ntitle: Data\ndescription: What happens.\n${draft}---\n\n${words}`,
    "content/pages/data.de.md": `---\ntitle: Daten\ndescription: Was geschieht.\n---\n\n${words}`,
    "content/company.md": minimal.files
      .find(({ path }) => path === "content/company.md")
      ?.text.replace("language: en", "language: en\nlanguages: [de]"),
  });
  const { problems } = check(folder, Temporal.Instant.from("2026-02-01T12:00:00Z"));
  const left = problems
    .filter(({ code }) => code === "placeholder")
    .map(({ file }) => file.replace("content/", ""));
  expect(left).toEqual(files);
  const [translation] = problems.filter(
    ({ code, file }) => code === "placeholder" && file.endsWith(".de.md"),
  );
  if (translation) expect(translation.hint).toContain("draft: true into content/pages/data.md.");
});

test("a placeholder in a translation of nothing → not told to make a draft of a file that isn't there", () => {
  const problems = problemsWith({ "lead.fr.md": inFrench("Responsable H/F", "[À écrire ici, plus tard.]") });
  const found = problems.find(({ code }) => code === "placeholder");
  expect(found?.hint).toMatch(/^Replace it with your own words, or delete it\./);
  expect(found?.hint).not.toContain("draft");
});
