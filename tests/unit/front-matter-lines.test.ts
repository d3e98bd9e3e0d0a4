import { expect, it } from "vitest";
import { designer, readDesigner } from "../support/minimal.ts";

/** Lines as people write them, in place of the title's: the code, and the line that is offered to paste. */
const titles: [string, string, string][] = [
  ["title: Engineer: Platform", "colon-in-text", 'title: "Engineer: Platform"'],
  ["title: Join our team: Data", "colon-in-text", 'title: "Join our team: Data"'],
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
  ["title: {A/B} Engineer", "needs-quotes", 'title: "{A/B} Engineer"'],
  ["title: `Engineer`", "needs-quotes", 'title: "`Engineer`"'],
  ["\ttitle: Engineer", "tab", "title: Engineer"],
  ['title: "C:\\design"', "backslash", "title: 'C:\\design'"],
  ["title: 2026", "text-expected", 'title: "2026"'],
  ["title: 1.10", "text-expected", 'title: "1.10"'],
  ['"title": Lead #1', "cut-at-hash", '"title": "Lead #1"'],
  ["title: &Product Designer", "needs-quotes", 'title: "&Product Designer"'],
  ["title: ! Designer", "needs-quotes", 'title: "! Designer"'],
  ['title: "We are #1', "unclosed-quote", 'title: "We are #1"'],
  ["title: true", "text-expected", 'title: "true"'],
  ["Title: Engineer", "unknown-field", "title: Engineer"],
];

it.each(titles)("%s → %s, and the line that mends it", (line, code, mended) => {
  const { problems } = readDesigner((text) => text.replace("title: Product Designer", line));
  expect(problems).toMatchObject([{ file: designer, line: 2, code, lineText: line }]);
  expect(problems[0]?.fix).toBe(mended);
  const again = readDesigner((text) => text.replace("title: Product Designer", mended));
  expect(again.problems).toEqual([]);
});

const dates: [string, string, string?][] = [
  ["31/12/2026", "local-date", "2026-12-31"],
  ["12/31/2026", "local-date", "2026-12-31"],
  ["31.12.2026", "local-date", "2026-12-31"],
  ["31. 12. 2026", "local-date", "2026-12-31"],
  ["5/6/26", "local-date", "2026-06-05"],
  ["2026/12/31", "local-date", "2026-12-31"],
  ["2026-1-5", "local-date", "2026-01-05"],
  ["20261231", "local-date", "2026-12-31"],
  ["31 December 2026", "local-date", "2026-12-31"],
  ["Dec 31, 2026", "local-date", "2026-12-31"],
  ["2026-12-31T00:00:00Z", "local-date", "2026-12-31"],
  ["2026–12–31", "bad-date", "2026-12-31"],
  ["2026\u201112\u201131", "bad-date", "2026-12-31"],
  ["2026-02-29", "no-such-day"],
  ["2026-13-01", "no-such-day"],
  ["tomorrow", "bad-date"],
  ["-", "bad-date"],
  ["2026", "bad-date"],
  ["2026-12", "bad-date"],
  ["202612", "bad-date"],
];

it.each(dates)("opened: %s → %s", (written, code, meant) => {
  const { problems } = readDesigner((text) => text.replace("2026-01-12", written));
  expect(problems).toMatchObject([{ line: 6, column: 9, length: written.length, code }]);
  if (meant !== undefined) expect(problems[0]?.fix).toBe(`opened: ${meant}`);
});

it("closes with words → told that the line can go", () => {
  const { problems } = readDesigner((text) => text.replace("opened:", "closes: until filled\nopened:"));
  expect(problems).toMatchObject([
    { line: 6, code: "bad-date", hint: expect.stringContaining("delete that line") },
  ]);
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
  ["offices: [paris]\nhours: full-time or part-time", "list-expected", "hours: [full-time, part-time]"],
  ["offices: [paris]\nhours: full-time, evenings", "unknown-choice", undefined],
  ["offices: []", "empty-field", undefined],
  ["offices: - paris", "list-expected", "offices: [paris]"],
  [
    "offices: [paris]\nsalary: min: 45000, max: 55000, currency: EUR, per: year",
    "fields-expected",
    "salary: { min: 45000, max: 55000, currency: EUR, per: year }",
  ],
  ["offices:\n-paris", "no-space-after-dash", "- paris"],
  ["offices:\n  • paris\n  • bordeaux", "list-expected", "  [paris, bordeaux]"],
  [
    "offices: [paris]\nsalary: {min:45000,max:55000,currency:EUR,per:year}",
    "no-space-after-colon",
    "salary: {min: 45000, max: 55000, currency: EUR, per: year}",
  ],
  [
    'offices: [paris]\ncontact: { name: "a:b,c:d", email:ada@example.com }',
    "no-space-after-colon",
    'contact: { name: "a:b,c:d", email: ada@example.com }',
  ],
  ["  offices: [paris]", "indentation", "offices: [paris]"],
  ["offices: [パリ]", "unknown-office", "offices: [paris]"],
  ["offices: [Parisian]", "unknown-office", undefined],
  ...[
    ["45000-55000 EUR", "{ min: 45000, max: 55000, currency: EUR, per: year }"],
    ["De 38 à 42 k€ brut par an", "{ min: 38000, max: 42000, currency: EUR, per: year }"],
    ["45.000 € bis 55.000 €", "{ min: 45000, max: 55000, currency: EUR, per: year }"],
    ["月給25万円～30万円", "{ min: 250000, max: 300000, currency: JPY, per: month }"],
    ["$30-35/hour", "{ min: 30, max: 35, currency: USD, per: hour }"],
    ["45000 EUR", "{ min: 45000, max: 45000, currency: EUR, per: year }"],
    ...["from 45000 EUR", "3000-3500 EUR", "45-55k", "competitive", "nach Vereinbarung", "応相談"].map(
      (pay) => [pay],
    ),
  ].map(([pay, meant]): [string, string, string | undefined] => [
    `offices: [paris]\nsalary: ${pay}`,
    "fields-expected",
    meant === undefined ? undefined : `salary: ${meant}`,
  ]),
])("%s → %s", (line, code, mended) => {
  const { problems } = readDesigner((text) => text.replace("offices: [paris]", line));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  if (mended !== undefined) expect(problems[0]?.fix).toBe(mended);
});

it.each([
  ["that begin in the first column → the first of them", "min: 1\nmax: 2\ncurrency: EUR\nper: year", [7]],
  [
    "that are not in one column → the one out of line",
    "  min: 30000\n   max: 40000\n  currency: EUR\n  per: year",
    [8],
  ],
  [
    "of which the first is out of line → that one",
    "   min: 30000\n  max: 40000\n  currency: EUR\n  per: year",
    [7],
  ],
])("fields of a group %s", (_, fields, lines) => {
  const { problems } = readDesigner((text) => text.replace("opened:", `salary:\n${fields}\nopened:`));
  expect(problems.map(({ code, line }) => [code, line])).toEqual(lines.map((line) => ["indentation", line]));
});

it.each([
  ["salary", "min: 30000\nmax: 40000\ncurrency: EUR\nper: year"],
  ["contact", "name: Ada\nemail: ada@example.com"],
  ["allow", 'no-salary: "The works council decides"'],
])("the fields of %s in the first column → one problem, and its lines to paste", (group, fields) => {
  const put = (lines: string) => (text: string) => text.replace("opened:", `${group}:\n${lines}\nopened:`);
  const mended = fields.replace(/^/gm, "  ");
  const count = fields.split("\n").length;
  expect(readDesigner(put(fields)).problems).toMatchObject([
    { line: 7, code: "indentation", fix: mended, replaces: count },
  ]);
  expect(readDesigner(put(mended)).problems).toEqual([]);
});

it("two fields in one line → both lines to paste, and neither is called missing", () => {
  const { problems } = readDesigner((text) => text.replace(/^team: .*\noffices:/m, "team: data offices:"));
  expect(problems).toMatchObject([
    { line: 3, column: 12, code: "colon-in-text", fix: "team: data\noffices: [paris]" },
  ]);
});

it("the first field indented → that line alone", () => {
  const { problems } = readDesigner((text) => text.replace("title:", "  title:"));
  expect(problems).toMatchObject([{ line: 2, code: "indentation", fix: "title: Product Designer" }]);
});

/** What is above the fields, or instead of the lines that open and close them: the code, and what to do. */
const fences: [what: string, change: (text: string) => string, line: number, code: string, told: string][] = [
  [
    "words",
    (text) => `Sure! Here is the ad:\n\n${text}`,
    1,
    "front-matter-not-first",
    "Delete lines 1 to 2:",
  ],
  ["the title", (text) => `# Designer\n${text}`, 1, "front-matter-not-first", "Delete line 1:"],
  ["a comment", (text) => `<!-- note -->\n${text}`, 1, "front-matter-not-first", "Delete line 1:"],
  [
    "code",
    (text) => `\`\`\`yaml\n${text}\`\`\`\n`,
    1,
    "front-matter-not-first",
    "Delete line 1, and the line ```",
  ],
  ["a field", (text) => `draft: true\n${text}`, 1, "front-matter-not-first", "Move line 1 down"],
  ["a dash", (text) => text.replace("---", "—"), 1, "no-opening-line", "---"],
  ["stars", (text) => text.replace("---", "***"), 1, "no-opening-line", "---"],
  ["stars apart", (text) => text.replace("---", "* * *"), 1, "no-opening-line", "---"],
  ["a dash at the end", (text) => text.replace("\n---\n", "\n—\n"), 7, "bad-closing-line", "---"],
  [
    "a heading after the line",
    (text) => text.replace("\n---\n\n##", "\n--- ##"),
    7,
    "bad-closing-line",
    "---\n\n## What you will do",
  ],
];

it.each(fences)("%s → one problem, and everything else is read", (_, change, line, code, told) => {
  const { problems, sources } = readDesigner(change);
  expect(problems).toMatchObject([{ file: designer, line, code }]);
  expect(problems[0]?.fix ?? problems[0]?.hint).toContain(told);
  const read = sources.find(({ path }) => path === designer);
  expect(read?.data).toMatchObject({ title: "Product Designer", opened: "2026-01-12" });
  expect(read?.body.markdown).toContain("## What you will do");
});

it("a rule and a line with a colon below it in a text without fields → no fields are found in it", () => {
  const { problems } = readDesigner(() => "Words.\n\n---\n\nNote: we mend.\n\nMore words.\n\n---\n\nEnd.\n");
  expect(problems.map(({ code }) => code)).toContain("no-front-matter");
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
