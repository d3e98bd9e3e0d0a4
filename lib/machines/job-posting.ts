import type { JobPostingLeaf, WithContext } from "schema-dts";
import { absolute, atRoot } from "../content/addresses.ts";
import { isPartialDate } from "../content/checks/date.ts";
import type { Contract, Hours, PayPeriod, Position } from "../content/content.ts";
import { closingMoment } from "../content/status.ts";
import { formatCountry } from "../site/format.ts";
import type { Site, SitePosition } from "../site/site.ts";
import { unbound } from "../site/typography.ts";
import { place } from "./organization.ts";

const hoursTypes: Record<Hours, string> = { "full-time": "FULL_TIME", "part-time": "PART_TIME" };

// Added to the hours; an apprenticeship is neither an internship nor a temporary job, and Google has no word for it.
const contractTypes: Record<Contract, string | undefined> = {
  permanent: undefined,
  "fixed-term": "TEMPORARY",
  internship: "INTERN",
  apprenticeship: "OTHER",
  freelance: "CONTRACTOR",
};

const unitTexts: Record<PayPeriod, string> = {
  year: "YEAR",
  month: "MONTH",
  week: "WEEK",
  day: "DAY",
  hour: "HOUR",
};

function employmentType({ contract, hours }: Pick<Position, "contract" | "hours">) {
  const types = [
    ...hours.map((each) => hoursTypes[each]),
    ...contract.flatMap((each) => contractTypes[each] ?? []),
  ];
  const [first, ...others] = types;
  // A permanent contract without hours, as on boards that don't say them, is none of Google's types.
  return first === undefined ? {} : { employmentType: others.length === 0 ? first : types };
}

function baseSalary({ salary }: Pick<Position, "salary">) {
  if (salary === undefined) return {};
  const { min, max } = salary;
  const ends = {
    ...(min === undefined ? {} : { minValue: min }),
    ...(max === undefined ? {} : { maxValue: max }),
  };
  return {
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: salary.currency,
      value: {
        "@type": "QuantitativeValue",
        ...(min !== undefined && min === max ? { value: min } : ends),
        unitText: unitTexts[salary.per],
      },
    },
  } as const;
}

function applicationContact({ contact }: Pick<Position, "contact">) {
  if (contact === undefined) return {};
  const { name, email, phone } = contact;
  return {
    applicationContact: {
      "@type": "ContactPoint",
      name,
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { telephone: phone }),
    },
  } as const;
}

/**
 * Where people may apply from, which Google requires of every remote job
 * (https://developers.google.com/search/docs/appearance/structured-data/job-posting#remote-jobs). Everywhere is one area:
 * 249 countries would add 11 kB to the page, and without any, Google takes those of the offices. This is how schema.org names
 * an area that isn't a country (https://github.com/schemaorg/schemaorg/issues/2083).
 */
function areasOf({ applicantCountries, applicants }: Remote, language: string) {
  if (applicants?.includes("worldwide"))
    return [
      {
        "@type": "AdministrativeArea",
        name: "Worldwide",
        sameAs: "https://www.wikidata.org/wiki/Q2",
      } as const,
    ];
  return applicantCountries.map(
    (country) => ({ "@type": "Country", name: formatCountry(country, language) }) as const,
  );
}

type Remote = Pick<Position, "workplace" | "applicants" | "applicantCountries">;

function remote(position: Remote, language: string) {
  if (position.workplace !== "remote") return {};
  const areas = areasOf(position, language);
  return {
    jobLocationType: "TELECOMMUTE",
    // A region of unknown countries is left out.
    ...(areas.length === 0 ? {} : { applicantLocationRequirements: areas }),
  } as const;
}

/**
 * The last second before applications close, in ISO 8601 with the offset of the office where that is last:
 * `2027-01-31T23:59:59+01:00`. Undefined where there is no last day.
 */
export function validThrough(position: Pick<Position, "closes" | "offices">): string | undefined {
  return closingMoment(position)
    ?.subtract({ seconds: 1 })
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

/**
 * The content of `<meta name="robots">` that takes the page of an open position out of search results after its last
 * day, without a new build: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
export function robotsExpiry(position: Pick<Position, "closes" | "offices">): string | undefined {
  const end = validThrough(position);
  return end === undefined ? undefined : `unavailable_after: ${end}`;
}

/**
 * An open position for search engines, undefined unless it is open; `html` is the whole ad, as its page shows it
 * (https://developers.google.com/search/docs/appearance/structured-data/job-posting). Without a text or
 * a place there is none, since Google requires both: a board can hold ads that have only a title. Left out on purpose:
 * `directApply`, since applying leaves the site; `inLanguage`, which schema.org gives to the page, not to the posting;
 * the collective agreement, for which schema.org has no property; a start in words, since the property is a date.
 */
export function jobPosting({ company }: Pick<Site, "company">, position: SitePosition, html: string) {
  const isSomewhere = position.offices.length > 0 || position.workplace === "remote";
  if (position.status !== "open" || html === "" || !isSomewhere) return undefined;
  const { title, language } = position;
  const { start } = position.original;
  const url = absolute(atRoot({ company }), position.path);
  const end = validThrough(position);
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title,
    description: unbound(html),
    url,
    mainEntityOfPage: { "@type": "WebPage", "@id": url, inLanguage: language },
    identifier: { "@type": "PropertyValue", name: company.name, value: position.slug },
    datePosted: position.opened,
    ...(end === undefined ? {} : { validThrough: end }),
    ...(start !== undefined && isPartialDate(start) ? { jobStartDate: start } : {}),
    ...employmentType(position),
    hiringOrganization: { "@type": "Organization", name: company.name, sameAs: company.website },
    // A remote job without an office has no place; Google then reads where applicants may live.
    ...(position.offices.length === 0 ? {} : { jobLocation: position.offices.map(place) }),
    ...baseSalary(position),
    ...remote(position, language),
    ...applicationContact(position),
  } as const satisfies WithContext<JobPostingLeaf>;
}
