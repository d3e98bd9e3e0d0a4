import { Temporal } from "temporal-polyfill";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import type { Position } from "../../lib/schema/content.ts";
import { type Site, siteAt } from "../../lib/site/site.ts";
import { type Status, statusOf } from "../../lib/site/status.ts";
import type { BuiltSite } from "./out.ts";

/** What a built site has to show, by its content and the moment of its build. */
export interface Shown extends Site {
  /** All positions of the content folder by status. */
  byStatus: Record<Status, Position[]>;
}

/**
 * What a built site has to show. The moment is `epoch` (seconds since 1970), that of `SOURCE_DATE_EPOCH`, or the one at
 * which the site was written, so that no test depends on the day on which it runs.
 *
 * @param root the project in whose `content/` the words stand
 */
export function shownBy(
  built: BuiltSite,
  { root = process.cwd(), epoch = epochFromEnvironment() } = {},
): Shown {
  const { files, publicFiles } = readContentFolder(root);
  const reading = readContent(files, { publicFiles, bodies: false });
  const now = Temporal.Instant.fromEpochMilliseconds(
    epoch === undefined ? Math.round(built.builtAt) : epoch * 1000,
  );
  const all = reading.content.positions.list;
  const having = (status: Status) => all.filter((position) => statusOf(position, now) === status);
  return {
    ...siteAt(reading, now),
    byStatus: {
      draft: having("draft"),
      scheduled: having("scheduled"),
      open: having("open"),
      closed: having("closed"),
    },
  };
}

function epochFromEnvironment(): number | undefined {
  const { SOURCE_DATE_EPOCH } = process.env;
  return SOURCE_DATE_EPOCH === undefined ? undefined : Number(SOURCE_DATE_EPOCH);
}
