import { contracts, workplaces } from "../schema/kinds/position.ts";
import type { Labels } from "./labels.ts";
import type { Listed, Site } from "./site.ts";

/** What positions can be filtered by: the names of the fields, in the address too. */
export const filterNames = ["office", "team", "contract", "workplace"] as const;

export type FilterName = (typeof filterNames)[number];

/** A filter with what one can choose in it: what occurs among the positions, in the order of the content. */
export interface Filter {
  name: FilterName;
  label: string;
  options: { value: string; name: string; count: number }[];
}

/** What a position is in the eyes of each filter; it can have several offices. */
export function filterValues(position: Listed): Record<FilterName, string[]> {
  return {
    office: position.offices.map(({ slug }) => slug),
    team: [position.team.slug],
    contract: [position.contract],
    workplace: [position.workplace],
  };
}

/** The filters over all positions of the site. */
export function filtersOf(site: Pick<Site, "positions" | "offices" | "teams">, labels: Labels): Filter[] {
  const bySlug = ({ slug, title }: { slug: string; title: string }) => ({ value: slug, name: title });
  const all: Record<FilterName, { label: string; values: { value: string; name: string }[] }> = {
    office: { label: labels.office(1), values: site.offices.list.map(bySlug) },
    team: { label: labels.team, values: site.teams.list.map(bySlug) },
    contract: {
      label: labels.contractTerm,
      values: contracts.map((value) => ({ value, name: labels.contract[value] })),
    },
    workplace: {
      label: labels.workplaceTerm,
      values: workplaces.map((value) => ({ value, name: labels.workplace[value] })),
    },
  };
  const seen = site.positions.list.map(filterValues);
  return filterNames.map((name) => {
    const counts = new Map<string, number>();
    for (const value of seen.flatMap((values) => values[name]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    const { label, values } = all[name];
    return {
      name,
      label,
      options: values.flatMap((option) => {
        const count = counts.get(option.value);
        return count === undefined ? [] : [{ ...option, count }];
      }),
    };
  });
}
