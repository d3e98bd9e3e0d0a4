import { address } from "../content/addresses.ts";
import type { Office, Team } from "../content/content.ts";
import { contracts } from "../content/kinds/position.ts";
import { type FilterName, isOf } from "./filters.ts";
import type { Listed, Site } from "./site.ts";

export type GroupKind = Exclude<FilterName, "workplace">;

/** Positions that have a page of their own: those at an office, in a team or of a kind of contract. */
export interface Group {
  kind: GroupKind;
  slug: string;
  title: string;
  /** The address of the page, without the base path. */
  path: string;
  /** Whether a position is one of them. */
  has(position: Listed): boolean;
  office?: Office;
  team?: Team;
}

/** All groups of a kind in the order of the content; a kind of contract is one once it has something to show. */
export function groupsOf(site: Site, kind: GroupKind): Group[] {
  const group = (slug: string, title: string): Group => {
    const path = kind === "contract" ? address.contract(slug) : address[kind]({ slug });
    return { kind, slug, title, path, has: isOf(kind, slug) };
  };
  switch (kind) {
    case "office":
      return site.offices.list.map((office) => ({ ...group(office.slug, office.title), office }));
    case "team":
      return site.teams.list.map((team) => ({ ...group(team.slug, team.title), team }));
    case "contract":
      return contracts
        .map((slug) => group(slug, site.labels.contractPositions[slug]))
        .filter(({ has }) => site.positions.list.some(has));
  }
}

/** The group of a kind with a slug. */
export function groupBySlug(site: Site, kind: GroupKind, slug: string): Group | undefined {
  return groupsOf(site, kind).find((group) => group.slug === slug);
}
