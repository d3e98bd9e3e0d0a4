import { address, href } from "../../lib/content/addresses.ts";
import { langOf } from "../../lib/site/labels.ts";
import { positionsPerRegion } from "../../lib/site/positions-pages.ts";
import { positionsByRegion, type Site } from "../../lib/site/site.ts";
import { PositionList } from "../list.tsx";
import { InLanguage } from "../page/in-language.tsx";

/** Positions under the regions in which they are, each region with its number of positions and its newest. */
export function RegionPositions({ site }: { site: Site }) {
  const { labels } = site;
  return positionsByRegion(site).map(({ region, id, positions }) => (
    <section key={region} id={id} aria-labelledby={`${id}-title`} className="mt-14">
      <h3
        id={`${id}-title`}
        className="mb-4 flex items-baseline gap-3 text-title font-extrabold tracking-tight"
      >
        <InLanguage lang={langOf(site.offices.introduction, site)}>{region}</InLanguage>
        <span className="text-base font-normal tracking-normal text-muted">
          {labels.openPositions(positions.length)}
        </span>
      </h3>
      <PositionList site={site} positions={positions.slice(0, positionsPerRegion)} level={4} />
      {positions.length > positionsPerRegion ? (
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
