import { Temporal } from "temporal-polyfill";
import type { Position } from "../../lib/content/content.ts";
import { type Status, statusOf } from "../../lib/site/status.ts";

/** What `npm run status` shows of one position; days are counted in the time zone of its first office. */
export type Row = ReturnType<typeof rowOf>;

const order: Record<Status, number> = { open: 0, scheduled: 1, draft: 2, closed: 3 };
const never = "9999-12-31";

function days(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

function rowOf(position: Position, now: Temporal.Instant) {
  const { title, team, offices, opened, closes } = position;
  const today = now.toZonedDateTimeISO(offices[0].timezone).toPlainDate().toString();
  const status = statusOf(position, now);
  return {
    title,
    /** Its path from the project's root. */
    file: position.body.file,
    /** The recruiters' system whose opening it is, where `npm run sync` wrote the file. */
    system: position.source?.split(":")[0],
    status,
    team: team.title,
    offices: offices.map((office) => office.title).join(", "),
    opened,
    closes,
    /** Days since it opened, until it closed; negative before it opens. */
    daysOpen: days(opened, status === "closed" && closes !== undefined ? closes : today),
    /** Days until the last one, which is 0; missing where there is none or it is over. */
    daysLeft: closes === undefined || closes < today ? undefined : days(today, closes),
  };
}

/** What sorts rows of one status: open ones by their last day, scheduled ones by their first, closed ones last first. */
function compare(a: Row, b: Row): number {
  if (a.status !== b.status) return order[a.status] - order[b.status];
  const [first, second] = a.status === "open" ? [a.closes ?? never, b.closes ?? never] : [a.opened, b.opened];
  if (a.status === "closed" && a.closes !== b.closes) return (a.closes ?? "") < (b.closes ?? "") ? 1 : -1;
  if (first !== second) return first < second ? -1 : 1;
  return a.title.localeCompare(b.title, "en");
}

/** Every position, those first that ask for attention soonest. */
export function rowsOf(positions: readonly Position[], now: Temporal.Instant): Row[] {
  return positions.map((position) => rowOf(position, now)).sort(compare);
}

/** A position that will open or close. */
export interface Event {
  day: string;
  /** In how many days. */
  in: number;
  what: "opens" | "closes";
  title: string;
}

/** What will open or close within so many days, the soonest first; drafts do neither. */
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
