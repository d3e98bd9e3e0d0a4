import { expect, test } from "vitest";
import { factsOf } from "../../lib/site/facts.ts";
import { anOffice, listed, newYork } from "../support/site.ts";

const salary = { min: 40_000, max: 50_000, currency: "EUR", per: "year" } as const;

test("a position → its facts in the words of the language", () => {
  const position = listed({ offices: [anOffice(), newYork], closes: "2026-12-31", salary });
  expect(factsOf(position, "fr")).toMatchObject({
    where: "Paris et New York",
    contract: "CDI",
    closes: "31 décembre 2026 (heure locale, New York)",
    pay: "40\u202f000–50\u202f000\u00a0€ par an",
  });
});

test.each([
  ["2027-03-02", "2 mars 2027"],
  ["2027-03", "mars 2027"],
  ["dès que possible", "dès que possible"],
])("a job that begins %s → %s", (start, words) => {
  expect(factsOf(listed({ start }), "fr").start).toBe(words);
});

test("a full-time job on site → the lines of a list leave both unsaid", () => {
  const { lines, applicants, pay, closes } = factsOf(listed(), "en");
  expect(lines).toEqual({ place: "Paris", kind: "Engineering · Permanent" });
  expect([applicants, pay, closes]).toEqual([undefined, undefined, undefined]);
});

test("a remote job, part time → the lines say so, and from where one may apply", () => {
  const facts = factsOf(
    listed({ workplace: "remote", hours: ["part-time"], applicants: ["FR", "DE"] }),
    "en",
  );
  expect(facts.lines).toEqual({ place: "Paris · Remote", kind: "Engineering · Permanent · Part time" });
  expect(facts.applicants).toBe("France and Germany");
});
