import { Temporal } from "temporal-polyfill";
import { absolute, address } from "../content/addresses.ts";
import type { Group } from "../site/lists.ts";
import { openPositions } from "../site/open-positions.ts";
import type { Listed, Site } from "../site/site.ts";
import { closingInstant, openingMoment } from "../site/status.ts";
import { type FeedEntry, feedEntry } from "./feed/entry.ts";

/** A feed of open positions, before it takes the form of Atom. */
export type Feed = ReturnType<typeof feedOf>;

/** The entries of a feed: the newest positions, so that no feed grows without end. */
export const feedLength = 200;

// A position that closed changed the feed too; a feed that never had one is as old as the company.
function updated(site: Site, belongs: (position: Listed) => boolean): string {
  const instants = [
    Temporal.PlainDate.from({ year: site.company.founded, month: 1, day: 1 })
      .toZonedDateTime("UTC")
      .toInstant(),
    ...openPositions(site)
      .filter(belongs)
      .map((position) => openingMoment(position).toInstant()),
    ...site.positions.closed.filter(belongs).flatMap((position) => closingInstant(position) ?? []),
  ];
  const last = instants.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
  return last.toString({ smallestUnit: "second" });
}

// An entry takes some 0.3 ms, and each position has one in three feeds: that of all positions, of its office and of its
// team. What is listed belongs to one site, so its entry is the same in all three.
const entries = new WeakMap<Listed, FeedEntry>();

function entryOf(site: Site, position: Listed): FeedEntry {
  const entry = entries.get(position) ?? feedEntry(site, position);
  entries.set(position, entry);
  return entry;
}

/** The feed of all open positions, or of those of an office or a team. */
export function feedOf(site: Site, group?: Group) {
  const { company } = site;
  const path = group?.path ?? address.positions;
  const has = group?.has ?? (() => true);
  return {
    title: [company.name, site.labels.positions, ...(group === undefined ? [] : [group.title])].join(" · "),
    /** The page whose positions the feed has, as a full address. */
    page: absolute(site, path),
    /** The feed itself, as a full address: that of all positions stands at the root, the others beside their page. */
    self: absolute(site, address.feed(group?.path ?? "/")),
    language: site.language,
    author: { name: company.name, url: company.website },
    /** When a position last came or went, as RFC 3339 wants it. */
    updated: updated(site, has),
    entries: openPositions(site)
      .filter(has)
      .slice(0, feedLength)
      .map((position) => entryOf(site, position)),
  };
}
