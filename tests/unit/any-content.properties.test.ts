import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { siteAt } from "../../lib/site/site.ts";
import { answers } from "../support/answers.ts";
import { anyContent } from "../support/any-content.ts";
import { readAndCheck } from "../support/minimal.ts";
import { runs } from "../support/thorough.ts";

it("any content that the check accepts → every page, feed and file of data can be written", async () => {
  const moments = fc.constantFrom("2026-11-23T12:00:00Z", "1950-01-01T00:00:00Z", "2026-03-29T01:30:00Z");
  await fc.assert(
    fc.asyncProperty(anyContent, moments, fc.boolean(), async (files, moment, preview) => {
      const reading = readAndCheck({
        files,
        publicFiles: new Set(["/emblems/think.svg"]),
        photos: new Map([["content/photos/team.jpg", undefined]]),
      });
      const { problems } = reading;
      const rare = ["translation-same-language", "marks-in-field", "coordinates-swapped"];
      const rarer = ["not-utf-8", "name-in-use"];
      fc.pre(problems.every(({ code }) => ![...rare, ...rarer].includes(code)));
      expect(problems.map(({ code, hint, lineText }) => [code, hint, lineText])).toEqual([]);
      const site = siteAt(reading, Temporal.Instant.from(moment), { preview });
      for (const { path, answer } of await answers(site))
        expect(answer, path).not.toMatch(/Invalid Date|\bNaN\b|\[object Object\]/);
    }),
    runs(30),
  );
});
