import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Position } from "../../lib/content/content.ts";
import {
  eventsOf,
  languageLines,
  rowsOf,
  statusTable,
  unreadLine,
} from "../../scripts/status/status-table.ts";
import { designer, readWith } from "../support/minimal.ts";
import { anOffice, aPosition, newYork } from "../support/site.ts";

const tokyo = anOffice({ slug: "tokyo", title: "Tokyo", country: "JP", timezone: "Asia/Tokyo" });

const positions: Position[] = [
  aPosition({ title: "Closed", opened: "2026-01-05", closes: "2026-02-05" }),
  aPosition({ title: "Without end", opened: "2026-11-23" }),
  aPosition({ title: "Last day", opened: "2026-11-13", closes: "2026-11-23" }),
  aPosition({ title: "Draft", draft: true, closes: "2026-11-30" }),
  aPosition({ title: "Scheduled", opened: "2026-12-01", closes: "2026-12-20" }),
  aPosition({ title: "Scheduled later", opened: "2027-03-01" }),
  aPosition({ title: "A month left", opened: "2026-10-23", closes: "2026-12-23" }),
  aPosition({ title: "More", opened: "2026-10-23", closes: "2026-12-24", offices: [newYork] }),
];

function rowsAt(moment: string, list = positions) {
  return rowsOf(list, Temporal.Instant.from(moment));
}

const noon = "2026-11-23T12:00:00Z";

describe("the rows of the status table", () => {
  it("open ones first, by their last day; then scheduled, drafts and closed ones", () => {
    const open = ["Last day", "A month left", "More", "Without end"];
    const others = ["Scheduled", "Scheduled later", "Draft", "Closed"];
    expect(rowsAt(noon).map(({ title }) => title)).toEqual([...open, ...others]);
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
    const open = { status: "open", daysOpen: 0, daysLeft: 1 };
    expect(rowsAt("2026-11-22T16:00:00Z", list)).toMatchObject([open]);
    expect(rowsAt("2026-11-22T14:00:00Z", list)).toMatchObject([{ status: "scheduled", daysOpen: -1 }]);
  });

  it("what opens or closes within 30 days → by day, without drafts", () => {
    const events = eventsOf(rowsAt(noon)).map(
      (event) => `${event.day} ${event.what} ${event.title} ${event.in}`,
    );
    expect(events).toEqual([
      "2026-11-23 closes Last day 0",
      "2026-12-01 opens Scheduled 8",
      "2026-12-20 closes Scheduled 27",
      "2026-12-23 closes A month left 30",
    ]);
  });
});

describe("the status table", () => {
  it("shows status, last day, days left and open, team, office and file", () => {
    const table = statusTable(rowsAt(noon));
    const file = `${" ".repeat(27)}content/file.md`;
    expect(table.split("\n").slice(0, 10)).toEqual([
      "4 open, 2 scheduled, 1 draft, 1 closed.",
      "",
      "Last day    Left    Open  Position",
      "4 open",
      "2026-11-23  today      10  Last day · Engineering · Paris",
      file,
      "2026-12-23     30      31  A month left · Engineering · Paris",
      file,
      "2026-12-24     31      31  More · Engineering · New York",
      file,
    ]);
    expect(table).toContain("\n2026-12-20     27    in 8  Scheduled · Engineering · Paris\n");
    expect(table).toContain("\n2026-11-30      7       –  Draft · Engineering · Paris\n");
    expect(table.split("\n").slice(-6)).toEqual([
      "",
      "In the next 30 days",
      "2026-11-23  closes  today       Last day",
      "2026-12-01  opens   in 8 days   Scheduled",
      "2026-12-20  closes  in 27 days  Scheduled",
      "2026-12-23  closes  in 30 days  A month left",
    ]);
  });

  it("colour → the same text, painted", () => {
    const painted = statusTable(rowsAt(noon), true);
    expect(painted).toContain("\u001b[32m4 open");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(statusTable(rowsAt(noon)));
  });

  it("closed before its first day → no days open, and none until it opens", () => {
    const table = statusTable(rowsAt(noon, [aPosition({ opened: "2026-11-23", closes: "2026-11-22" })]));
    expect(table).toMatch(/^2026-11-22 {6}– {7}– {2}/m);
  });

  it("no event → says so; no position → says how to make one", () => {
    expect(statusTable(rowsAt(noon, [aPosition()]))).toContain("Nothing opens or closes.");
    expect(statusTable(rowsAt(noon, [aPosition({ offices: [] })]))).toContain(" · Engineering · Remote\n");
    expect(statusTable([])).toContain("npm run new");
  });

  it("a character that a terminal would obey → a blank", () => {
    expect(statusTable(rowsAt(noon, [aPosition({ title: "Cook\u001b[31m" })]))).not.toContain("\u001b");
  });
});

it.each([
  [[], "Every file is translated into French."],
  [["content/story.md"], "1 file isn't translated into French:\n  content/story.md"],
  [
    ["a.md", "b.md", "c.md", "d.md"],
    "4 files aren't translated into French:\n  a.md\n  b.md\n  c.md\n  d.md",
  ],
])("without French: %j → %s", (paths, line) => {
  expect(languageLines(new Map([["fr", paths]]))).toEqual([line]);
});

it.each([
  ["all can be read", {}, undefined],
  ["one has an error", { [designer]: "---\ntitle: Designer\n---\n" }, "1 more position has errors and isn't"],
])("a position and its translation, and %s → counted without the translation", (_, files, line) => {
  const { content, sources } = readWith(files);
  const unread = unreadLine(sources, rowsAt(noon, content.positions.list));
  expect(unread?.split(" shown")[0]).toBe(line);
});
