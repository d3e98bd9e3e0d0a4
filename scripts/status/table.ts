import { styleText } from "node:util";
import type { Status } from "../../lib/site/status.ts";
import { type Event, eventsOf, type Row } from "./rows.ts";

const colours = { open: "green", scheduled: "cyan", draft: "yellow", closed: "gray" } as const;
const statuses: Status[] = ["open", "scheduled", "draft", "closed"];
/** From how many days on the end is near. */
const near = 7;

/** A title from a file could hold signs that a terminal would obey. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

// What has the same width everywhere stands first, so that the columns need no measuring.
function rowLines(row: Row, paint: Paint): string[] {
  const { title, team, offices, status, closes = "–", daysOpen, daysLeft } = row;
  const left = (daysLeft === 0 ? "today" : String(daysLeft ?? "–")).padStart(5);
  const open = status === "draft" ? "–" : daysOpen < 0 ? `in ${-daysOpen}` : String(daysOpen);
  const ends = status === "open" && daysLeft !== undefined && daysLeft <= near;
  const position = printable([title, team, offices].join(" · "));
  return [
    `${closes.padEnd(10)}  ${ends ? paint("red", left) : left}  ${open.padStart(6)}  ${position}`,
    paint(
      "dim",
      `${" ".repeat(27)}${row.file}${row.system === undefined ? "" : ` (from ${printable(row.system)})`}`,
    ),
  ];
}

function eventLine({ day, in: days, what, title }: Event): string {
  const when = days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
  return `${day}  ${what.padEnd(6)}  ${when.padEnd(10)}  ${printable(title)}`;
}

/**
 * Every position with its last day and its file, by status, and below it what will open or close within 30 days. Days
 * open and days left are whole days; the last day has none left.
 */
export function statusTable(rows: readonly Row[], colour = false): string {
  if (rows.length === 0) return 'There is no position yet. To make one: npm run new -- position "Its title"';
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const groups = statuses.flatMap((status) => {
    const some = rows.filter((row) => row.status === status);
    if (some.length === 0) return [];
    return [
      paint(colours[status], `${some.length} ${status}`),
      ...some.flatMap((row) => rowLines(row, paint)),
      "",
    ];
  });
  const events = eventsOf(rows).map(eventLine);
  return [
    paint("bold", "Last day    Left    Open  Position"),
    ...groups,
    "Left and open are numbers of days.",
    "",
    paint("bold", "In the next 30 days"),
    ...(events.length > 0 ? events : ["Nothing opens or closes."]),
  ].join("\n");
}

/** How many files lack a text in each further language of the site, and the first of them. */
export function languageLines(lacking: ReadonlyMap<string, readonly string[]>): string[] {
  return [...lacking].map(([tag, paths]) => {
    if (paths.length === 0) return `Every file has its text in "${tag}".`;
    const files = paths.length === 1 ? "1 file has" : `${paths.length} files have`;
    const rest = paths.length > 3 ? ` and ${paths.length - 3} more` : "";
    return `${files} no text in "${tag}": ${paths.slice(0, 3).join(", ")}${rest}.`;
  });
}
