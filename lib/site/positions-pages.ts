import type { Listed, Site } from "./site.ts";

/** How many positions a page of the list shows. */
export const positionsPerPage = 200;

/** How many positions of a region the home page shows, which must stay small however many are open. */
export const positionsPerRegion = 20;

/** How many pages the list of positions takes; at least one. */
export function pageCount(site: Site): number {
  return Math.max(1, Math.ceil(site.positions.list.length / positionsPerPage));
}

/** The positions of the n-th page, the first being 1. */
export function pageOf(site: Site, number: number): Listed[] {
  return site.positions.list.slice((number - 1) * positionsPerPage, number * positionsPerPage);
}
