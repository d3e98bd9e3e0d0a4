import { address } from "../schema/addresses.ts";
import type { Office, Position, Team } from "../schema/content.ts";
import { contracts } from "../schema/kinds/position.ts";
import type { Site } from "./site.ts";

export type GroupKind = "office" | "team" | "contract";

/** Positions that have a page of their own: those at an office, in a team or of a kind of contract. */
export interface Group {
  kind: GroupKind;
  slug: string;
  title: string;
  /** The address of the page, without the base path. */
  path: string;
  /** Whether a position is one of them. */
  has(position: Position): boolean;
  office?: Office;
  team?: Team;
}

/** Whether a position belongs to an office, by any of its offices. */
export function isAt(office: Office): (position: Position) => boolean {
  return (position) => position.offices.some(({ slug }) => slug === office.slug);
}

/** Whether a position belongs to a team. */
export function isIn(team: Team): (position: Position) => boolean {
  return (position) => position.team.slug === team.slug;
}

/** All groups of a kind in the order of the content; a kind of contract is one once it has something to show. */
export function groupsOf(site: Site, kind: GroupKind): Group[] {
  switch (kind) {
    case "office":
      return site.offices.list.map((office) => {
        const { slug, title } = office;
        return { kind, slug, title, path: address.office(office), has: isAt(office), office };
      });
    case "team":
      return site.teams.list.map((team) => {
        const { slug, title } = team;
        return { kind, slug, title, path: address.team(team), has: isIn(team), team };
      });
    case "contract":
      return contracts
        .map((slug) => ({
          kind,
          slug,
          title: site.labels.contractPositions[slug],
          path: address.contract(slug),
          has: ({ contract }: Position) => contract === slug,
        }))
        .filter(({ has }) => site.positions.list.some(has));
  }
}

/** The group of a kind with a slug. */
export function groupBySlug(site: Site, kind: GroupKind, slug: string): Group | undefined {
  return groupsOf(site, kind).find((group) => group.slug === slug);
}
