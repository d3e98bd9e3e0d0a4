import { Temporal } from "temporal-polyfill";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { absolute, address, atRoot } from "../content/addresses.ts";
import { closingMoment, openingMoment } from "../content/status.ts";
import { unprintable } from "../messages/characters.ts";
import { factsOf } from "../site/facts.ts";
import { formatSeries } from "../site/format.ts";
import { labelsFor } from "../site/labels.ts";
import { type Group, type GroupKind, groupBySlug, openPositions } from "../site/lists.ts";
import type { Site, SitePosition } from "../site/site.ts";

/** How many entries a feed has at most: the newest positions, so that no feed grows without end. */
export const feedLength = 200;

export function feedOf(site: Site, of?: { kind: GroupKind; slug: string }): { text: string } | undefined {
  const group = of && groupBySlug(site, of.kind, of.slug);
  return of && group === undefined ? undefined : { text: atomFeed(site, group) };
}

/** The feed of all open positions, or of those of an office or a team, in Atom (https://www.rfc-editor.org/rfc/rfc4287). */
export function atomFeed(site: Site, group?: Group): string {
  const { company, language } = site;
  const { path = address.positions, has = () => true, title } = group ?? {};
  // The feed of all positions is at the root, the others are beside their page.
  const self = absolute(site, address.feed(group?.path ?? "/"));
  const open = openPositions(site).filter(has);
  const root = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language }, [
    x("id", self),
    x("title", [company.name, site.labels.positions, ...(title === undefined ? [] : [title])].join(" · ")),
    x("updated", updated(site, open, site.positions.closed.filter(has))),
    x("link", { rel: "self", type: "application/atom+xml", href: self }),
    x("link", { rel: "alternate", type: "text/html", href: absolute(site, path) }),
    x("author", [x("name", company.name), x("uri", company.website)]),
    ...open.slice(0, feedLength).map((position) => entryOf(site, position)),
  ]);
  const xml = toXml(root, { closeEmptyElements: true }).replace(allUnprintable, "");
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}

const allUnprintable = new RegExp(unprintable, "gu");

/** When a position last opened or closed, in RFC 3339; a feed that never had one is as old as the company. */
function updated({ company }: Site, open: SitePosition[], closed: SitePosition[]): string {
  const founded = Temporal.PlainDate.from({ year: company.founded, month: 1, day: 1 });
  const instants = [
    founded.toZonedDateTime("UTC").toInstant(),
    ...open.map((position) => openingMoment(position).toInstant()),
    ...closed.flatMap((position) => closingMoment(position)?.toInstant() ?? []),
  ];
  const last = instants.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
  return last.toString({ smallestUnit: "second" });
}

// An entry takes some 0.3 ms, and each position has one in three feeds: that of all positions, of its office and of its
// team. A listed position belongs to one site, so its entry is the same in all three.
const entries = new WeakMap<SitePosition, ReturnType<typeof entry>>();

function entryOf(site: Site, position: SitePosition) {
  const made = entries.get(position) ?? entry(site, position);
  entries.set(position, made);
  return made;
}

function entry(site: Site, position: SitePosition) {
  const { language, title, path, alternates } = position;
  // Readers open the first link: that to the page in the language of the entry.
  const pages = [{ language, path }, ...alternates.filter((other) => other.language !== language)];
  const labels = labelsFor(language);
  const facts = factsOf(position, language);
  const full = (path: string) => absolute(atRoot(site), path);
  const known: [term: string, value: string | undefined][] = [
    [labels.team, facts.team],
    [labels.office(facts.offices.length), facts.offices.length > 0 ? facts.where : undefined],
    [labels.workplaceTerm, facts.workplaceAndDays],
    [labels.applicants, facts.applicants],
    [
      labels.contractTerm,
      formatSeries([facts.contract, ...(facts.hours === undefined ? [] : [facts.hours])], language),
    ],
    [labels.pay, facts.pay ?? labels.payNotStated],
    [labels.agreement, facts.agreement],
    [labels.start, facts.start],
    [labels.lastDay, facts.closes ?? labels.openUntilFilled],
    [labels.contact, facts.contact],
  ];
  const stated = known.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }]));
  // HTML that is well-formed XML as well.
  const html = toXml([
    x(
      "dl",
      stated.flatMap(({ term, value }) => [x("dt", term), x("dd", value)]),
    ),
    x("p", [x("a", { href: full(path) }, labels.apply)]),
  ]);
  // A date alone doesn't say what it is of.
  const isDate = (value: string) => value === facts.start || value === facts.closes;
  const inBrief = ({ term, value }: (typeof stated)[number]) => (isDate(value) ? `${term} ${value}` : value);
  // The content has no later date: a position stays as it was when it opened.
  const opened = openingMoment(position).toString({ timeZoneName: "never", smallestUnit: "second" });
  return x("entry", { "xml:lang": language }, [
    // The address stays when the title changes, so readers show the position once.
    x("id", full(path)),
    x("title", title),
    ...pages.map((page) =>
      x("link", { rel: "alternate", type: "text/html", hreflang: page.language, href: full(page.path) }),
    ),
    x("published", opened),
    x("updated", opened),
    ...[facts.team, ...facts.offices, ...facts.contracts].map((term) => x("category", { term })),
    x("summary", stated.map(inBrief).join(" · ")),
    x("content", { type: "html" }, html),
  ]);
}
