import { address, href } from "../lib/content/addresses.ts";
import { langOf } from "../lib/site/labels.ts";
import { twinsOf } from "../lib/site/languages.ts";
import { pageCount, pageOf, positionsPerPage } from "../lib/site/positions-pages.ts";
import type { Site } from "../lib/site/site.ts";
import { Document } from "./document.tsx";
import { PositionFilters } from "./filters/position-filters.tsx";
import { PageHead } from "./head.tsx";
import { PositionList } from "./list.tsx";
import { Missing } from "./page/missing.tsx";
import { Prose } from "./prose.tsx";
import { WaysToPositions } from "./ways-to-positions.tsx";

/** One page of the list of all open positions; the first has the filters, which look through all of them. */
export function PositionsPage({ site, number }: { site: Site; number: number }) {
  const { labels } = site;
  const pages = pageCount(site);
  if (!(number >= 1 && number <= pages)) return <Missing site={site} />;
  const first = number === 1;
  const filtered = first && site.positions.list.length > 0;
  const way = (path: string, name: string) => (
    <a href={href(site, path)} className="inline-flex min-h-11 items-center">
      {name}
    </a>
  );
  return (
    <Document site={site} current={address.positions} twins={twinsOf(site, address.page(number))}>
      <PageHead title={site.positions.introduction.title} lang={langOf(site.positions.introduction, site)}>
        {first ? <Prose site={site} prose={site.positions.introduction.body} className="mt-5" /> : null}
        {site.company.notice === undefined ? null : (
          <p lang={langOf(site.company, site)} className="mt-4 font-bold">
            {site.company.notice}
          </p>
        )}
      </PageHead>
      <div className="wide mt-8">
        {filtered ? <PositionFilters site={site} limit={positionsPerPage} /> : null}
        <div className="mt-8 mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <h2
            tabIndex={filtered ? -1 : undefined}
            className="text-title font-extrabold leading-tight tracking-tight"
          >
            {labels.openPositions(site.positions.list.length)}
          </h2>
          {site.company.alerts === undefined ? null : (
            <a href={site.company.alerts} className="inline-flex min-h-11 items-center font-bold">
              {labels.alerts}
            </a>
          )}
          {filtered ? (
            <button type="reset" form="filters" className="min-h-11 font-bold underline underline-offset-4">
              {labels.clearFilters}
            </button>
          ) : null}
        </div>
        {filtered ? (
          <>
            <p role="status" className="sr-only" />
            <div id="loosen" className="flex flex-wrap gap-3" />
          </>
        ) : null}
        {pages === 1 ? null : (
          <p id="more" className="mb-4 flex flex-wrap items-center gap-x-6">
            {first ? labels.newestShown(positionsPerPage) : labels.page(number, pages)}
            {first ? <span>{labels.narrow}</span> : way(address.page(number - 1), labels.newer)}
            {number === pages ? null : way(address.page(number + 1), labels.older)}
            <a href="#ways" className="inline-flex min-h-11 items-center">
              {labels.morePositions}
            </a>
          </p>
        )}
        <div id="results" className="flex flex-col-reverse">
          <div>
            <PositionList site={site} positions={pageOf(site, number)} level={3} />
          </div>
          {filtered ? <p id="fit" className="mb-6 text-lead font-bold" /> : null}
        </div>
        <WaysToPositions site={site} number={number} />
      </div>
    </Document>
  );
}
