import { Temporal } from "temporal-polyfill";
import { absolute, address } from "../../schema/addresses.ts";
import type { Office, Team } from "../../schema/content.ts";
import { isAt, isIn } from "../../site/groups.ts";
import { labelsFor } from "../../site/labels.ts";
import { openPositions } from "../../site/open-positions.ts";
import type { Listed, Site } from "../../site/site.ts";
import { closingInstant } from "../../site/status.ts";
import { type FeedEntry, feedEntry } from "./entry.ts";

/** A feed of open positions, before it takes the form of Atom or of JSON Feed. */
export interface Feed {
  title: string;
  /** The page whose positions the feed has, as a full address. */
  page: string;
  /** The feed itself in both forms, as full addresses. */
  self: { atom: string; json: string };
  language: string;
  author: { name: string; url: string };
  /** When a position last came or went, as RFC 3339 wants it. */
  updated: string;
  entries: FeedEntry[];
}

/** The entries of a feed: the newest positions, so that no feed grows without end. */
export const feedLength = 200;

// When the first day of a position begins, in the time zone of its first office.
function opening({ opened, offices }: Listed): Temporal.Instant {
  return Temporal.PlainDate.from(opened).toZonedDateTime(offices[0].timezone).toInstant();
}

// A position that closed changed the feed too; a feed that never had one is as old as the company.
function updated(site: Site, belongs: (position: Listed) => boolean): string {
  const instants = [
    Temporal.PlainDate.from({ year: site.company.founded, month: 1, day: 1 })
      .toZonedDateTime("UTC")
      .toInstant(),
    ...openPositions(site).filter(belongs).map(opening),
    ...site.positions.closed.filter(belongs).flatMap((position) => closingInstant(position) ?? []),
  ];
  const last = instants.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
  return last.toString({ smallestUnit: "second" });
}

// A position stands in six feeds, those of all, of its office and of its team, in two forms each. What is listed
// belongs to one site, so that its entry is always the same.
const entries = new WeakMap<Listed, FeedEntry>();

function entryOf(site: Site, position: Listed): FeedEntry {
  const entry = entries.get(position) ?? feedEntry(site, position);
  entries.set(position, entry);
  return entry;
}

function feed(site: Site, path: string, name: string[], belongs: (position: Listed) => boolean): Feed {
  const { company } = site;
  // The feeds of all positions stand at the root, the others beside their page.
  const folder = path === address.positions ? "/" : path;
  return {
    title: [company.name, labelsFor(company.language).positions, ...name].join(" · "),
    page: absolute(site, path),
    self: { atom: absolute(site, `${folder}feed.xml`), json: absolute(site, `${folder}feed.json`) },
    language: company.language,
    author: { name: company.name, url: company.website },
    updated: updated(site, belongs),
    entries: openPositions(site)
      .filter(belongs)
      .slice(0, feedLength)
      .map((position) => entryOf(site, position)),
  };
}

/** The feed of all open positions. */
export function feedOfAll(site: Site): Feed {
  return feed(site, address.positions, [], () => true);
}

/** The feed of an office's open positions. */
export function feedOfOffice(site: Site, office: Office): Feed {
  return feed(site, address.office(office), [office.title], isAt(office));
}

/** The feed of a team's open positions. */
export function feedOfTeam(site: Site, team: Team): Feed {
  return feed(site, address.team(team), [team.title], isIn(team));
}
