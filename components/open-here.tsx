import { address, href } from "../lib/content/addresses.ts";
import { langOf } from "../lib/site/labels.ts";
import type { Group } from "../lib/site/lists.ts";
import { positionsPerPage } from "../lib/site/positions-pages.ts";
import type { Site } from "../lib/site/site.ts";
import { PositionList } from "./list.tsx";
import { WaysToPositions } from "./ways-to-positions.tsx";

/** What is open at an office, in a team or under a contract, how to follow it, and where else to look. */
export function OpenHere({ site, group }: { site: Site; group: Group }) {
  const { labels } = site;
  const { kind, slug, path, has } = group;
  const positions = site.positions.list.filter(has);
  return (
    <section aria-labelledby="open-here" className="wide pt-20">
      <h2 id="open-here" className="mb-4 text-title font-extrabold tracking-tight">
        {labels.openPositions(positions.length)}
      </h2>
      {site.company.notice === undefined ? null : (
        <p lang={langOf(site.company, site)} className="mb-6 text-small text-muted">
          {site.company.notice}
        </p>
      )}
      {positions.length > positionsPerPage ? (
        <p className="mb-4">
          {labels.newestShown(positionsPerPage)}{" "}
          <a
            href={`${href(site, address.positions)}?${kind}=${slug}`}
            className="inline-flex min-h-11 items-center font-bold"
          >
            {labels.allOf(positions.length)}
          </a>
        </p>
      ) : null}
      <PositionList site={site} positions={positions.slice(0, positionsPerPage)} level={3} />
      <ul className="mt-8 flex flex-wrap gap-x-8">
        <li>
          <a href={href(site, address.positions)} className="inline-flex min-h-11 items-center font-bold">
            {labels.allPositions}
          </a>
        </li>
        {site.company.alerts === undefined ? null : (
          <li>
            <a href={site.company.alerts} className="inline-flex min-h-11 items-center font-bold">
              {labels.alerts}
            </a>
          </li>
        )}
        {kind === "contract" ? null : (
          <li>
            <a href={href(site, address.feed(path))} className="inline-flex min-h-11 items-center">
              {labels.feed}
            </a>
          </li>
        )}
      </ul>
      <WaysToPositions site={site} />
    </section>
  );
}
