import { styleText } from "node:util";
import type { Temporal } from "temporal-polyfill";
import type { Position } from "../../lib/content/content.ts";
import {
  dayIn,
  daysBetween,
  type Status,
  statusOf,
  timeLeft,
  timezonesOf,
} from "../../lib/content/status.ts";
import { languageName } from "../../lib/messages/message.ts";
import { safeToPrint } from "../../lib/messages/report.ts";
import type { Source } from "../../lib/read/source.ts";
import { isTranslation } from "../../lib/read/translations.ts";

/** What `npm run status` shows of one position. Days since it opened are counted in the time zone of its
 * first office, days left where the last day ends last. */
type Row = ReturnType<typeof rowOf>;

const statuses: Status[] = ["open", "scheduled", "draft", "closed"];
const never = "9999-12-31";

function rowOf(position: Position, now: Temporal.Instant) {
  const { title, team, offices, opened, closes } = position;
  const today = dayIn(timezonesOf(position)[0], now);
  const status = statusOf(position, now);
  return {
    title,
    file: position.body.file,
    /** The applicant tracking system that the position comes from, if `npm run sync` wrote the file. */
    system: position.source?.split(":")[0],
    status,
    team: team.title,
    offices: offices.map((office) => office.title).join(", "),
    opened,
    closes,
    /** Days since it opened, or from opening to closing; negative before it opens. */
    daysOpen: daysBetween(opened, status === "closed" && closes !== undefined ? closes : today),
    /** Days until the last day, on which it is 0; missing if there is no last day or it has passed. */
    daysLeft: timeLeft(position, now)?.days,
  };
}

/** By status; open positions by last day, scheduled ones by first day, closed ones by last day, latest first. */
function compare(a: Row, b: Row): number {
  if (a.status !== b.status) return statuses.indexOf(a.status) - statuses.indexOf(b.status);
  const [first, second] = a.status === "open" ? [a.closes ?? never, b.closes ?? never] : [a.opened, b.opened];
  if (a.status === "closed" && a.closes !== b.closes) return (a.closes ?? "") < (b.closes ?? "") ? 1 : -1;
  if (first !== second) return first < second ? -1 : 1;
  return a.title.localeCompare(b.title, "en");
}

/** Every position, starting with those that need attention soonest. */
export function rowsOf(positions: readonly Position[], now: Temporal.Instant): Row[] {
  return positions.map((position) => rowOf(position, now)).sort(compare);
}

interface Event {
  day: string;
  /** The number of days until then. */
  in: number;
  what: "opens" | "closes";
  title: string;
}

/** What will open or close within a number of days, soonest first; drafts do neither. */
export function eventsOf(rows: readonly Row[], within = 30): Event[] {
  return rows
    .flatMap(({ status, opened, closes, daysOpen, daysLeft, title }): Event[] => [
      ...(status === "scheduled" ? [{ day: opened, in: -daysOpen, what: "opens" as const, title }] : []),
      ...((status === "open" || status === "scheduled") && closes !== undefined && daysLeft !== undefined
        ? [{ day: closes, in: daysLeft, what: "closes" as const, title }]
        : []),
    ])
    .filter((event) => event.in <= within)
    .sort((a, b) => a.in - b.in || a.title.localeCompare(b.title, "en"));
}

const colours = { open: "green", scheduled: "cyan", draft: "yellow", closed: "gray" } as const;
/** How many days before its last day a position is about to close. */
const near = 7;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

// Numbers and dates come first, so that no column has to be measured.
function rowLines(row: Row, paint: Paint): string[] {
  const { title, team, offices, status, closes = "–", daysOpen, daysLeft } = row;
  const left = (daysLeft === 0 ? "today" : String(daysLeft ?? "–")).padStart(5);
  const isYet = status === "draft" || (daysOpen < 0 && status !== "scheduled");
  const open = isYet ? "–" : daysOpen < 0 ? `in ${-daysOpen}` : String(daysOpen);
  const ends = status === "open" && daysLeft !== undefined && daysLeft <= near;
  const position = safeToPrint([title, team, offices || "Remote"].join(" · "));
  return [
    `${closes.padEnd(10)}  ${ends ? paint("red", left) : left}  ${open.padStart(6)}  ${position}`,
    paint(
      "dim",
      `${" ".repeat(27)}${row.file}${row.system === undefined ? "" : ` (from ${safeToPrint(row.system)})`}`,
    ),
  ];
}

function eventLine({ day, in: days, what, title }: Event): string {
  const when = days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
  return `${day}  ${what.padEnd(6)}  ${when.padEnd(10)}  ${safeToPrint(title)}`;
}

/** Every position with its last day and its file, by status, and below that what will open or close within 30 days. */
export function statusTable(rows: readonly Row[], colour = false): string {
  if (rows.length === 0)
    return 'There are no positions yet. To make one: npm run new -- position "Its title"';
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
  const counts = statuses.flatMap((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return count === 0 ? [] : `${count} ${status}`;
  });
  return [
    `${counts.join(", ")}.`,
    "",
    paint("bold", "Last day    Left    Open  Position"),
    ...groups,
    "“Left” and “Open” count days.",
    "",
    paint("bold", "In the next 30 days"),
    ...(events.length > 0 ? events : ["Nothing opens or closes."]),
  ].join("\n");
}

const listed = (paths: readonly string[]) => paths.map((path) => `\n  ${path}`).join("");

/** The files that lack a translation into each other language of the site, and those that have half of one. */
export function languageLines(
  lacking: ReadonlyMap<string, readonly string[]>,
  half: ReadonlyMap<string, readonly string[]> = new Map(),
): string[] {
  return [...lacking].flatMap(([tag, paths]) => {
    const partly = half.get(tag) ?? [];
    const name = languageName(tag);
    if (paths.length + partly.length === 0) return `Every file is translated into ${name}.`;
    const none = paths.length === 1 ? "1 file isn't" : `${paths.length} files aren't`;
    const some = partly.length === 1 ? "1 file is" : `${partly.length} files are`;
    return [
      ...(paths.length === 0 ? [] : [`${none} translated into ${name}:${listed(paths)}`]),
      ...(partly.length === 0 ? [] : [`${some} only partly translated into ${name}:${listed(partly)}`]),
    ];
  });
}

/** A line on the positions with errors, which the table can't show; translations are no positions of their own. */
export function unreadLine(sources: readonly Source[], rows: readonly Row[]): string | undefined {
  const written = sources.filter((source) => source.name.kind === "position" && !isTranslation(source));
  const unread = written.length - rows.length;
  if (unread <= 0) return undefined;
  const positions =
    unread === 1 ? "1 more position has errors and isn't" : `${unread} more positions have errors and aren't`;
  return `${positions} shown here. To see what is wrong: npm run check`;
}
