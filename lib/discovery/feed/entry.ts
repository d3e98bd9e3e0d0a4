import { Temporal } from "temporal-polyfill";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { absolute, address } from "../../schema/addresses.ts";
import { formatCountry, formatDay, formatList, formatSalary } from "../../site/format.ts";
import { labelsFor } from "../../site/labels.ts";
import type { Listed, Site } from "../../site/site.ts";

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

// What a candidate wants to know before opening the page: a term and its value, in the language of the ad.
function facts(position: Listed): [term: string, value: string][] {
  const { language, offices, salary, closes } = position;
  const labels = labelsFor(language);
  const countries = position.applicants.map((country) => formatCountry(country, language));
  return [
    [labels.team, position.team.title],
    [labels.office(offices.length), formatList(titles(position), language)],
    [labels.workplaceTerm, labels.workplace[position.workplace]],
    ...(position.workplace === "remote"
      ? [[labels.applicants, formatList(countries, language)] satisfies [string, string]]
      : []),
    [labels.contractTerm, `${labels.contract[position.contract]}, ${labels.hours[position.hours]}`],
    [labels.pay, salary ? formatSalary(salary, language) : labels.payNotStated],
    [labels.lastDay, closes === undefined ? labels.openUntilFilled : formatDay(closes, language)],
  ];
}

function titles({ offices }: Listed): string[] {
  return offices.map(({ title }) => title);
}

/** Describes a position for the feeds. */
export function feedEntry(site: Pick<Site, "company">, position: Listed): FeedEntry {
  const { language, team } = position;
  const labels = labelsFor(language);
  const url = absolute(site, address.position(position));
  const known = facts(position);
  return {
    id: url,
    title: position.title,
    language,
    pages: [
      { language, url },
      ...position.translations.map((translation) => ({
        language: translation.language,
        url: absolute(site, address.position(position, translation.language)),
      })),
    ],
    summary: known.map(([, value]) => value).join(" · "),
    html: toXml([
      x(
        "dl",
        known.flatMap(([term, value]) => [x("dt", term), x("dd", value)]),
      ),
      x("p", [x("a", { href: url }, labels.apply)]),
    ]),
    published: Temporal.PlainDate.from(position.opened)
      .toZonedDateTime(position.offices[0].timezone)
      .toString({ timeZoneName: "never", smallestUnit: "second" }),
    categories: [team.title, ...titles(position), labels.contract[position.contract]],
  };
}
