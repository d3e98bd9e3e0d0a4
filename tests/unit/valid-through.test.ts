import { expect, test } from "vitest";
import { robotsExpiry, validThrough } from "../../lib/machines/job-posting.ts";
import { anOffice, aPosition, newYork } from "../support/site.ts";

const tokyo = anOffice({ timezone: "Asia/Tokyo" });

test.each([
  ["in winter", anOffice(), "2027-01-31", "2027-01-31T23:59:59+01:00"],
  ["in summer", anOffice(), "2027-07-31", "2027-07-31T23:59:59+02:00"],
  ["on the day on which the clock goes back", anOffice(), "2026-10-25", "2026-10-25T23:59:59+01:00"],
  ["on a leap day", anOffice(), "2028-02-29", "2028-02-29T23:59:59+01:00"],
  ["in New York", newYork, "2026-12-31", "2026-12-31T23:59:59-05:00"],
  ["in Tokyo", tokyo, "2026-12-31", "2026-12-31T23:59:59+09:00"],
])("a last day %s → ends with the office's own midnight", (_, office, closes, expected) => {
  expect(validThrough(aPosition({ offices: [office], closes }))).toBe(expected);
});

test.each([
  ["the last of them first", [newYork, anOffice()]],
  ["the last of them last", [anOffice(), tokyo, newYork]],
])("offices in several time zones, %s → the last one counts", (_, offices) => {
  expect(validThrough(aPosition({ offices, closes: "2026-12-31" }))).toBe("2026-12-31T23:59:59-05:00");
});

test("no office → the day ends in UTC", () => {
  expect(validThrough(aPosition({ offices: [], closes: "2026-12-31" }))).toBe("2026-12-31T23:59:59+00:00");
});

test("a last day → robots drop the page after it", () => {
  const position = aPosition({ closes: "2027-01-31" });
  expect(robotsExpiry(position)).toBe("unavailable_after: 2027-01-31T23:59:59+01:00");
});

test("no last day → nothing for robots to expire", () => {
  expect(robotsExpiry(aPosition())).toBeUndefined();
});
