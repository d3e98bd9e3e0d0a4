import { Temporal } from "temporal-polyfill";
import type { Position } from "./content.ts";

/** The day that it is in a time zone at an instant, as `YYYY-MM-DD`. */
export function dayIn(timezone: string, now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(timezone).toPlainDate().toString();
}

export type Status = "draft" | "scheduled" | "open" | "closed";

const dayInMs = 24 * 60 * 60 * 1000;

export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayInMs).toISOString().slice(0, 10);
}

/** The days from one date to another; negative if that is earlier. */
export function daysBetween(from: string, to: string): number {
  // Temporal takes ten times as long, and a thousand positions ask.
  return (Date.parse(to) - Date.parse(from)) / dayInMs;
}

/** The time zones of a position's offices, each once; UTC for a remote job without an office. */
export function timezonesOf({ offices }: Pick<Position, "offices">): readonly [string, ...string[]] {
  const [first = "UTC", ...others] = new Set(offices.map(({ timezone }) => timezone));
  return [first, ...others];
}

/** When applications open: at the start of the first day, in the time zone of the first office. */
export function openingMoment(position: Pick<Position, "opened" | "offices">): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(position.opened).toZonedDateTime(timezonesOf(position)[0]);
}

/** The ends of the last day in the time zones of the offices, the latest first. */
function closingMoments(position: Pick<Position, "closes" | "offices">): Temporal.ZonedDateTime[] {
  if (position.closes === undefined) return [];
  const after = Temporal.PlainDate.from(position.closes).add({ days: 1 });
  return timezonesOf(position)
    .map((timezone) => after.toZonedDateTime(timezone))
    .sort((a, b) => Temporal.ZonedDateTime.compare(b, a));
}

/** When applications close: at the end of the last day, in the time zone of the office where that is latest. */
export function closingMoment(
  position: Pick<Position, "closes" | "offices">,
): Temporal.ZonedDateTime | undefined {
  return closingMoments(position)[0];
}

/** The position's time zone where today ends last. */
export function closingTimezone(position: Pick<Position, "offices">, now: Temporal.Instant): string {
  const offsets = timezonesOf(position).map((timezone) => now.toZonedDateTimeISO(timezone));
  return offsets.reduce((a, b) => (b.offsetNanoseconds < a.offsetNanoseconds ? b : a)).timeZoneId;
}

/** The time zone in which the last day ends, if people need to know it: its offices differ, or it has none. */
export function namedTimezone(position: Pick<Position, "closes" | "offices">): string | undefined {
  const [last, ...others] = closingMoments(position);
  if (last === undefined) return undefined;
  const differ = others.some((moment) => Temporal.ZonedDateTime.compare(moment, last) < 0);
  return differ || position.offices.length === 0 ? last.timeZoneId : undefined;
}

/**
 * The days left to apply after today, and the share of the whole time that they are, today included, in per cent. Today is
 * the date where the last day ends last. Undefined without a last day, or once it's over.
 */
export function timeLeft(
  position: Pick<Position, "opened" | "closes" | "offices">,
  now: Temporal.Instant,
): { days: number; percent: number } | undefined {
  if (position.closes === undefined) return undefined;
  const days = daysBetween(dayIn(closingTimezone(position, now), now), position.closes);
  const whole = daysBetween(position.opened, position.closes) + 1;
  return days < 0 ? undefined : { days, percent: Math.min(100, Math.round((100 * (days + 1)) / whole)) };
}

/**
 * The status of a position at an instant. It opens when its first day begins at its first office, and closes when its
 * last day has ended at all of its offices.
 */
export function statusOf(
  position: Pick<Position, "draft" | "opened" | "closes" | "offices">,
  now: Temporal.Instant,
): Status {
  return statusOn((timezone) => dayIn(timezone, now), position);
}

/** The same, by the day `YYYY-MM-DD` that it is in a time zone: a thousand positions share a few of these. */
export function statusOn(
  todayIn: (timezone: string) => string,
  position: Pick<Position, "draft" | "opened" | "closes" | "offices">,
): Status {
  const { draft, opened, closes } = position;
  const timezones = timezonesOf(position);
  if (draft) return "draft";
  if (todayIn(timezones[0]) < opened) return "scheduled";
  const isOver = closes !== undefined && timezones.every((timezone) => todayIn(timezone) > closes);
  return isOver ? "closed" : "open";
}
