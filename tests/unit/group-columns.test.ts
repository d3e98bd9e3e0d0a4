import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Problem } from "../../lib/messages/problem.ts";
import { designer, readWith, textOf } from "../support/minimal.ts";

/** Files of the minimal content with groups over several lines: where each starts, and its lines. */
const groups: [name: string, file: string, lines: string[]][] = [
  ["salary", designer, ["salary:", "  min: 30000", "  max: 40000", "  currency: EUR", "  per: year"]],
  [
    "contact",
    designer,
    ["contact:", "  name: Ada", "  email: ada@example.com", '  phone: "+33 1 23 45 67 89"'],
  ],
  [
    "allow",
    designer,
    ["allow:", "  no-salary: The works council decides", "  short-body: The video says the rest"],
  ],
  [
    "address",
    "content/offices/paris.md",
    ["address:", "  street: 1 rue de la Paix", '  postalCode: "75002"', "  locality: Paris"],
  ],
  ["photo", "content/teams/data.md", ["photo:", "  file: photos/us.jpg", "  alt: Us"]],
  [
    "figures",
    "content/company.md",
    ["figures:", "  - value: 650", "    label: colleagues", "  - value: 6", "    label: offices"],
  ],
  [
    "source",
    "content/company.md",
    ["source:", "  system: ashby", "  board: acme", "  contract: permanent", "  team: data"],
  ],
];

/** A file with a group, instead of the line for it if it has one. */
function withGroup(file: string, lines: readonly string[]): string {
  const [opener = ""] = lines;
  const text = textOf(file).replace(new RegExp(`^${opener}.*\n(?: .*\n|- .*\n)*`, "m"), "");
  return text.replace(/\n---\n/, `\n${lines.join("\n")}\n---\n`);
}

const photos = /missing-image/;
const errorsIn = (file: string, text: string): Problem[] =>
  readWith({ [file]: text }).problems.filter(
    (problem) => problem.file === file && problem.severity === "error" && !photos.test(problem.code),
  );

/** A file with the lines that the messages show put in, as somebody would who reads from the bottom up. */
function asAdvised(text: string, problems: readonly Problem[]): string {
  const lines = text.split("\n");
  for (const { line, fix, replaces = 1 } of problems.toReversed())
    if (fix !== undefined) lines.splice(line - 1, replaces, ...fix.split("\n"));
  return lines.join("\n");
}

/** A line that starts some spaces further right or, as far as it has any, left. */
const moved = (line: string, by: number) =>
  by < 0 ? line.replace(new RegExp(`^ {0,${-by}}`), "") : " ".repeat(by) + line;

describe.each(groups)("%s over several lines", (_, file, lines) => {
  const right = withGroup(file, lines);

  it("as it should be → no error", () => {
    expect(errorsIn(file, right)).toEqual([]);
  });

  // Where as many lines stand in one column as in another, either may be right.
  const most = Math.floor((lines.length - 2) / 2);
  const slips = fc
    .uniqueArray(fc.integer({ min: 1, max: lines.length - 1 }), {
      minLength: 1,
      maxLength: Math.max(1, most),
    })
    .chain((at) =>
      fc.tuple(
        fc.constant(at),
        fc.array(fc.constantFrom(-4, -2, -1, 1, 2, 3), { minLength: at.length, maxLength: at.length }),
      ),
    );

  it("with lines further left or right → only those are named, and their advice makes the file right", () => {
    fc.assert(
      fc.property(slips, ([at, by]) => {
        const wrong = lines.map((line, index) =>
          at.includes(index) ? moved(line, by[at.indexOf(index)] ?? 0) : line,
        );
        const start = right.split("\n").indexOf(lines[0] ?? "");
        let text = withGroup(file, wrong);
        const first = errorsIn(file, text);
        expect(first.length).toBeLessThanOrEqual(at.length);
        for (const { line, code } of first) {
          expect(code).toBe("indentation");
          expect(at).toContain(line - 1 - start);
        }
        for (let step = 0; step < at.length; step++) text = asAdvised(text, errorsIn(file, text).slice(0, 1));
        expect(errorsIn(file, text)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("with all lines in the first column → one problem, which shows them all", () => {
    const wrong = withGroup(
      file,
      lines.map((line) => line.trimStart()),
    );
    const problems = errorsIn(file, wrong);
    const isList = lines.some((line) => line.includes("- "));
    if (!isList) expect(problems).toHaveLength(1);
    expect(errorsIn(file, asAdvised(wrong, problems))).toEqual([]);
  });
});

test("a field in the first column below its group → that line alone, and it isn't called missing", () => {
  const wrong = withGroup(designer, [
    "salary:",
    "  min: 30000",
    "  max: 40000",
    "  currency: EUR",
    "per: year",
  ]);
  expect(errorsIn(designer, wrong)).toMatchObject([
    {
      code: "indentation",
      lineText: "per: year",
      message: '"per" belongs to "salary", so it must be indented like its other fields.',
      hint: "Start the line with two spaces.",
      fix: "  per: year",
    },
  ]);
});

test("a field apart from its group → where to move it, without a line to paste in its place", () => {
  const wrong = withGroup(designer, [
    "salary:",
    "  min: 30000",
    "  max: 40000",
    "  currency: EUR",
    "closes: 2027-01-31",
    "per: year",
  ]);
  expect(errorsIn(designer, wrong)).toMatchObject([
    {
      code: "indentation",
      lineText: "per: year",
      hint: expect.stringContaining('below "salary"'),
      fix: undefined,
    },
  ]);
});

test.each([
  ["over several lines", ["salary:", "  min: 30000", "  currency: EUR"], "\n  per: year"],
  ["further right", ["salary:", "    min: 30000", "    currency: EUR"], "\n    per: year"],
  ["in one line", ["salary: { min: 30000, currency: EUR }"], "\nper: year"],
])(
  "a field that is missing in a group %s → an example that starts where the others do",
  (_, lines, example) => {
    const [problem, ...others] = errorsIn(designer, withGroup(designer, lines));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "missing-field" });
    expect(problem?.hint.endsWith(example)).toBe(true);
  },
);

test.each<[name: string, lines: string[], wrong: string[], message: string]>([
  [
    "an item of a list further right, which YAML takes for a part of the one above",
    ["offices:", "  - paris", "   - paris"],
    ["   - paris"],
    'This item belongs to "offices", so it must be indented like its other items.',
  ],
  [
    "a field of the file below one with a value",
    ["salary: { min: 1, max: 2, currency: EUR, per: hour }", "  closes: 2027-01-31"],
    ["  closes: 2027-01-31"],
    '"closes" belongs to no group, so it must start where the other fields do.',
  ],
  [
    "a mistyped field of the file below one with a value",
    ["salary: { min: 1, max: 2, currency: EUR, per: hour }", " clozes: 2027-01-31"],
    [" clozes: 2027-01-31"],
    '"clozes" belongs to no group, so it must start where the other fields do.',
  ],
  [
    "a mistyped field further right in its group",
    ["salary:", "  min: 30000", "   maxx: 40000", "  currency: EUR", "  per: year"],
    ["   maxx: 40000"],
    '"maxx" belongs to "salary", so it must be indented like its other fields.',
  ],
  [
    "a field after an empty line and a comment in its group",
    ["salary:", "  min: 30000", "", "  # for now", "   currency: EUR", "  per: year"],
    ["   currency: EUR"],
    '"currency" belongs to "salary", so it must be indented like its other fields.',
  ],
])("%s → that line alone", (_, lines, wrong, message) => {
  const found = errorsIn(designer, withGroup(designer, lines)).filter(({ code }) => code === "indentation");
  expect(found.map(({ lineText }) => lineText)).toEqual(wrong);
  expect(found[0]?.message).toBe(message);
});

test.each<[name: string, lines: string[]]>([
  ["fields of a group that isn't known", ["pay:", "  closes: 2027-01-31", "  title: Pay"]],
  ["an empty field above indented lines", ["apply:", "  closes: 2027-01-31"]],
])("%s → nothing about their columns", (_, lines) => {
  expect(errorsIn(designer, withGroup(designer, lines)).map(({ code }) => code)).not.toContain("indentation");
});

test("a wrong value in a line that starts in a wrong column → its place, and the value in that line", () => {
  const text = withGroup(designer, ["salary:", "min: 30000", "currency: €", "per: year"]);
  const value = errorsIn(designer, text).find(({ code }) => code === "unknown-currency");
  expect(value).toMatchObject({ column: 11, fix: "currency: EUR" });
});
