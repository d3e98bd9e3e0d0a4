import { absolute, address } from "../schema/addresses.ts";
import { type Group, groupsOf } from "../site/groups.ts";
import { openPositions } from "../site/open-positions.ts";
import { positionsPerPage } from "../site/positions-pages.ts";
import type { Listed, Site } from "../site/site.ts";
import { versionsOf } from "../site/versions.ts";

/** One page in the sitemap, in the form that Next writes. */
export interface SitemapEntry {
  url: string;
  /** A date in W3C format, as precise as the content is. */
  lastModified?: string;
  /** The page in every language that it has, itself included, by BCP 47 tag. */
  alternates?: { languages: Record<string, string> };
}

// The first is the newest; a list without positions says no date.
function newest(positions: Listed[]): Pick<SitemapEntry, "lastModified"> {
  const [first] = positions;
  return first === undefined ? {} : { lastModified: first.opened };
}

function listPages(site: Site, positions: Listed[]): SitemapEntry[] {
  const count = Math.max(1, Math.ceil(positions.length / positionsPerPage));
  return Array.from({ length: count }, (_, index) => ({
    url: absolute(site, address.page(index + 1)),
    ...newest(positions.slice(index * positionsPerPage)),
  }));
}

function positionPages(site: Site, position: Listed): SitemapEntry[] {
  const versions = versionsOf(position).map(
    ({ language, path }) => [language, absolute(site, path)] as const,
  );
  const own = absolute(site, address.position(position));
  const alternates = { languages: { ...Object.fromEntries(versions), "x-default": own } };
  return versions.map(([, url]) => ({
    url,
    lastModified: position.opened,
    ...(versions.length === 1 ? {} : { alternates }),
  }));
}

/**
 * Every public page, with the date that the content gives for it (https://www.sitemaps.org/protocol.html): a position
 * changed when it opened, a list when the newest of its positions did. Where the content says nothing, neither does it.
 */
export function sitemapEntries(site: Site): SitemapEntry[] {
  const open = openPositions(site);
  const at = (path: string) => ({ url: absolute(site, path) });
  const group = ({ path, has }: Group) => ({ ...at(path), ...newest(open.filter(has)) });
  return [
    { ...at(address.home), ...newest(open) },
    { ...at(address.story), lastModified: site.story.published },
    ...listPages(site, open),
    ...open.flatMap((position) => positionPages(site, position)),
    at(address.offices),
    ...groupsOf(site, "office").map(group),
    at(address.teams),
    ...groupsOf(site, "team").map(group),
    ...groupsOf(site, "contract").map(group),
  ];
}
