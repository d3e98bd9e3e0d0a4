import { Temporal } from "temporal-polyfill";

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
