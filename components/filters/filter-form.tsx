import { address, atRoot, href } from "../../lib/content/addresses.ts";
import { chipsOf, type Filter, filtersOf, narrows } from "../../lib/site/filters.ts";
import { formatFields, formatSeries } from "../../lib/site/format.ts";
import { type Labels, labelsFor } from "../../lib/site/labels.ts";
import type { Site } from "../../lib/site/site.ts";
import { withoutParts } from "../../lib/site/typography.ts";
import { filterRules } from "./filter-rules.ts";

/** The filters over the positions of the site, of which the page shows `limit`. */
export function filterFormOf(site: Site, limit: number) {
  const { labels } = site;
  const partial = site.positions.shown.length > limit;
  const among = partial ? labels.amongNewest(limit) : "";
  // One that leaves nothing out is no choice.
  const filters = filtersOf(site).filter(({ options }) => narrows(site, options));
  const chips = chipsOf(site);
  const [office] = filters.filter(({ name }) => name === "office" && chips.length === 0);
  const others = filters.filter(({ name }) => name !== "office");
  return {
    chips,
    /** The offices where they are too many for chips. */
    office,
    others,
    /** The words over what a phone folds away. */
    folded: withoutParts(formatFields([...others.map(({ label }) => label), labels.keywords], site.language)),
    among,
    rules: filterRules(
      filters,
      {
        none: labels.emptyFilters + among,
        units: unitsUpTo(site.positions.shown.length, labels),
        keywords: labels.keywords,
      },
      labels.inOffice,
      among,
    ),
    /** The count in words for each plural form of the language, as attributes. */
    counts: countsIn(site.language, labels),
    next: formatSeries(["", "#"], site.language),
    script: href(atRoot(site), "/positions.js"),
    /** All positions, where the page does not have them. */
    index: partial ? href(site, `${address.positions}index.json`) : undefined,
  };
}

/** What follows the number in each count, from 0 on. */
function unitsUpTo(most: number, { openPositions }: Labels): string[] {
  return Array.from({ length: most + 1 }, (_, count) => openPositions(count).slice(String(count).length));
}

function countsIn(language: string, { openPositions }: Labels): Record<string, string> {
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 101 }, (_, count) => count);
  return Object.fromEntries(
    numbers.map((count) => [`data-${rules.select(count)}`, openPositions(count).replace(`${count}`, "#")]),
  );
}

interface Props {
  language: string;
  form: ReturnType<typeof filterFormOf>;
}

const box = "h-[3.1rem] w-full min-w-0 border-2 border-ink px-3 text-menu";

/**
 * The filters of the list. Chips and selects work by CSS alone, on the elements in `#results` after the form; the script
 * adds the keywords, whose place is reserved, and takes its words from here.
 */
export function PositionFilters({ language, form }: Props) {
  const labels = labelsFor(language);
  const { chips, office, others, folded, among, rules, counts, next, script, index } = form;
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
        {...counts}
        data-none={labels.emptyFilters}
        data-among={among}
        data-at={labels.inOffice("#")}
        data-next={next}
        data-without={labels.withoutFilter("#")}
        data-index={index}
        className={`print:hidden ${office ? "lg:grid lg:grid-cols-[1fr_4.7fr] lg:gap-x-3" : ""}`}
        // The script marks the form before React sees it in the preview.
        suppressHydrationWarning
      >
        {chips.length > 0 && <OfficeChips labels={labels} options={chips} />}
        {office && <Select labels={labels} filter={office} />}
        <details>
          <summary className="relative -mx-3 inline-block min-h-11 cursor-pointer list-none py-2.5 pr-1 pl-8 leading-snug font-semibold">
            <span className="mr-2 underline decoration-[0.09em] underline-offset-4">{folded}</span>{" "}
          </summary>
          <div className="grid gap-3 pt-1 pb-3 sm:grid-cols-2 lg:flex lg:p-0">
            <div className="keywords min-w-0 lg:grow-[1.6] lg:basis-0">
              <input
                type="search"
                name="q"
                aria-label={labels.keywords}
                placeholder={labels.keywordsHint}
                enterKeyHint="search"
                autoComplete="off"
                spellCheck={false}
                className={box}
              />
            </div>
            {others.map((filter) => (
              <Select key={filter.name} labels={labels} filter={filter} />
            ))}
            {/* A phone's way from the folded filters to what they leave; Enter in the keywords does the same. */}
            <button type="submit" className="keywords min-h-11 border-2 px-4 font-semibold lg:hidden">
              {labels.seePositions}
            </button>
          </div>
        </details>
      </form>
      {/* Only the browser knows the query of an address: no file of the site can apply it. */}
      <noscript>
        <p className="mt-2 text-small">
          {labels.withoutScripts}{" "}
          <a href="#ways" className="inline-flex min-h-11 items-center">
            {labels.ownPages}
          </a>
        </p>
      </noscript>
    </>
  );
}

function OfficeChips({ labels, options }: { labels: Labels; options: Filter["options"] }) {
  const chip = (value: string, name: string, count?: number) => (
    <label key={value} className="chip">
      <input
        type="radio"
        name="office"
        value={value}
        defaultChecked={value === ""}
        className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-current -outline-offset-3"
      />
      {name}
      {count === undefined ? null : <b> {count}</b>}
    </label>
  );
  return (
    <fieldset className="chips min-w-0 lg:mb-2">
      <legend className="sr-only">{labels.office(1)}</legend>
      {chip("", labels.any.office)}
      {options.map(({ value, name, count }) => chip(value, name, count))}
    </fieldset>
  );
}

function Select({ labels, filter: { name, label, options } }: { labels: Labels; filter: Filter }) {
  return (
    <select
      name={name}
      aria-label={label}
      className={`${box} truncate pr-9 font-semibold lg:grow lg:basis-0`}
    >
      <option value="">{labels.any[name]}</option>
      {options.map(({ value, name: option, count }) => (
        <option key={value} value={value}>
          {`${option} (${count})`}
        </option>
      ))}
    </select>
  );
}
