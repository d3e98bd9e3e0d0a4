import type { Position } from "../../lib/schema/content.ts";
import { formatDay } from "../../lib/site/format.ts";
import type { Labels } from "../../lib/site/labels.ts";
import { closedSince } from "../../lib/site/status.ts";

/** Says that one can no longer apply, and since when. */
export function ClosedNotice({
  labels,
  position,
  language,
}: {
  labels: Labels;
  position: Position;
  language: string;
}) {
  const since = closedSince(position);
  return (
    <div className="border-l-8 border-signal pl-6">
      <p className="text-title font-bold leading-tight">
        {since === undefined ? labels.status.closed : labels.closedSince(formatDay(since, language))}
      </p>
      <p className="mt-2">{labels.closedExplanation}</p>
    </div>
  );
}
