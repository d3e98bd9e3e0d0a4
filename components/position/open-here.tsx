import { address, href } from "../../lib/schema/addresses.ts";
import type { Labels } from "../../lib/site/labels.ts";
import { positionsPerPage } from "../../lib/site/positions-pages.ts";
import type { Listed, Site } from "../../lib/site/site.ts";
import { WaysToPositions } from "../home/ways-to-positions.tsx";
import { PositionList } from "./position-list.tsx";

/** What is open at an office, in a team or under a contract, how to follow it, and where else to look. */
export function OpenHere({
  site,
  labels,
  positions,
  filter,
  feed,
}: {
  site: Site;
  labels: Labels;
  positions: Listed[];
  /** What the list of all positions has to be filtered by to show these: `team=design`. */
  filter: string;
  feed?: string;
}) {
  return (
    <section aria-labelledby="open-here" className="wide pt-20">
      <h2 id="open-here" className="mb-4 text-title font-extrabold tracking-tight">
        {labels.openPositions(positions.length)}
      </h2>
      {site.company.notice === undefined ? null : (
        <p className="mb-6 text-small text-muted">{site.company.notice}</p>
      )}
      {positions.length > positionsPerPage ? (
        <p className="mb-4">
          {labels.newestShown(positionsPerPage)}{" "}
          <a
            href={`${href(site, address.positions)}?${filter}`}
            className="inline-flex min-h-11 items-center font-bold"
          >
            {labels.allOf(positions.length)}
          </a>
        </p>
      ) : null}
      <PositionList site={site} labels={labels} positions={positions.slice(0, positionsPerPage)} level={3} />
      <ul className="mt-8 flex flex-wrap gap-x-8">
        <li>
          <a href={href(site, address.positions)} className="inline-flex min-h-11 items-center font-bold">
            {labels.allPositions}
          </a>
        </li>
        {feed === undefined ? null : (
          <li>
            <a href={href(site, `${feed}.xml`)} className="inline-flex min-h-11 items-center">
              {labels.feed}
            </a>
          </li>
        )}
      </ul>
      <WaysToPositions site={site} labels={labels} />
    </section>
  );
}
