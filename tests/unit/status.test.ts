import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { closingMoment, statusOf, timeLeft } from "../../lib/content/status.ts";
import { clockDoubt } from "../../lib/site/now.ts";
import { anOffice, aPosition, aProse, aSite, newYork } from "../support/site.ts";

const at = (text: string) => Temporal.Instant.from(text);
const inZone = (timezone: string, changes: Parameters<typeof aPosition>[0]) =>
  aPosition({ offices: [anOffice({ timezone })], ...changes });

describe("a position with a first and a last day", () => {
  const position = aPosition({ opened: "2026-11-01", closes: "2026-11-30" });

  test.each([
    ["the last second before its first day", "2026-10-31T23:59:59+01:00", "scheduled"],
    ["the first second of its first day", "2026-11-01T00:00:00+01:00", "open"],
    ["the first second of its last day", "2026-11-30T00:00:00+01:00", "open"],
    ["the last second of its last day", "2026-11-30T23:59:59+01:00", "open"],
    ["the midnight after", "2026-12-01T00:00:00+01:00", "closed"],
  ])("at %s → as its dates say", (_, moment, status) => {
    expect(statusOf(position, at(moment))).toBe(status);
  });
});

describe("the time zone of the first office decides when a day begins and ends", () => {
  const days = { opened: "2026-03-01", closes: "2026-03-31" };

  test.each([
    ["Asia/Tokyo", "2026-03-31T14:59:59Z", "open"],
    ["Asia/Tokyo", "2026-03-31T15:00:00Z", "closed"],
    ["Europe/Paris", "2026-03-31T21:59:59Z", "open"],
    ["Europe/Paris", "2026-03-31T22:00:00Z", "closed"],
    ["America/New_York", "2026-04-01T03:59:59Z", "open"],
    ["America/New_York", "2026-04-01T04:00:00Z", "closed"],
    ["Pacific/Kiritimati", "2026-02-28T10:00:00Z", "open"],
    ["Pacific/Pago_Pago", "2026-03-01T10:59:59Z", "scheduled"],
  ])("in %s at %s", (timezone, moment, status) => {
    expect(statusOf(inZone(timezone, days), at(moment))).toBe(status);
  });

  test("a second office where the day ends later → open until then", () => {
    const both = aPosition({ ...days, offices: [anOffice(), anOffice({ timezone: "America/New_York" })] });
    expect(statusOf(both, at("2026-04-01T03:59:59Z"))).toBe("open");
    expect(statusOf(both, at("2026-04-01T04:00:00Z"))).toBe("closed");
  });

  test("a second office where the day begins earlier → no difference", () => {
    const paris = aPosition({ ...days, offices: [anOffice(), anOffice({ timezone: "Pacific/Kiritimati" })] });
    expect(statusOf(paris, at("2026-02-28T22:59:59Z"))).toBe("scheduled");
  });
});

test.each([
  ["a leap day as the last", "2028-02-29", "2028-02-29T22:59:59Z", "open"],
  ["the day after a leap day", "2028-02-29", "2028-02-29T23:00:00Z", "closed"],
  ["the last second of a year", "2026-12-31", "2026-12-31T22:59:59Z", "open"],
  ["the day on which summer time ends", "2026-10-25", "2026-10-25T22:59:59Z", "open"],
  ["the day on which summer time begins", "2026-03-29", "2026-03-29T22:00:00Z", "closed"],
])("a special day: %s", (_, closes, moment, status) => {
  expect(statusOf(aPosition({ opened: "2026-01-01", closes }), at(moment))).toBe(status);
});

test("a draft, whatever its dates → a draft", () => {
  const draft = aPosition({ draft: true, closes: "2026-01-01" });
  expect(statusOf(draft, at("2026-11-23T12:00:00Z"))).toBe("draft");
});

test("no last day → open ten years later", () => {
  expect(statusOf(aPosition(), at("2036-11-23T12:00:00Z"))).toBe("open");
  expect(closingMoment(aPosition())).toBeUndefined();
});

describe("The time that is left to apply", () => {
  const tenDays = { opened: "2026-11-01", closes: "2026-11-10" };

  test.each([
    ["on the first of ten days", "2026-11-01T12:00:00Z", { days: 9, percent: 100 }],
    ["on the sixth", "2026-11-06T12:00:00Z", { days: 4, percent: 50 }],
    ["on the last", "2026-11-10T12:00:00Z", { days: 0, percent: 10 }],
    ["before it opens", "2026-10-30T12:00:00Z", { days: 11, percent: 100 }],
    ["after the last", "2026-11-11T12:00:00Z", undefined],
  ])("%s → the days after today, and their part with today", (_, moment, expected) => {
    expect(timeLeft(aPosition(tenDays), at(moment))).toEqual(expected);
  });

  test("offices on both sides of the ocean → counts where the last day ends last", () => {
    const position = aPosition({ ...tenDays, offices: [anOffice(), newYork] });
    expect(timeLeft(position, at("2026-11-10T02:00:00Z"))).toEqual({ days: 1, percent: 20 });
  });

  test("no last day → none", () => {
    expect(timeLeft(aPosition(), at("2026-11-06T12:00:00Z"))).toBeUndefined();
  });
});

test("as time goes on, a position never goes back: scheduled, open, closed", () => {
  const order = ["scheduled", "open", "closed"];
  const moment = fc.integer({ min: 1_767_225_600, max: 1_830_297_600 });
  const zone = fc.constantFrom("Asia/Tokyo", "Europe/Paris", "America/New_York", "Australia/Lord_Howe");
  fc.assert(
    fc.property(moment, moment, zone, (one, other, timezone) => {
      const position = inZone(timezone, { opened: "2026-06-01", closes: "2027-01-31" });
      const [before, after] = [Math.min(one, other), Math.max(one, other)].map((seconds) =>
        order.indexOf(statusOf(position, Temporal.Instant.fromEpochMilliseconds(seconds * 1000))),
      );
      expect(before).toBeLessThanOrEqual(after ?? -1);
    }),
  );
});

test("at the closing instant a position is closed, a second before it is open, in every time zone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Intl.supportedValuesOf("timeZone")), (timezone) => {
      const position = inZone(timezone, { opened: "2026-01-01", closes: "2026-03-28" });
      const end = closingMoment(position);
      if (end === undefined) throw new Error("It has a last day.");
      expect(statusOf(position, end.toInstant())).toBe("closed");
      expect(statusOf(position, end.toInstant().subtract({ seconds: 1 }))).toBe("open");
    }),
  );
});

const closed = aPosition({ slug: "old", opened: "2026-01-01", closes: "2026-02-01" });
const later = aPosition({ slug: "later", opened: "2027-01-01" });
test.each([
  ["an open one", [aPosition(), closed], undefined],
  ["none at all", [], undefined],
  ["a draft alone", [aPosition({ draft: true })], undefined],
  [
    "closed and later ones",
    [closed, later, later],
    "on 2026-11-23: 1 closed before that day, 2 open after it. ",
  ],
])("a build with %s → doubts the clock where no position is open", (_, list, words) => {
  const introduction = { title: "Positions", body: aProse() };
  const doubt = clockDoubt({ positions: { introduction, list } }, aSite(list), at("2026-11-23T12:00:00Z"));
  expect(doubt).toEqual(words && expect.stringContaining(words));
});
