import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type ContentFolder, type ReadTexts, readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { folderFor } from "../support/folder.ts";
import { runs } from "../support/thorough.ts";
import { writeTo } from "../support/write-to.ts";

/* The live preview checks a folder again after each save, and reads and judges only what a save can change. */

const company = readContentFolder("tests/fixtures/other-company");
const day = (number: number) => Temporal.Instant.from("2030-04-15T12:00:00Z").add({ hours: 24 * number });

/** What someone does to a file between two looks: a line goes, comes from another file, or the whole file goes or comes back. */
const edit = fc.record({
  what: fc.constantFrom(
    "line gone",
    "line of another file",
    "line of another file",
    "link",
    "file gone",
    "file back",
  ),
  file: fc.nat(),
  other: fc.nat(),
  line: fc.nat(),
  days: fc.constantFrom(0, 0, 0, 40),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function edited(folder: ContentFolder, { what, file: pick, other, line }: Edit): ContentFolder {
  const { path, text } = company.files[pick % company.files.length] ?? { path: "", text: "" };
  const now = folder.files.find((each) => each.path === path)?.text ?? text;
  const lines = now.split("\n");
  const from = company.files[other % company.files.length];
  const theirs = from?.text.split("\n") ?? [];
  const at = line % lines.length;
  if (what === "line gone") lines.splice(at, 1);
  if (what === "line of another file") lines.splice(at, 1, theirs[at % theirs.length] ?? "");
  if (what === "link") lines.push("", `[There](/${from?.path ?? ""}#${line % 2 === 0 ? "words" : ""}).`);
  const rest = folder.files.filter((each) => each.path !== path);
  if (what === "file gone") return { ...folder, files: rest };
  return { ...folder, files: [...rest, { path, text: what === "file back" ? text : lines.join("\n") }] };
}

test("any edits, one after another → what a check remembers is what a check from nothing finds", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 6, maxLength: 6 }), (edits) => {
      let folder = company;
      let days = 0;
      for (const each of edits) {
        folder = edited(folder, each);
        days += each.days;
        const remembered = check(folder, day(days)).problems;
        const fresh = { ...folder, files: folder.files.map((file) => ({ ...file })) };
        expect(remembered).toEqual(check(fresh, day(days)).problems);
      }
    }),
    runs(20),
  );
});

const minimal = readContentFolder("tests/fixtures/minimal");
const designer = "content/positions/designer.md";
const links = "\nSee [the garage](../story.md#why-a-garage) and [the river](/offices/bordeaux/).\n";

/** Replaces a part of a file's text, or takes the whole file away. */
const changed = (folder: ContentFolder, path: string, from?: RegExp | string, to = "") => ({
  ...folder,
  files: folder.files.flatMap((file) => {
    if (file.path !== path) return file;
    return from === undefined ? [] : { path, text: file.text.replace(from, to) };
  }),
});
const before = changed(
  changed(minimal, designer, /$/, links),
  designer,
  "opened:",
  "start: 2026-03-01\nopened:",
);

test.each<[what: string, folder: ContentFolder, code: string, days?: number]>([
  ["the file that its field names goes", changed(before, "content/teams/data.md"), "unknown-team"],
  [
    "the heading that it links to changes",
    changed(before, "content/story.md", "Why a garage", "Why"),
    "broken-anchor",
  ],
  ["the file that it links to goes", changed(before, "content/offices/paris.md"), "broken-link"],
  ["the page that it links to goes", changed(before, "content/offices/bordeaux.md"), "broken-link"],
  ["a day passes", before, "odd-date", 30],
])("another file is the same, but %s → it is judged again", (_, after, code, days = 0) => {
  const now = Temporal.Instant.from("2026-02-15T12:00:00Z");
  const codes = (folder: ContentFolder, hours = 0) =>
    check(folder, now.add({ hours })).problems.flatMap(({ file, code }) => (file === designer ? code : []));
  expect(codes(before)).not.toContain(code);
  expect(codes(after, 24 * days)).toContain(code);
  expect(codes(before)).not.toContain(code);
});

const folder = folderFor("check-again");

test("a file is saved → it is read again, and no other", () => {
  const file = (name: string, text: string) => writeTo(folder(), `content/${name}`, text);
  const texts: ReadTexts = new Map();
  const read = () => new Map(readContentFolder(folder(), texts).files.map((each) => [each.path, each]));
  file("story.md", "one");
  file("company.md", "two");
  const before = read();
  file("story.md", "three");
  const after = read();
  expect(after.get("content/company.md")).toBe(before.get("content/company.md"));
  expect(after.get("content/story.md")?.text).toBe("three");
});
