import { contracts, workplaces } from "../content/kinds/position.ts";
import type { Listed, Site } from "./site.ts";

/** What positions can be filtered by: the names of the fields, in addresses too. */
export const filterNames = ["office", "team", "contract", "workplace"] as const;

export type FilterName = (typeof filterNames)[number];

/** A filter with its options: the values that occur among the positions, in the order of the content. */
export interface Filter {
  name: FilterName;
  label: string;
  options: { value: string; name: string; count: number }[];
}

/** The values of a position for each filter; it can have several offices. */
export function filterValues(position: Listed): Record<FilterName, string[]> {
  return {
    office: position.offices.map(({ slug }) => slug),
    team: [position.team.slug],
    contract: [position.contract],
    workplace: [position.workplace],
  };
}

/** Whether a position has a value of a filter. */
export function isOf(name: FilterName, value: string): (position: Listed) => boolean {
  return (position) => filterValues(position)[name].includes(value);
}

/** The filters over all positions of the site. */
export function filtersOf(site: Site): Filter[] {
  const { labels } = site;
  const titled = ({ slug, title }: { slug: string; title: string }) => [slug, title] as const;
  const named = <Word extends string>(words: readonly Word[], names: Record<Word, string>) =>
    words.map((word) => [word, names[word]] as const);
  const all: Record<FilterName, { label: string; options: (readonly [value: string, name: string])[] }> = {
    office: { label: labels.office(1), options: site.offices.list.map(titled) },
    team: { label: labels.team, options: site.teams.list.map(titled) },
    contract: { label: labels.contractTerm, options: named(contracts, labels.contract) },
    workplace: { label: labels.workplaceTerm, options: named(workplaces, labels.workplace) },
  };
  const seen = site.positions.list.map(filterValues);
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
