import { Temporal } from "temporal-polyfill";
import type { Position } from "../content/content.ts";

export type Status = "draft" | "scheduled" | "open" | "closed";

/** When applications open: at the start of the first day, in the time zone of the first office. */
export function openingMoment({
  opened,
  offices,
}: Pick<Position, "opened" | "offices">): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(opened).toZonedDateTime(offices[0].timezone);
}

/** When applications close: at the end of the last day, in the time zone of the first office. */
export function closingInstant(position: Pick<Position, "closes" | "offices">): Temporal.Instant | undefined {
  if (position.closes === undefined) return undefined;
  return Temporal.PlainDate.from(position.closes)
    .add({ days: 1 })
    .toZonedDateTime(position.offices[0].timezone)
    .toInstant();
}

/** The first day after applications closed, `YYYY-MM-DD`: the day after the last. */
export function closedSince(position: Pick<Position, "closes">): string | undefined {
  if (position.closes === undefined) return undefined;
  return Temporal.PlainDate.from(position.closes).add({ days: 1 }).toString();
}

/**
 * The status of a position at an instant. It opens when its first day begins, and closes when its last day has
 * ended, both in the time zone of its first office.
 */
export function statusOf(
  position: Pick<Position, "draft" | "opened" | "closes" | "offices">,
  now: Temporal.Instant,
): Status {
  return statusOn(now.toZonedDateTimeISO(position.offices[0].timezone).toPlainDate().toString(), position);
}

/** The status of a position on a day, `YYYY-MM-DD`, of its first office. */
export function statusOn(today: string, position: Pick<Position, "draft" | "opened" | "closes">): Status {
  if (position.draft) return "draft";
  if (today < position.opened) return "scheduled";
  return position.closes !== undefined && today > position.closes ? "closed" : "open";
}
