import { expect, test } from "vitest";
import { filterRules } from "../../components/filters/filter-rules.ts";
import type { Filter } from "../../lib/site/filters.ts";

const words = { none: "None", units: [" positions", " position", " positions"], keywords: "Keywords" };
const at = (office: string) => ` in ${office}`;

function filter(...values: string[]): Filter {
  return { name: "team", label: "Team", options: values.map((value) => ({ value, name: value, count: 1 })) };
}

test("each option has one selector, and all of them one rule", () => {
  const rules = filterRules([filter("design", "data")], words, at);
  expect(rules.match(/:checked\)~#results li:not\(\[data-team~=/g)).toHaveLength(2);
  expect(rules.match(/data"\]\)\{display:none\}@counter-style number/)).not.toBeNull();
});

test("a slug that begins with a digit stands in quotes, as CSS needs it", () => {
  expect(filterRules([filter("3d")], words, at)).toContain('[data-team~="3d"]');
});

test("without an option there is no empty rule, which would hide nothing or break the next", () => {
  expect(filterRules([filter()], words, at)).not.toMatch(/\}\s*\{/);
});

test("quotes, backslashes and tags in the words cannot end their string or the style sheet", () => {
  const rules = filterRules([], { ...words, none: 'A "quoted" \\ </style> word' }, at);
  expect(rules).toContain('"A \\22 quoted\\22  \\5c  \\3c /style> word"');
  expect(rules).not.toContain("</style");
});

test("the rules of 300 offices take less than 2 kB compressed", async () => {
  const { brotliCompressSync } = await import("node:zlib");
  const offices = filter(...Array.from({ length: 300 }, (_, index) => `office-${index}`));
  expect(brotliCompressSync(filterRules([offices], words, at)).length).toBeLessThan(2_000);
});

test("an office that is a chip has its name for the heading, one of many has not", () => {
  const office = (count: number) => ({
    ...filter(...Array.from({ length: count }, (_, index) => `office-${index}`)),
    name: "office" as const,
  });
  expect(filterRules([office(12)], words, at)).toContain('{--at:" in office-3"}');
  expect(filterRules([office(13)], words, at)).not.toContain("--at:");
});

test("what is chosen in a folded filter has its name for the words over it, an office has not", () => {
  const rules = (name: Filter["name"]) => filterRules([{ ...filter("design"), name }], words, at);
  expect(rules("team")).toContain('[value="design"]:checked){--team:"design\u2003"}');
  expect(rules("team")).toContain('[name=q]:not(:placeholder-shown)){--q:"Keywords\u2003"}');
  expect(rules("office")).not.toContain("--office:");
});

test("a folded filter with more options than it can name → its own name", () => {
  const teams = filter(...Array.from({ length: 51 }, (_, index) => `team-${index}`));
  expect(filterRules([teams], words, at).match(/\{--team:[^}]*\}/g)).toEqual(['{--team:"Team\u2003"}']);
});

test.each([
  ["two forms", [" p", " one", " p", " p"], '" one"', '" p"'],
  ["one form, without a space", ["件", "件", "件"], "", '"件"'],
  ["three forms", [" m", " o", " f", " f", " f", " m", " m"], '" o" " f" " f" " f"', '" m"'],
  ["a form that comes again", [" m", " o", " m", " m", " f", " m"], '" o" " m" " m" " f"', '" m"'],
  ["one position", [" p", " one"], "", '" one"'],
])("a language with %s → each number has its own", (_, units, first, rest) => {
  const rules = filterRules([], { ...words, units }, at);
  expect(rules).toContain(`unit{system:fixed 0;symbols:"" ${first};fallback:any-unit}`);
  expect(rules).toContain(`any-unit{system:cyclic;symbols:${rest}}`);
});
