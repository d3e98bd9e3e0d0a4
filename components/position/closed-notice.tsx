import type { Position } from "../../lib/content/content.ts";
import { formatDay } from "../../lib/site/format.ts";
import { spokenIn } from "../../lib/site/labels.ts";
import type { Site } from "../../lib/site/site.ts";
import { closedSince } from "../../lib/site/status.ts";

/** Says that one can no longer apply, and since when. */
export function ClosedNotice({ site, position }: { site: Site; position: Position }) {
  const { labels, language } = site;
  const since = closedSince(position);
  return (
    <div className="border-l-8 border-signal pl-6">
      <p className="text-title font-bold leading-tight">
        {since === undefined
          ? labels.status.closed
          : labels.closedSince(formatDay(since, spokenIn(language)))}
      </p>
      <p className="mt-2">{labels.closedExplanation}</p>
    </div>
  );
}
