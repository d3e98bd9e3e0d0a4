import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { absolute, atRoot } from "../../content/addresses.ts";
import { factsOf } from "../../site/facts.ts";
import { labelsFor } from "../../site/labels.ts";
import type { Listed, Site } from "../../site/site.ts";
import { openingMoment } from "../../site/status.ts";
import { versionsFrom } from "../../site/versions.ts";

/** One position in a feed. */
export type FeedEntry = ReturnType<typeof feedEntry>;

/** Describes a position for the feeds. */
export function feedEntry(site: Pick<Site, "company" | "language">, position: Listed) {
  const versions = versionsFrom(position, site.language);
  const [{ language, title, path }] = versions;
  const labels = labelsFor(language);
  const facts = factsOf(position, language);
  const url = absolute(atRoot(site), path);
  const known: [term: string, value: string | undefined][] = [
    [labels.team, facts.team],
    [labels.office(facts.offices.length), facts.where],
    [labels.workplaceTerm, facts.workplace],
    [labels.applicants, facts.applicants],
    [labels.contractTerm, `${facts.contract}, ${facts.hours}`],
    [labels.pay, facts.pay ?? labels.payNotStated],
    [labels.agreement, facts.agreement],
    [labels.start, facts.start],
    [labels.lastDay, facts.closes ?? labels.openUntilFilled],
  ];
  const stated = known.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }]));
  return {
    /** The address of the page: it stays when the title changes, and readers show the position once. */
    id: url,
    title,
    language,
    /** The page in the position's languages, that of the entry first: readers open the first. */
    pages: versions.map((version) => ({
      language: version.language,
      url: absolute(atRoot(site), version.path),
    })),
    /** What to know at a glance, in one line of plain text. */
    summary: stated.map(({ value }) => value).join(" · "),
    /** The same and more as HTML that is well-formed XML as well. */
    html: toXml([
      x(
        "dl",
        stated.flatMap(({ term, value }) => [x("dt", term), x("dd", value)]),
      ),
      x("p", [x("a", { href: url }, labels.apply)]),
    ]),
    /** When the first day began, in RFC 3339 with the offset of the first office. */
    published: openingMoment(position).toString({ timeZoneName: "never", smallestUnit: "second" }),
    /** Names of the team, the offices and the contract. */
    categories: [facts.team, ...facts.offices, facts.contract],
  };
}
