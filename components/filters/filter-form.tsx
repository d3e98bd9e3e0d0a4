import { address, atRoot, href } from "../../lib/content/addresses.ts";
import { filtersOf } from "../../lib/site/filters.ts";
import { labelsFor } from "../../lib/site/labels.ts";
import type { Site } from "../../lib/site/site.ts";
import { filterRules } from "./filter-rules.ts";

/** The filters over the positions of the site, of which the page shows `limit`. */
export function filterFormOf(site: Site, limit: number) {
  const { labels } = site;
  const partial = site.positions.list.length > limit;
  const among = partial ? ` ${labels.amongNewest(limit)}` : "";
  const filters = filtersOf(site);
  return {
    filters,
    among,
    rules: filterRules(filters, {
      none: labels.emptyFilters + among,
      before: labels.fitting,
      one: labels.openPositionsUnit(1) + among,
      several: labels.openPositionsUnit(2) + among,
    }),
    script: href(atRoot(site), "/positions.js"),
    /** All positions, where the page does not have them. */
    index: partial ? href(site, `${address.positions}index.json`) : undefined,
  };
}

interface Props {
  language: string;
  form: ReturnType<typeof filterFormOf>;
}

/**
 * The filters of the list. The selects work by CSS alone, on the elements in `#results` after the form; the script adds
 * the keywords, whose place is reserved, and takes its words from here.
 */
export function PositionFilters({ language, form }: Props) {
  const labels = labelsFor(language);
  const { filters, among, rules, script, index } = form;
  return (
    <>
      <style href="filters" precedence="page">
        {rules}
      </style>
      <script type="module" src={script} />
      <form
        id="filters"
        method="get"
        aria-label={labels.filter}
        data-one={labels.openPositions(1)}
        data-many={`# ${labels.openPositionsUnit(2)}`}
        data-none={labels.emptyFilters}
        data-among={among}
        data-without={labels.withoutFilter("#")}
        data-index={index}
        className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 border-y-2 py-5 sm:grid-cols-2 sm:gap-y-5 sm:pb-7 lg:grid-cols-4"
        // The script marks the form before React sees it in the preview.
        suppressHydrationWarning
      >
        <div className="keywords mb-2 min-w-0 sm:col-span-full sm:mb-0">
          <label htmlFor="q">
            <b>{labels.keywords}</b> <span className="text-muted">{labels.keywordsHint}</span>
          </label>
          <div className="mt-1 flex gap-2">
            <input
              id="q"
              type="search"
              name="q"
              placeholder=" "
              autoComplete="off"
              spellCheck={false}
              className="block h-14 w-full min-w-0 border-2 px-3 text-lead font-bold"
            />
            <button
              type="submit"
              className="shrink-0 border-2 border-ink bg-ink px-4 font-bold text-paper sm:px-8"
            >
              {labels.search}
            </button>
          </div>
        </div>
        {filters.map(({ name, label, options }) => (
          <label key={name} className="flex min-w-0 flex-wrap items-center font-bold sm:block">
            <span className="basis-[6em]">{label}</span>
            <select
              name={name}
              className="h-14 min-w-0 grow basis-[9rem] border-2 pr-10 pl-3 font-semibold sm:mt-1 sm:block sm:w-full"
            >
              <option value="">{labels.any[name]}</option>
              {options.map(({ value, name: option, count }) => (
                <option key={value} value={value}>
                  {`${option} (${count})`}
                </option>
              ))}
            </select>
          </label>
        ))}
      </form>
      {/* Only the browser knows the query of an address: no file of the site can apply it. */}
      <noscript>
        <p className="mt-4">
          {labels.withoutScripts}{" "}
          <a href="#ways" className="inline-flex min-h-11 items-center">
            {labels.ownPages}
          </a>
        </p>
      </noscript>
    </>
  );
}
