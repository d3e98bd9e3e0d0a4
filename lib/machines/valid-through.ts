import type { Position } from "../content/content.ts";
import { closingInstant } from "../site/status.ts";

/**
 * The last second in which one can apply, in ISO 8601 with the offset that the first office has then:
 * `2027-01-31T23:59:59+01:00`. Undefined where there is no last day.
 */
export function validThrough(position: Pick<Position, "closes" | "offices">): string | undefined {
  return closingInstant(position)
    ?.subtract({ seconds: 1 })
    .toZonedDateTimeISO(position.offices[0].timezone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

/**
 * The content of `<meta name="robots">` that takes an open page out of search results when its last day has
 * passed, without a new build: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
export function robotsExpiry(position: Pick<Position, "closes" | "offices">): string | undefined {
  const end = validThrough(position);
  return end === undefined ? undefined : `unavailable_after: ${end}`;
}
