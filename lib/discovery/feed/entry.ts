import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { absolute, atRoot } from "../../schema/addresses.ts";
import { factsOf } from "../../site/facts.ts";
import { labelsFor } from "../../site/labels.ts";
import type { Listed, Site } from "../../site/site.ts";
import { openingMoment } from "../../site/status.ts";
import { versionIn, versionsOf } from "../../site/versions.ts";

/** One position in a feed. */
export interface FeedEntry {
  /** The address of the page: it stays when the title changes, and readers show the position once. */
  id: string;
  title: string;
  language: string;
  /** The page in the position's languages, its own first. */
  pages: { language: string; url: string }[];
  /** What to know at a glance, in one line of plain text. */
  summary: string;
  /** The same and more as HTML that is well-formed XML as well. */
  html: string;
  /** When the first day began, in RFC 3339 with the offset of the first office. */
  published: string;
  /** Names of the team, the offices and the contract. */
  categories: string[];
}

/** Describes a position for the feeds. */
export function feedEntry(site: Pick<Site, "company" | "language">, position: Listed): FeedEntry {
  const { language, title, path } = versionIn(position, site.language);
  const labels = labelsFor(language);
  const facts = factsOf(position, language);
  const versions = versionsOf(position);
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
    id: url,
    title,
    language,
    pages: versions.map((version) => ({
      language: version.language,
      url: absolute(atRoot(site), version.path),
    })),
    summary: stated.map(({ value }) => value).join(" · "),
    html: toXml([
      x(
        "dl",
        stated.flatMap(({ term, value }) => [x("dt", term), x("dd", value)]),
      ),
      x("p", [x("a", { href: url }, labels.apply)]),
    ]),
    published: openingMoment(position).toString({ timeZoneName: "never", smallestUnit: "second" }),
    categories: [facts.team, ...facts.offices, facts.contract],
  };
}
