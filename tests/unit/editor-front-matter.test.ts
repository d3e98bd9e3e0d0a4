import fc from "fast-check";
import { expect, it } from "vitest";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { isIgnored, nameOf } from "../../lib/schema/paths.ts";
import { formatOf } from "../../scripts/admin/browser/front-matter.js";
import { rulesOfFormats } from "../../scripts/admin/rules.ts";
import { minimal, readDesigner, textOf } from "../support/minimal.ts";

/** Stands for the parser of the browser: blocks end at blank lines, and `_` says what `*` says. */
const markdown = {
  lexer: (text: string) => text.split(/(?<=\n\n)/).map((raw) => ({ raw })),
  parser: (tokens: { raw: string }[]) =>
    tokens.map(({ raw }) => raw.trim().replaceAll("_", "*").replace("***", "---")).join(),
};

const designer = "content/positions/designer.md";

function formatFor(path: string) {
  const rules = rulesOfFormats()[`${nameOf(path)?.kind}-frontmatter`];
  if (rules === undefined) throw new Error(`There is no format for ${path}.`);
  return formatOf(rules, markdown);
}

/** What a file of the minimal content becomes, once a form has changed what it holds. */
function edited(path: string, text: string, change: Record<string, unknown>): string {
  const format = formatFor(path);
  return format.toFile({ ...format.fromFile(text.trim()), ...change });
}

const files = [...minimal.files, ...readContentFolder("tests/fixtures/other-company").files].filter(
  ({ path }) => !isIgnored(path),
);

it.each(files)("read and write $path → the same text", ({ path, text }) => {
  expect(edited(path, text, {})).toBe(text);
});

it("a field that is left out → its default in the form, and still left out", () => {
  const format = formatFor(designer);
  const entry = format.fromFile(textOf(designer).trim());
  expect(entry).toMatchObject({ workplace: "on-site", hours: "full-time", draft: false });
  expect(format.toFile({ ...entry, draft: true })).toBe(
    textOf(designer).replace("opened: 2026-01-12\n", "opened: 2026-01-12\ndraft: true\n"),
  );
});

it.each([
  ["a text left empty", { apply: "" }],
  ["a date left empty", { closes: null }],
  ["a list left empty", { applicants: [] }],
  ["pay left empty", { salary: { min: null, max: null, currency: "", per: "" } }],
  ["advice left empty", { allow: {} }],
])("%s → no such field", (_what, change) => {
  expect(edited(designer, textOf(designer), change)).toBe(textOf(designer));
});

it("an optional field made empty → the field goes, and the comments around it stay", () => {
  const text = textOf(designer).replace(
    "contract:",
    "# Until spring.\ncloses: 2026-03-01\n# As ever.\ncontract:",
  );
  expect(edited(designer, text, { closes: "" })).toBe(text.replace("closes: 2026-03-01\n", ""));
});

it("a list that has to be there made empty → an empty list", () => {
  const path = "content/company.md";
  const { links: _, ...entry } = formatFor(path).fromFile(textOf(path).trim());
  expect(formatFor(path).toFile(entry)).toContain("\nlinks: []\n");
});

it.each([
  ["a list of words", { offices: ["paris", "bordeaux"] }, "offices: [paris]", "offices: [paris, bordeaux]"],
  ["a date", { opened: "2026-02-01" }, "opened: 2026-01-12", "opened: 2026-02-01"],
  ["a text of digits", { title: "2026" }, "title: Product Designer", 'title: "2026"'],
  ["a text with a colon", { title: "Lead: design" }, "title: Product Designer", 'title: "Lead: design"'],
  ["a text with a hash", { title: "C# #1" }, "title: Product Designer", 'title: "C# #1"'],
])("change %s → as people write it", (_what, change, from, to) => {
  expect(edited(designer, textOf(designer), change)).toBe(textOf(designer).replace(from, to));
});

it("change one of several fields in braces → the braces and the others stay", () => {
  const pay = (min: number) => `salary: { min: ${min}, max: 55000, currency: EUR, per: year } # a year\n`;
  const text = textOf(designer).replace("opened:", `${pay(45_000)}opened:`);
  const salary = { min: 46_000, max: 55_000, currency: "EUR", per: "year" };
  expect(edited(designer, text, { salary })).toBe(text.replace(pay(45_000), pay(46_000)));
});

it("the text editor writes all of Markdown its own way → only the changed block is written so", () => {
  const text = textOf(designer).replace("Draw,", "*Draw*, and mend.\n\n---\n\nDraw,");
  const body = "## What you will do\n\n_Draw_, and mend.\n\n***\n\nDraw _more_.";
  expect(edited(designer, text, { body })).toBe(
    text.replace("Draw, in our [office](../offices/paris.md).", "Draw _more_."),
  );
});

it("a translation that begins with the position's own text → a title and a text, and nothing else", () => {
  const { sourceText, body } = formatFor(designer).fromFile(textOf(designer).trim());
  expect(formatFor(designer).toFile({ title: "Designer", body, sourceText, draft: false })).toBe(
    `---\ntitle: Designer\n---\n\n${body}\n`,
  );
});

it("fields that cannot be read → an error, so that the file is not opened", () => {
  expect(() => formatFor(designer).fromFile("---\ntitle: [\n---\n\nText")).toThrow("npm run check");
  expect(() => formatFor(designer).fromFile("Text")).toThrow("npm run check");
});

it("any title typed into the form → the title that the site reads", () => {
  const line = fc
    .string({ unit: "binary", minLength: 1, maxLength: 80 })
    // A field of one line holds no control characters; Sveltia CMS cuts blanks at the ends.
    .map((text) => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "").trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(line, (title) => {
      const { content, problems } = readDesigner((text) => edited(designer, text, { title }));
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(content.positions.list[0]?.title).toBe(title);
    }),
  );
}, 30_000);
