import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { NotFound, notFoundOf } from "../../components/not-found.tsx";
import { requiredFiles } from "../../lib/content/paths.ts";
import { fault } from "../../lib/messages/catalogue.ts";
import { isError, type Problem, problemOf } from "../../lib/messages/problem.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { siteAt } from "../../lib/site/site.ts";
import { answers } from "../support/answers.ts";
import { designer, minimal, textOf, withFiles } from "../support/minimal.ts";
import { thorough } from "../support/thorough.ts";

/** What someone who writes with the page open does to a file. */
const slips: [slip: string, change: (text: string) => string | undefined][] = [
  ["is deleted", () => undefined],
  ["is emptied", () => ""],
  ["has no fields", (text) => text.replace(/^---\n[\s\S]*?\n---\n/, "")],
  ["has a colon in each text", (text) => text.replace(/^(\w+): (?=[A-Za-z])/gm, "$1: New: ")],
  ["has an unknown field", (text) => text.replace("---\n", "---\nnonsense: 1\n")],
  ["has fields without values", (text) => text.replace(/^(\w+): .+$/gm, "$1:")],
  ["lacks its closing line", (text) => text.replace("\n---\n", "\n")],
];

const required = [...requiredFiles.keys()];
const files = minimal.files.map(({ path }) => path);

/** Shows every page of a content folder as the live preview does, with the problems above it where there are errors. */
async function preview(folder: ContentFolder): Promise<Problem[]> {
  const now = Temporal.Instant.from("2026-06-15T12:00:00Z");
  const reading = check(folder, now);
  const errors = reading.problems.filter(isError);
  const site = siteAt(reading, now, { preview: true });
  const pages = (await answers(site)).filter(({ path }) => path.endsWith("/"));
  expect(pages.length).toBeGreaterThan(4);
  const above = errors.length > 0 ? 'id="problems"' : "</html>";
  for (const { path, answer } of pages) expect(answer, path).toContain(above);
  return errors;
}

/** A file without which there is a site is tried with some slips, and with all of them in a thorough run. */
const triedOn = (path: string) =>
  slips.filter((_, at) => thorough || required.includes(path) || (at + files.indexOf(path)) % 3 === 0);

describe.each(files)("%s", (path) => {
  it.each(triedOn(path))(
    "%s → the preview shows every page, and says above each what is wrong",
    async (_, change) => {
      const broken = minimal.files.flatMap((file) => {
        const text = file.path === path ? change(file.text) : file.text;
        return text === undefined ? [] : [{ ...file, text }];
      });
      const errors = await preview({ ...minimal, files: broken });
      // Of the other files, some may go without a word.
      if (required.includes(path)) expect(errors).not.toEqual([]);
    },
  );

  it("cannot be opened → the same", async () => {
    const problem = problemOf(path, fault("unreadable-file"));
    const left = minimal.files.filter((file) => file.path !== path);
    const unusable = [{ file: path, fault: fault("unreadable-file") }];
    expect(await preview({ ...minimal, files: left, unusable })).toEqual([problem]);
  });
});

it("every file without which there is no site is among them", () => {
  expect(files).toEqual(expect.arrayContaining(required));
});

it("a position has an error → its address shows which, and not that it may have moved", () => {
  const now = Temporal.Instant.from("2026-06-15T12:00:00Z");
  const broken = withFiles(minimal, { [designer]: textOf(designer).replace("team: data", "team: dta") });
  const missing = (folder: ContentFolder) =>
    renderToStaticMarkup(
      createElement(NotFound, notFoundOf(siteAt(check(folder, now), now, { preview: true }))),
    );
  const main = /<h1[\s\S]*$/.exec(missing(broken))?.[0];
  expect(main).toContain("content/positions/designer.md, 3: There is no team &quot;dta&quot;.");
  expect(main).not.toContain("It may have moved");
  expect(missing(minimal)).toContain("It may have moved");
});
