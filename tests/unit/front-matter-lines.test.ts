import { expect, it } from "vitest";
import { designer, readDesigner } from "../support/minimal.ts";

/** Lines as people write them, in place of the title's: the code, and the line that is offered to paste. */
const titles: [string, string, string][] = [
  ["title: Engineer: Platform", "colon-in-text", 'title: "Engineer: Platform"'],
  ["title: Engineer:", "colon-in-text", 'title: "Engineer:"'],
  ['title: The "best": job', "colon-in-text", `title: 'The "best": job'`],
  ["title: C# lead #1", "cut-at-hash", 'title: "C# lead #1"'],
  ["title: Lead # one", "cut-at-hash", 'title: "Lead # one"'],
  ['title: "Engineer', "unclosed-quote", 'title: "Engineer"'],
  ["title: 'Engineer", "unclosed-quote", "title: 'Engineer'"],
  ['title: Engineer"', "unclosed-quote", 'title: "Engineer"'],
  ["title: 'Engineer's aid'", "text-after-quote", `title: "Engineer's aid"`],
  ['title: "The "best" job"', "text-after-quote", `title: 'The "best" job'`],
  ['title: "Senior" Engineer', "text-after-quote", `title: '"Senior" Engineer'`],
  ["title: “Engineer”", "curly-quotes", 'title: "Engineer"'],
  ["title: “Engineer: Platform”", "curly-quotes", 'title: "Engineer: Platform"'],
  ['title: "Engineer”', "curly-quotes", 'title: "Engineer"'],
  ["title: ‘Engineer’", "curly-quotes", 'title: "Engineer"'],
  ["title: „Ingenieur“", "curly-quotes", 'title: "Ingenieur"'],
  ["title:Engineer", "no-space-after-colon", "title: Engineer"],
  ["title Engineer", "no-colon", "title: Engineer"],
  ["title = Engineer", "no-colon", "title: Engineer"],
  ["title：Engineer", "no-colon", "title: Engineer"],
  ["title: @home", "needs-quotes", 'title: "@home"'],
  ["title: *star* engineer", "needs-quotes", 'title: "*star* engineer"'],
  ["title: & Co", "needs-quotes", 'title: "& Co"'],
  ["title: !important", "needs-quotes", 'title: "!important"'],
  ["title: %s engineer", "needs-quotes", 'title: "%s engineer"'],
  ["title: - Engineer", "needs-quotes", 'title: "- Engineer"'],
  ["title: [Paris] Engineer", "needs-quotes", 'title: "[Paris] Engineer"'],
  ["title: {{ job }} Engineer", "needs-quotes", 'title: "{{ job }} Engineer"'],
  ["title: `Engineer`", "needs-quotes", 'title: "`Engineer`"'],
  ["\ttitle: Engineer", "tab", "title: Engineer"],
  ['title: "C:\\design"', "backslash", "title: 'C:\\design'"],
  ["title: 2026", "number-for-text", 'title: "2026"'],
  ["title: 1.10", "number-for-text", 'title: "1.10"'],
  ['"title": Lead #1', "cut-at-hash", '"title": "Lead #1"'],
  ["title: &Product Designer", "needs-quotes", 'title: "&Product Designer"'],
  ["title: ! Designer", "needs-quotes", 'title: "! Designer"'],
  ['title: "We are #1', "unclosed-quote", 'title: "We are #1"'],
  ["title: true", "text-expected", 'title: "true"'],
  ["Title: Engineer", "unknown-field", "title: Engineer"],
];

it.each(titles)("%s → %s, and the line that mends it", (line, code, mended) => {
  const { problems } = readDesigner((text) => text.replace("title: Product Designer", line));
  expect(problems).toMatchObject([{ file: designer, line: 2, code, source: line }]);
  expect(problems[0]?.fix).toBe(mended);
  const again = readDesigner((text) => text.replace("title: Product Designer", mended));
  expect(again.problems).toEqual([]);
});

const dates: [string, string, string?][] = [
  ["31/12/2026", "local-date", "2026-12-31"],
  ["12/31/2026", "local-date", "2026-12-31"],
  ["31.12.2026", "local-date", "2026-12-31"],
  ["5/6/26", "local-date", "2026-06-05"],
  ["2026/12/31", "local-date", "2026-12-31"],
  ["2026-1-5", "local-date", "2026-01-05"],
  ["20261231", "local-date", "2026-12-31"],
  ["31 December 2026", "local-date", "2026-12-31"],
  ["Dec 31, 2026", "local-date", "2026-12-31"],
  ["2026-12-31T00:00:00Z", "local-date", "2026-12-31"],
  ["2026-02-29", "no-such-day"],
  ["2026-13-01", "no-such-day"],
  ["tomorrow", "bad-date"],
  ["2026", "bad-date"],
  ["2026-12", "bad-date"],
  ["202612", "bad-date"],
];

it.each(dates)("opened: %s → %s", (written, code, meant) => {
  const { problems } = readDesigner((text) => text.replace("2026-01-12", written));
  expect(problems).toMatchObject([{ line: 6, column: 9, length: written.length, code }]);
  if (meant !== undefined) expect(problems[0]?.fix).toBe(`opened: ${meant}`);
});

it.each([
  "title: 'Engineer''s aid'",
  'title: "Engineer: Platform"',
  "title: Engineer (C++/C#)",
  "title: L’ingénieur “plateforme” junior",
  'title: Monitor 27"',
  "title: >-\n  Engineer: Platform\n  # one",
  'title: "Engineer\n  of platforms"',
  'title: "Engineer\n  Note: of platforms"',
  "title: Engineer\n  of platforms",
  "start: 2026-12\ntitle: Engineer",
  "title: Engineer\n# a comment: with a colon",
  "title:\tEngineer",
  "title : Engineer",
])("%s → nothing to say", (line) => {
  const { problems } = readDesigner((text) => text.replace("title: Product Designer", line));
  expect(problems).toEqual([]);
});

it.each([
  ["offices: [“paris”]", "curly-quotes", 'offices: ["paris"]'],
  ["offices: [paris, bordeaux", "unclosed-list", "offices: [paris, bordeaux]"],
  ["offices: paris, bordeaux", "list-expected", "offices: [paris, bordeaux]"],
  ["offices: paris", "list-expected", "offices: [paris]"],
  ["offices: []", "empty-field", undefined],
  ["offices: - paris", "list-expected", "offices: [paris]"],
  [
    "offices: [paris]\nsalary: min: 45000, max: 55000, currency: EUR, per: year",
    "fields-expected",
    "salary: { min: 45000, max: 55000, currency: EUR, per: year }",
  ],
  ["offices:\n-paris", "no-space-after-dash", "- paris"],
  ["  offices: [paris]", "indentation", "offices: [paris]"],
])("%s → %s", (line, code, mended) => {
  const { problems } = readDesigner((text) => text.replace("offices: [paris]", line));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  if (mended !== undefined) expect(problems[0]?.fix).toBe(mended);
});

it.each([
  [
    "that begin in the first column → each of them",
    "min: 1\nmax: 2\ncurrency: EUR\nper: year",
    [7, 8, 9, 10],
  ],
  [
    "that are not in one column → the one out of line",
    "  min: 30000\n   max: 40000\n  currency: EUR\n  per: year",
    [8],
  ],
])("fields of a group %s", (_, fields, lines) => {
  const { problems } = readDesigner((text) => text.replace("opened:", `salary:\n${fields}\nopened:`));
  expect(problems.map(({ code, line }) => [code, line])).toEqual(lines.map((line) => ["indentation", line]));
});

it("a line between the fields that begins like the closing one → said, and no field is lost silently", () => {
  const { problems } = readDesigner((text) =>
    text.replace("team:", "---anything at all, and at length\nteam:"),
  );
  expect(problems).toContainEqual(expect.objectContaining({ code: "bad-closing-line", line: 3 }));
});

it("a line of three dots, after which YAML reads nothing → said at the first line that would be lost", () => {
  const { problems } = readDesigner((text) => text.replace("opened: ", "...\nopened: "));
  expect(problems[0]).toMatchObject({ line: 7, code: "unreadable-line" });
});

it("a text over two lines with a # in it → what follows it is not lost silently", () => {
  const { problems } = readDesigner((text) =>
    text.replace("opened: ", "agreement: The one that we,\n  and all, are #1 in\nopened: "),
  );
  expect(problems).toMatchObject([{ line: 7, column: 16, code: "cut-at-hash" }]);
});

it("Windows line ends and a byte order mark → nothing to say", () => {
  expect(readDesigner((text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`).problems).toEqual([]);
});
