import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { isError } from "../../lib/messages/problem.ts";
import { check } from "../../lib/rules/check-content.ts";
import { siteAt } from "../../lib/site/site.ts";
import { answers } from "../support/answers.ts";
import { minimal } from "../support/minimal.ts";

/** The ids of each page, with the headings below the text of every file. */
async function idsWith(headings: readonly string[]): Promise<{ path: string; ids: string[] }[]> {
  const text = headings.map((heading) => `\n\n## ${heading}\n\nWords.`).join("");
  const files = minimal.files.map((file) => ({ ...file, text: `${file.text.trimEnd()}${text}\n` }));
  const now = Temporal.Instant.from("2026-06-15T12:00:00Z");
  const reading = check({ ...minimal, files }, now);
  expect(reading.problems.filter(isError)).toEqual([]);
  const pages = (await answers(siteAt(reading, now))).filter(({ path }) => path.endsWith("/"));
  return pages.map(({ path, answer }) => ({
    path,
    ids: [...answer.matchAll(/<[^>]*\sid="([^"]*)"/g)].map(([, id = ""]) => id),
  }));
}

it("headings that repeat, and that are called as a page's own ids are → each has an id of its own", async () => {
  const own = new Set((await idsWith([])).flatMap(({ ids }) => ids));
  expect([...own]).toEqual(expect.arrayContaining(["content", "story"]));
  const words = ["Why us?", "Why us?", "Why us-1", "Section 1", "!", "!", ...own, ...own];
  for (const { path, ids } of await idsWith(words)) {
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      path,
    ).toEqual([]);
    expect(
      ids.filter((id) => id === "" || /\s/.test(id)),
      path,
    ).toEqual([]);
  }
});
