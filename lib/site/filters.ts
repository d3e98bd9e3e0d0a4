import { contracts, workplaces } from "../content/kinds/position.ts";
import { formatCountry } from "./format.ts";
import type { Site, SitePosition } from "./site.ts";

/** What positions can be filtered by: the names of the fields, in addresses too. */
export const filterNames = ["office", "team", "contract", "workplace"] as const;

export type FilterName = (typeof filterNames)[number];

/** A filter with its options: the values that occur among the positions, in the order of the content. */
export interface Filter {
  name: FilterName;
  label: string;
  options: { value: string; name: string; count: number }[];
}

/** How many offices are shown at once, in a row to choose from; more are a drop-down. */
export const mostChips = 12;

/**
 * What the filters see in a position. A remote job is also found under the offices in the countries that it is open to,
 * and under a country that it names and that has no office.
 */
export function filterValues(position: SitePosition): Record<FilterName, string[]> {
  return {
    office: [...new Set([...position.offices.map(({ slug }) => slug), ...(position.near ?? [])])],
    team: [position.team.slug],
    contract: position.contract,
    workplace: position.workplace === undefined ? [] : [position.workplace],
  };
}

export function isOf(name: FilterName, value: string): (position: SitePosition) => boolean {
  return (position) => filterValues(position)[name].includes(value);
}

export function filtersOf(site: Site): Filter[] {
  const { labels } = site;
  const titled = ({ slug, title }: { slug: string; title: string }) => [slug, title] as const;
  const known = new Set(site.offices.list.map(({ slug }) => slug));
  const elsewhere = new Set(
    site.positions.shown.flatMap(({ near = [] }) => near.filter((each) => !known.has(each))),
  );
  const countries = Array.from(elsewhere, (code) => [code, formatCountry(code, site.language)] as const).sort(
    ([, one], [, other]) => one.localeCompare(other, site.language),
  );
  const named = <Word extends string>(words: readonly Word[], names: Record<Word, string>) =>
    words.map((word) => [word, names[word]] as const);
  const all: Record<FilterName, { label: string; options: (readonly [value: string, name: string])[] }> = {
    office: { label: labels.office(1), options: [...site.offices.list.map(titled), ...countries] },
    team: { label: labels.team, options: site.teams.list.map(titled) },
    contract: { label: labels.contractTerm, options: named(contracts, labels.contract) },
    workplace: { label: labels.workplaceTerm, options: named(workplaces, labels.workplace) },
  };
  const seen = site.positions.shown.map(filterValues);
  return filterNames.map((name) => ({
    name,
    label: all[name].label,
    options: all[name].options
      .map(([value, option]) => ({
        value,
        name: option,
        count: seen.filter((values) => values[name].includes(value)).length,
      }))
      .filter(({ count }) => count > 0),
  }));
}

/** The offices to choose from at a glance; none where they are too many, or one has all positions. */
export function chipsOf(site: Site): Filter["options"] {
  const options = filtersOf(site).find(({ name }) => name === "office")?.options ?? [];
  return options.length > mostChips || !narrows(site, options) ? [] : options;
}

/** Whether a choice among some options can leave anything out. */
export function narrows({ positions }: Site, options: Filter["options"]): boolean {
  return options.some(({ count }) => count < positions.shown.length);
}
