import { Temporal } from "temporal-polyfill";

/** This moment, or `SOURCE_DATE_EPOCH` where it is set (https://reproducible-builds.org/specs/source-date-epoch/). */
export function momentOf(environment: Record<string, string | undefined>): Temporal.Instant {
  const epoch = environment.SOURCE_DATE_EPOCH;
  return epoch ? Temporal.Instant.fromEpochMilliseconds(Number(epoch) * 1000) : Temporal.Now.instant();
}
