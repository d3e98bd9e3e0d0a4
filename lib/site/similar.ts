import type { Position } from "../content/content.ts";
import { openPositions } from "./open-positions.ts";
import type { Listed, Site } from "./site.ts";

/**
 * Open positions that are like one, at most `count`: those of the same team first, then those that share an
 * office, then those with the same contract; among equals the newest first. What shares none of these is not like it.
 */
export function similarTo(position: Position, site: Pick<Site, "positions">, count = 3): Listed[] {
  const offices = new Set(position.offices.map(({ slug }) => slug));
  function likeness(other: Listed): number {
    const team = other.team.slug === position.team.slug ? 4 : 0;
    const office = other.offices.some(({ slug }) => offices.has(slug)) ? 2 : 0;
    return team + office + (other.contract === position.contract ? 1 : 0);
  }
  return openPositions(site)
    .filter((other) => other.slug !== position.slug)
    .map((other) => ({ other, likeness: likeness(other) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ other }) => other);
}
