import type { Listed, Site } from "./site.ts";

/** The positions that one can apply for now: what feeds, data and search engines get, in the preview too. */
export function openPositions(site: Pick<Site, "positions">): Listed[] {
  return site.positions.list.filter(({ status }) => status === "open");
}
