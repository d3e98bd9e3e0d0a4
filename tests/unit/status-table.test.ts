import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Position } from "../../lib/schema/content.ts";
import { fitted, widthOf } from "../../scripts/status/columns.ts";
import { eventsOf, rowsOf } from "../../scripts/status/rows.ts";
import { statusTable } from "../../scripts/status/table.ts";
import { anOffice, aPosition, aTeam, newYork } from "../support/site.ts";

const tokyo = anOffice({ slug: "tokyo", title: "Tokyo", country: "JP", timezone: "Asia/Tokyo" });

const positions: Position[] = [
  aPosition({ title: "Closed", opened: "2026-01-05", closes: "2026-02-05" }),
  aPosition({ title: "Without end", opened: "2026-11-23" }),
  aPosition({ title: "Last day", opened: "2026-11-13", closes: "2026-11-23" }),
  aPosition({ title: "Draft", draft: true, closes: "2026-11-30" }),
  aPosition({ title: "Scheduled", opened: "2026-12-01", closes: "2026-12-20" }),
  aPosition({ title: "Scheduled later", opened: "2027-03-01" }),
  aPosition({ title: "A month left", opened: "2026-10-23", closes: "2026-12-23" }),
  aPosition({
    title: "More than a month left",
    opened: "2026-10-23",
    closes: "2026-12-24",
    offices: [newYork],
  }),
];

function rowsAt(moment: string, list = positions) {
  return rowsOf(list, Temporal.Instant.from(moment));
}

const noon = "2026-11-23T12:00:00Z";

describe("the rows of the status table", () => {
  it("open ones first, by their last day; then scheduled, drafts and closed ones", () => {
    expect(rowsAt(noon).map(({ title }) => title)).toEqual([
      "Last day",
      "A month left",
      "More than a month left",
      "Without end",
      "Scheduled",
      "Scheduled later",
      "Draft",
      "Closed",
    ]);
  });

  it("count the days since the opening and until the last day", () => {
    const days = Object.fromEntries(rowsAt(noon).map((row) => [row.title, [row.daysOpen, row.daysLeft]]));
    expect(days).toMatchObject({
      "Last day": [10, 0],
      "A month left": [31, 30],
      "Without end": [0, undefined],
      Scheduled: [-8, 27],
      Closed: [31, undefined],
    });
  });

  it("count in the time zone of the first office", () => {
    const list = [aPosition({ offices: [tokyo], opened: "2026-11-23", closes: "2026-11-24" })];
    // 16:00 in London is the next day in Tokyo.
    expect(rowsAt("2026-11-22T16:00:00Z", list)).toMatchObject([
      { status: "open", daysOpen: 0, daysLeft: 1 },
    ]);
    expect(rowsAt("2026-11-22T14:00:00Z", list)).toMatchObject([{ status: "scheduled", daysOpen: -1 }]);
  });

  it("what opens or closes within 30 days → by day, without drafts", () => {
    expect(
      eventsOf(rowsAt(noon)).map((event) => `${event.day} ${event.what} ${event.title} ${event.in}`),
    ).toEqual([
      "2026-11-23 closes Last day 0",
      "2026-12-01 opens Scheduled 8",
      "2026-12-20 closes Scheduled 27",
      "2026-12-23 closes A month left 30",
    ]);
  });
});

describe("the status table", () => {
  it("shows status, office, team, days open and days left", () => {
    const table = statusTable(rowsAt(noon), 100).split("\n");
    expect(table.slice(0, 3)).toEqual([
      "Position                Status     Office    Team          Open   Left",
      "Last day                open       Paris     Engineering     10  today",
      "A month left            open       Paris     Engineering     31     30",
    ]);
    expect(table[5]).toBe("Scheduled               scheduled  Paris     Engineering   in 8     27");
    expect(table.slice(9)).toEqual([
      "",
      "4 open, 2 scheduled, 1 draft, 1 closed.",
      "Open and left are numbers of days.",
      "",
      "In the next 30 days",
      "2026-11-23  closes  today       Last day",
      "2026-12-01  opens   in 8 days   Scheduled",
      "2026-12-20  closes  in 27 days  Scheduled",
      "2026-12-23  closes  in 30 days  A month left",
    ]);
  });

  const long = aPosition({
    title: "Head of Everything that Has Not Been Thought of Yet, Worldwide",
    team: aTeam({ title: "Department of Unlikely Affairs" }),
    offices: [anOffice({ title: "Llanfairpwllgwyngyll" }), tokyo],
    opened: "2026-11-20",
    closes: "2026-11-29",
  });
  const japanese = aPosition({
    title: "品質管理担当者（フルタイム・東京オフィス勤務）",
    opened: "2026-11-20",
  });

  it.each([60, 66, 80, 100, 120, 200])("in a terminal of %i columns → no line is longer", (width) => {
    const lines = statusTable(rowsAt(noon, [...positions, long, japanese]), width).split("\n");
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width);
  });

  it("in a very narrow terminal → as in one of 60 columns", () => {
    expect(statusTable(rowsAt(noon), 20)).toBe(statusTable(rowsAt(noon), 60));
  });

  it("in a wide terminal → nothing is cut", () => {
    expect(statusTable(rowsAt(noon, [long]), 200)).not.toContain("…");
    expect(statusTable(rowsAt(noon, [long]), 80)).toContain("…");
  });

  it("colour → the same text, painted", () => {
    const painted = statusTable(rowsAt(noon), 80, true);
    expect(painted).toContain("\u001b[32mopen");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(statusTable(rowsAt(noon), 80));
  });

  it("no event → says so; no position → says how to make one", () => {
    expect(statusTable(rowsAt(noon, [aPosition()]), 80)).toContain("Nothing opens or closes.");
    expect(statusTable([], 80)).toContain("npm run new");
  });

  it("a sign that a terminal would obey → a blank", () => {
    expect(statusTable(rowsAt(noon, [aPosition({ title: "Cook\u001b[31m" })]), 80)).not.toContain("\u001b");
  });
});

describe("a cell", () => {
  it.each([
    ["abc", 5, false, "abc  "],
    ["abc", 5, true, "  abc"],
    ["abcdef", 5, false, "abcd…"],
    ["abc def", 5, false, "abc… "],
    ["東京本社", 5, false, "東京…"],
    ["東京本社", 6, false, "東京… "],
  ])("%s in %i columns → %j", (text, width, right, expected) => {
    expect(fitted(text, width, right)).toBe(expected);
    expect(widthOf(fitted(text, width, right))).toBe(width);
  });
});
