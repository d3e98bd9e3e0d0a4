import { address, href } from "../lib/content/addresses.ts";
import { isOf } from "../lib/site/filters.ts";
import { labelsFor } from "../lib/site/labels.ts";
import { type Group, positionsPerPage } from "../lib/site/lists.ts";
import type { At, Site } from "../lib/site/site.ts";
import { itemOf, Notice, noticeOf, PositionList } from "./position-list.tsx";
import { WaysToPositions, waysOf } from "./ways-to-positions.tsx";

export function openHereOf(site: Site, { kind, slug, path, has }: Group) {
  const { alerts } = site.company;
  const positions = site.positions.shown.filter(has);
  return {
    count: positions.length,
    items: positions.slice(0, positionsPerPage).map((position) => itemOf(site, position)),
    /** Remote jobs elsewhere that the filters, too, find under this office. */
    remote: site.positions.shown
      .filter((position) => isOf(kind, slug)(position) && !has(position))
      .slice(0, positionsPerPage)
      .map((position) => itemOf(site, position)),
    notice: noticeOf(site),
    alerts,
    /** The list of all positions, with this group chosen in its filters. */
    filtered: `${href(site, address.positions)}?${kind}=${slug}`,
    feed: kind === "contract" ? undefined : href(site, address.feed(path)),
    ways: waysOf(site),
  };
}

interface Props {
  at: At;
  open: ReturnType<typeof openHereOf>;
  /** Whether the head of the page says how many there are, so that only those who listen need a heading here. */
  isCounted?: boolean;
}

export function OpenHere({ at, open, isCounted = false }: Props) {
  const labels = labelsFor(at.language);
  const { count, items, remote, notice, alerts, filtered, feed } = open;
  return (
    <section
      aria-labelledby="open-here"
      className={`wide ${isCounted ? (notice ? "pt-2" : "pt-8") : "pt-20"}`}
    >
      <h2
        id="open-here"
        className={isCounted ? "sr-only" : "mb-4 text-title font-extrabold leading-tight tracking-tight"}
      >
        {count === 0 ? labels.noPositions : labels.openPositions(count)}
      </h2>
      <Notice notice={notice} className="mb-6" />
      {count > positionsPerPage ? (
        <p className="mb-4">
          {labels.newestShown(positionsPerPage)}{" "}
          <a href={filtered} className="inline-flex min-h-11 items-center font-bold">
            {labels.allOf(count)}
          </a>
        </p>
      ) : null}
      {/* Both lists share their columns. */}
      <div className="positions">
        {count > 0 && <PositionList language={at.language} items={items} level={3} />}
        {remote.length > 0 && (
          <>
            <h2 className="mt-12 mb-4 text-title font-extrabold leading-tight tracking-tight">
              {labels.remoteHere}
            </h2>
            <PositionList language={at.language} items={remote} level={3} />
          </>
        )}
      </div>
      <ul className="mt-8 flex flex-wrap gap-x-8 print:hidden">
        <li>
          <a href={href(at, address.positions)} className="inline-flex min-h-11 items-center font-bold">
            {labels.allPositions}
          </a>
        </li>
        {alerts && (
          <li>
            <a href={alerts} className="inline-flex min-h-11 items-center font-bold">
              {labels.alerts}
            </a>
          </li>
        )}
        {feed && (
          <li>
            <a href={feed} className="inline-flex min-h-11 items-center">
              {labels.feed}
            </a>
          </li>
        )}
      </ul>
      <WaysToPositions ways={open.ways} />
    </section>
  );
}
