import { readdirSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { errors } from "../../lib/messages/catalogue.ts";
import { textReport } from "../../lib/messages/report.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";

const fixtures = path.resolve("tests/fixtures");
const minimal = readContentFolder(path.join(fixtures, "minimal"));
/** Advice has tests of its own; here it would stand beside every error. */
const noAdvice: readonly [] = [];
const now = Temporal.Instant.from("2026-02-01T12:00:00Z");

/** The minimal content, with the files of a fixture over it. */
function read(fixture: string) {
  const { files, publicFiles, drawings, photos, downloads, unusable } = readContentFolder(
    path.join(fixtures, "broken", fixture),
  );
  const broken = new Set(files.map((file) => file.path));
  return check(
    {
      ...minimal,
      publicFiles: new Set([...minimal.publicFiles, ...publicFiles]),
      ...{ drawings, downloads },
      photos,
      unusable,
      files: [...minimal.files.filter((file) => !broken.has(file.path)), ...files],
    },
    now,
    noAdvice,
  );
}

const codes = readdirSync(path.join(fixtures, "broken")).sort();

/** Codes that need a file which cannot be kept in a repository; content-folder.test.ts has them. */
const elsewhere = [
  ...["file-too-large", "link-out-of-folder", "missing-file", "not-utf-8"],
  ...["unreadable-file", "unreadable-folder"],
];

it("minimal content → no problem", () => {
  expect(check(minimal, now, noAdvice).problems).toEqual([]);
});

it("every code of an error → a fixture that shows it", () => {
  const advice = ["duplicate-position", "unused-allow", "unused-photo"];
  expect([...codes, ...elsewhere].sort()).toEqual([...Object.keys(errors), ...advice].sort());
});

describe.each(codes)("%s", (code) => {
  it("a broken file → exactly these problems, at these places", async () => {
    const { problems } = read(code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    await expect(textReport(problems, minimal.files.length)).toMatchFileSnapshot(
      path.join(fixtures, "broken", code, "expected.txt"),
    );
  });
});
