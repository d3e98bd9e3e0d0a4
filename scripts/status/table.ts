import type { Status } from "../../lib/site/status.ts";
import { fitted, type Shrinking, shrunk, widthOf } from "./columns.ts";
import { type Event, eventsOf, type Row } from "./rows.ts";

/** The narrowest terminal that the table is made for. */
export const narrowest = 60;

const colours: Record<Status, number> = { open: 32, scheduled: 36, draft: 33, closed: 90 };
/** From how many days on the end is near. */
const near = 7;

interface Column {
  head: string;
  /** It keeps its width where this is missing. */
  shrinks?: Shrinking;
  right?: boolean;
  cell(row: Row): string;
}

const columns: Column[] = [
  { head: "Position", shrinks: { least: 16, worth: 2 }, cell: ({ title }) => title },
  { head: "Status", cell: ({ status }) => status },
  { head: "Office", shrinks: { least: 6, worth: 1 }, cell: ({ offices }) => offices },
  { head: "Team", shrinks: { least: 6, worth: 1 }, cell: ({ team }) => team },
  { head: "Open", right: true, cell: daysOpen },
  { head: "Left", right: true, cell: daysLeft },
];

function daysOpen({ status, daysOpen: days }: Row): string {
  if (status === "draft") return "–";
  return days < 0 ? `in ${-days}` : String(days);
}

function daysLeft({ daysLeft: days }: Row): string {
  return days === undefined ? "–" : days === 0 ? "today" : String(days);
}

function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

function counted(rows: readonly Row[]): string {
  const statuses: Status[] = ["open", "scheduled", "draft", "closed"];
  const counts = statuses.map((status) => ({
    status,
    count: rows.filter((row) => row.status === status).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(", ");
}

function eventLine({ day, in: days, what, title }: Event, width: number): string {
  const when = days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
  return fitted(`${day}  ${what.padEnd(6)}  ${when.padEnd(10)}  ${title}`, width).trimEnd();
}

/**
 * Every position as a table in a terminal of `width` columns, and below it what will open or close within 30 days.
 * Days open and days left are whole days; the last day has none left.
 */
export function statusTable(rows: readonly Row[], width: number, colour = false): string {
  if (rows.length === 0) return 'There is no position yet. To make one: npm run new -- position "Its title"';
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const cells = rows.map((row) => columns.map(({ cell }) => printable(cell(row))));
  const natural = columns.map(({ head }, at) =>
    Math.max(widthOf(head), ...cells.map((line) => widthOf(line[at] ?? ""))),
  );
  const gap = "  ";
  const most = Math.max(narrowest, width) - gap.length * (columns.length - 1);
  const ways = columns.map(({ shrinks }, at) => shrinks ?? { least: natural[at] ?? 0, worth: 1 });
  const widths = shrunk(natural, ways, most);
  const line = (texts: readonly string[]) =>
    texts.map((text, at) => fitted(text, widths[at] ?? 0, columns[at]?.right === true));

  const head = line(columns.map((column) => column.head))
    .join(gap)
    .trimEnd();
  const body = rows.map((row, index) => {
    const [title = "", status = "", office = "", team = "", open = "", left = ""] = line(cells[index] ?? []);
    const end = row.status === "open" && row.daysLeft !== undefined && row.daysLeft <= near;
    return [title, paint(colours[row.status], status), office, team, open, end ? paint(31, left) : left]
      .join(gap)
      .trimEnd();
  });
  const events = eventsOf(rows).map((event) =>
    eventLine({ ...event, title: printable(event.title) }, Math.max(narrowest, width)),
  );
  return [
    paint(1, head),
    ...body,
    "",
    `${counted(rows)}.`,
    "Open and left are numbers of days.",
    "",
    paint(1, "In the next 30 days"),
    ...(events.length > 0 ? events : ["Nothing opens or closes."]),
  ].join("\n");
}
