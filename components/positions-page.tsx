import { address, href } from "../lib/content/addresses.ts";
import { labelsFor } from "../lib/site/labels.ts";
import { pageCount, positionsOnPage, positionsPerPage } from "../lib/site/lists.ts";
import { alternatesOf, type Site } from "../lib/site/site.ts";
import type { Frame } from "./document.tsx";
import { filterFormOf, PositionFilters } from "./filters/filter-form.tsx";
import { headOf, PageHead } from "./page-head.tsx";
import { filterMarks, itemOf, Notice, noticeOf, PositionList } from "./position-list.tsx";
import { Prose, proseOf } from "./prose.tsx";
import { WaysToPositions, waysOf } from "./ways-to-positions.tsx";

/** What search engines learn about the n-th page of the list; undefined where the list has no such page. */
export function describePositions(site: Site, number: number) {
  const { positions, labels, company } = site;
  const pages = pageCount(positions.shown);
  if (!(number >= 1 && number <= pages)) return undefined;
  const { title } = positions.introduction;
  return {
    title: number === 1 ? title : `${title} · ${labels.page(number, pages)}`,
    description: labels.openPositionsAt(positions.shown.length, company.name),
    alternates: alternatesOf(site, address.listPage(number)),
    current: address.positions,
  };
}

/** The n-th page of the list of open positions; the first has the filters, which look through all of them. */
export function positionsOf(site: Site, number: number) {
  const { introduction, shown } = site.positions;
  const { alerts } = site.company;
  const pages = pageCount(shown);
  return {
    number,
    pages,
    alerts,
    count: shown.length,
    head: headOf(site, introduction),
    introduction: number === 1 ? proseOf(site, introduction.body) : undefined,
    notice: noticeOf(site),
    form: number === 1 && shown.length > 0 ? filterFormOf(site, positionsPerPage) : undefined,
    items: positionsOnPage(shown, number).map((position) => ({
      ...itemOf(site, position),
      values: filterMarks(position),
    })),
    newer: number === 1 ? undefined : href(site, address.listPage(number - 1)),
    older: number === pages ? undefined : href(site, address.listPage(number + 1)),
    ways: waysOf(site, number),
  };
}

export function PositionsPage({ frame, ...view }: ReturnType<typeof positionsOf> & { frame: Frame }) {
  const labels = labelsFor(frame.language);
  const { head, introduction, notice, form, alerts, count, number, pages, newer, older } = view;
  const way = (url: string, name: string) => (
    <a href={url} className="inline-flex min-h-11 items-center">
      {name}
    </a>
  );
  return (
    <>
      <PageHead {...head} count={count}>
        <Notice notice={notice} className="mt-2" />
      </PageHead>
      <div className="wide mt-4 sm:mt-6">
        {form && <PositionFilters language={frame.language} form={form} />}
        <div
          id="results"
          className="mt-2 grid grid-cols-[minmax(0,1fr)] items-baseline gap-x-8 sm:mt-4 lg:grid-cols-[minmax(0,1fr)_auto]"
        >
          <h2
            tabIndex={form && -1}
            className="col-start-1 row-start-1 pt-2 pb-2 text-title lg:pb-4 font-extrabold leading-tight tracking-tight"
          >
            {labels.openPositions(count)}
          </h2>
          <div className="flex flex-wrap items-center gap-x-8 pb-2 empty:hidden lg:col-start-2 lg:row-start-1 print:hidden">
            {alerts && (
              <a href={alerts} className="inline-flex min-h-11 items-center font-bold">
                {labels.alerts}
              </a>
            )}
            {form && (
              <button
                type="reset"
                form="filters"
                className="min-h-11 font-bold underline decoration-[0.09em] underline-offset-4"
              >
                {labels.clearFilters}
              </button>
            )}
          </div>
          {form && (
            <>
              <p role="status" className="sr-only" />
              <div id="loosen" className="col-span-full flex flex-wrap gap-x-3" />
            </>
          )}
          {pages === 1 ? null : (
            <p id="more" className="col-span-full mb-4 flex flex-wrap items-center gap-x-6">
              {newer ? labels.page(number, pages) : labels.newestShown(positionsPerPage)}
              {newer ? way(newer, labels.newer) : <span>{labels.narrow}</span>}
              {older && way(older, labels.older)}
              {way("#ways", labels.morePositions)}
            </p>
          )}
          <div className="col-span-full">
            <PositionList language={frame.language} items={view.items} level={3} />
          </div>
          {form && (
            <p
              id="fit"
              className="col-start-1 row-start-1 pt-2 pb-2 text-title lg:pb-4 font-extrabold leading-tight tracking-tight"
            />
          )}
        </div>
        {introduction && <Prose {...introduction} className="mt-12" />}
        <WaysToPositions ways={view.ways} />
      </div>
    </>
  );
}
