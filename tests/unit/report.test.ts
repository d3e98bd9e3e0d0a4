import { expect, it } from "vitest";
import type { Problem } from "../../lib/messages/problem.ts";
import { githubReport, githubSummary, jsonReport, textReport } from "../../lib/messages/report.ts";

const problem: Problem = {
  file: "content/positions/designer.md",
  line: 5,
  column: 11,
  length: 6,
  severity: "error",
  code: "unknown-office",
  message: 'There is no office "pariss".',
  hint: 'Did you mean "paris"?',
  fix: "offices: [paris]",
  lineText: "offices: [pariss]",
};

it("more than five problems of a kind → the first five, and their number", () => {
  const text = textReport(Array(7).fill(problem), 31, false, 5);
  expect(text.split(problem.message)).toHaveLength(6);
  expect(text).toContain(`${problem.code}: the first 5 of 7.\nnpm run check -- --all prints all.`);
  expect(textReport(Array(7).fill(problem), 31).split(problem.message)).toHaveLength(8);
});

it("a problem as text → place, severity, code, message, the line with a caret, the remedy, the totals", () => {
  expect(textReport([problem], 31)).toBe(
    [
      'content/positions/designer.md:5:11  error  unknown-office  There is no office "pariss".',
      "  5 | offices: [pariss]",
      "    |           ^^^^^^",
      '  Did you mean "paris"? Write this instead:',
      "  offices: [paris]",
      "",
      "1 error in 1 of 31 files.",
    ].join("\n"),
  );
});

it("totals → errors and warnings counted apart, in plain words", () => {
  const advice: Problem = { ...problem, file: "content/story.md", severity: "warning" };
  expect(textReport([], 1)).toBe("1 file, no problems.");
  expect(textReport([problem, problem, advice], 31).split("\n").at(-1)).toBe(
    "2 errors and 1 warning in 2 of 31 files.",
  );
  expect(textReport([advice], 31).split("\n").at(-1)).toBe("1 warning in 1 of 31 files.");
});

it("a problem of a whole file → no line and no caret", () => {
  expect(textReport([{ ...problem, lineText: "" }], 1)).not.toContain("^");
});

it("colour → only where it is asked for", () => {
  expect(textReport([problem], 1)).not.toContain("\u001b");
  expect(textReport([problem], 1, true)).toContain("\u001b[31merror\u001b[0m");
});

it("a caret under Japanese, a tab and a long line → stands under what is meant", () => {
  const wide = { ...problem, lineText: "\ttitle: 東京 x", column: 12, length: 1 };
  expect(textReport([wide], 1).split("\n").slice(1, 3)).toEqual([
    "  5 |     title: 東京 x",
    "    |                 ^",
  ]);
  const long = { ...problem, lineText: `${"a".repeat(300)}X${"b".repeat(300)}`, column: 301, length: 1 };
  const [, source = "", caret = ""] = textReport([long], 1).split("\n");
  expect(source.length).toBeLessThan(120);
  expect(source[caret.indexOf("^")]).toBe("X");
});

it("control signs in a file → do not reach the terminal", () => {
  const evil = { lineText: "\u001b[2Jtitle\u202e", message: "\u001b]0;x\u0007", file: "content/\u001b.md" };
  for (const sign of ["\u001b", "\u0007", "\u202e"])
    expect(textReport([{ ...problem, ...evil }], 1)).not.toContain(sign);
});

it("problems as JSON → the documented fields and no others", () => {
  const [first] = JSON.parse(jsonReport([problem]));
  expect(Object.keys(first)).toEqual(["file", "line", "column", "severity", "code", "message", "hint"]);
  expect(first).toMatchObject({ line: 5, column: 11, code: "unknown-office" });
  expect(JSON.parse(jsonReport([]))).toEqual([]);
});

it("problems for GitHub → an annotation each, escaped, and all of them as text too", () => {
  const odd = { ...problem, file: "content/a,b:c.md", message: "100 %\nsure" };
  const [first, second] = githubReport([odd, problem], 2).split("\n");
  expect(first).toBe(
    '::error file=content/a%2Cb%3Ac.md,line=5,col=11,endColumn=16,title=unknown-office::100 %25%0Asure%0ADid you mean "paris"? Write this instead:%0Aoffices: [paris]',
  );
  expect(second).toMatch(/^::error file=content\/positions\/designer.md,/);
  expect(githubReport([problem], 1)).toContain("    |           ^^^^^^");
});

it("a line of a file that looks like a command of GitHub → cannot be one", () => {
  const odd = { ...problem, lineText: "::error::pwned", hint: "x\n::stop-commands::x" };
  const lines = githubReport([odd], 1).split("\n");
  expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(1);
});

it("the step's summary → a table, with signs of Markdown and HTML made harmless", () => {
  const summary = githubSummary([{ ...problem, message: "a | b <img>" }], 1);
  expect(summary).toContain(
    "| content/positions/designer.md:5:11 | error | unknown-office | a \\| b &lt;img> |",
  );
  expect(githubSummary([], 3)).toContain("3 files, no problems.");
});
