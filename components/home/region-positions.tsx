import { address, href } from "../../lib/schema/addresses.ts";
import type { Labels } from "../../lib/site/labels.ts";
import { positionsPerRegion } from "../../lib/site/positions-pages.ts";
import { type Listed, positionsByRegion, regionId, type Site } from "../../lib/site/site.ts";
import { PositionList } from "../position/position-list.tsx";

/** Positions under the regions in which they are, each region with its number of positions and its newest. */
export function RegionPositions({
  site,
  labels,
  positions,
}: {
  site: Site;
  labels: Labels;
  positions: Listed[];
}) {
  return positionsByRegion(site, positions).map(({ region, positions: here }) => (
    <section
      key={region}
      id={regionId(site, region)}
      aria-labelledby={`${regionId(site, region)}-title`}
      className="mt-14"
    >
      <h3
        id={`${regionId(site, region)}-title`}
        className="mb-4 flex items-baseline gap-3 text-title font-extrabold tracking-tight"
      >
        {region}
        <span className="text-base font-normal tracking-normal text-muted">
          {labels.openPositions(here.length)}
        </span>
      </h3>
      <PositionList site={site} labels={labels} positions={here.slice(0, positionsPerRegion)} level={4} />
      {here.length > positionsPerRegion ? (
        <p className="mt-2">
          {labels.newestShown(positionsPerRegion)}{" "}
          <a href={href(site, address.positions)} className="inline-flex min-h-11 items-center font-bold">
            {labels.allPositions}
          </a>
        </p>
      ) : null}
    </section>
  ));
}
