import { Temporal } from "temporal-polyfill";
import type { Content } from "../content/content.ts";
import type { Site } from "./site.ts";

/**
 * This moment, or `SOURCE_DATE_EPOCH` where it is set (https://reproducible-builds.org/specs/source-date-epoch/).
 *
 * @throws in words for a person, where that is no number
 */
export function momentOf(environment: Record<string, string | undefined>): Temporal.Instant {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (!epoch) return Temporal.Now.instant();
  if (!/^\d{1,12}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is no number of seconds: ${epoch}`);
  return Temporal.Instant.fromEpochMilliseconds(Number(epoch) * 1000);
}

/** What to say where there are positions and none is open: with a wrong clock, nobody would notice for days. */
export function clockDoubt(
  content: Pick<Content, "positions">,
  { positions }: Pick<Site, "positions">,
  now: Temporal.Instant,
): string | undefined {
  const written = content.positions.list.filter(({ draft }) => !draft).length;
  if (positions.shown.length > 0 || written === 0) return undefined;
  const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
  const closed = positions.closed.length;
  return (
    `No position is open on ${day}: ${closed} closed before that day, ${written - closed} open after it. ` +
    "If it isn't today, check the clock of this machine, and SOURCE_DATE_EPOCH."
  );
}
