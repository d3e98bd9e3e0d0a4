import type { JobPostingLeaf, WithContext } from "schema-dts";
import { absolute, atRoot } from "../content/addresses.ts";
import { partialDate } from "../content/checks/date.ts";
import type { Contract, Hours, PayPeriod, Position } from "../content/content.ts";
import { formatCountry } from "../site/format.ts";
import type { Listed, Site } from "../site/site.ts";
import { versionIn } from "../site/versions.ts";
import { place } from "./structured-data/postal-address.ts";
import { validThrough } from "./valid-through.ts";

const hoursTypes: Record<Hours, string> = { "full-time": "FULL_TIME", "part-time": "PART_TIME" };

// Beside the hours; an apprenticeship is neither an internship nor a temporary job, and Google has no word for it.
const contractTypes: Record<Contract, string | undefined> = {
  permanent: undefined,
  "fixed-term": "TEMPORARY",
  internship: "INTERN",
  apprenticeship: "OTHER",
  freelance: "CONTRACTOR",
};

const unitTexts: Record<PayPeriod, string> = { year: "YEAR", month: "MONTH", day: "DAY", hour: "HOUR" };

function employmentType({ contract, hours }: Pick<Position, "contract" | "hours">): string | string[] {
  const kind = contractTypes[contract];
  return kind === undefined ? hoursTypes[hours] : [hoursTypes[hours], kind];
}

function baseSalary({ salary }: Pick<Position, "salary">) {
  if (salary === undefined) return {};
  return {
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: salary.currency,
      value: {
        "@type": "QuantitativeValue",
        minValue: salary.min,
        maxValue: salary.max,
        unitText: unitTexts[salary.per],
      },
    },
  } as const;
}

function remote({ workplace, applicants }: Pick<Position, "workplace" | "applicants">, language: string) {
  if (workplace !== "remote") return {};
  return {
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: applicants.map(
      (country) => ({ "@type": "Country", name: formatCountry(country, language) }) as const,
    ),
  } as const;
}

/** The page of a position for which the data stands: `html` is the whole ad, as the page shows it. */
export interface Posting {
  html: string;
  /** The one in which the page stands. */
  language: string;
}

/**
 * An open position for search engines, undefined unless it is open
 * (https://developers.google.com/search/docs/appearance/structured-data/job-posting). Left out on purpose:
 * `directApply`, since applying leaves the site; `inLanguage`, which schema.org gives to the page, not to the posting; the
 * collective agreement, which it does not know; a beginning in words, which is not the date that is asked for.
 */
export function jobPosting(
  { company }: Pick<Site, "company">,
  position: Listed,
  { html, language }: Posting,
) {
  if (position.status !== "open") return undefined;
  const version = versionIn(position, language);
  const url = absolute(atRoot({ company }), version.path);
  const end = validThrough(position);
  const { start } = position;
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: version.title,
    description: html,
    url,
    mainEntityOfPage: { "@type": "WebPage", "@id": url, inLanguage: version.language },
    identifier: { "@type": "PropertyValue", name: company.name, value: position.slug },
    datePosted: position.opened,
    ...(end === undefined ? {} : { validThrough: end }),
    ...(start === undefined || partialDate(start) ? {} : { jobStartDate: start }),
    employmentType: employmentType(position),
    hiringOrganization: { "@type": "Organization", name: company.name, sameAs: company.website },
    jobLocation: position.offices.map(place),
    ...baseSalary(position),
    ...remote(position, version.language),
  } as const satisfies WithContext<JobPostingLeaf>;
}
