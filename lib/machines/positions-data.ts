import { absolute, address, applyAddress, atRoot } from "../content/addresses.ts";
import type { Office } from "../content/content.ts";
import { openPositions } from "../site/lists.ts";
import { streetOf } from "../site/postal-address.ts";
import type { Site, SitePosition } from "../site/site.ts";

type Shown = Pick<Site, "company" | "positions" | "prefix">;

function officeData(site: Shown, office: Office) {
  const { postalCode = null, locality, state = null } = office.address;
  return {
    id: office.slug,
    name: office.title,
    url: absolute(site, address.office(office)),
    /** The country as ISO 3166-1 alpha-2. */
    address: { street: streetOf(office, "en") ?? null, postalCode, locality, state, country: office.country },
    /** IANA name. */
    timezone: office.timezone,
  };
}

function positionData(site: Shown, position: SitePosition) {
  const { team, title, language } = position;
  return {
    /** Stays the same when the title changes. */
    id: position.slug,
    title,
    /** The language of the title and the page, as a BCP 47 tag. */
    language,
    url: absolute(atRoot(site), position.path),
    translations: position.alternates
      .filter((other) => other.language !== language)
      .map(({ language, title, path }) => ({ language, title, url: absolute(atRoot(site), path) })),
    team: { id: team.slug, name: team.title, url: absolute(site, address.team(team)) },
    /** None for a remote position that belongs to no office. */
    offices: position.offices.map((office) => officeData(site, office)),
    /** Null where the ad does not say. */
    workplace: position.workplace ?? null,
    /** The days a week in the office, such as `2` or `2-3`; null where the ad does not say. */
    officeDays: position.officeDays ?? null,
    /** The countries (ISO 3166-1 alpha-2) that applicants may live in; only for remote positions, else null. */
    applicants: position.workplace === "remote" ? position.applicantCountries : null,
    /** The same in short, as the ad says it: countries, `EU`, `EEA`, `worldwide` or names of regions. */
    applicantAreas:
      position.workplace === "remote" ? (position.applicants ?? position.applicantCountries) : null,
    /** The first of `contracts`. */
    contract: position.contract[0] ?? null,
    /** Where there are several, the applicant chooses. */
    contracts: position.contract,
    /** The first of `workingHours`. */
    hours: position.hours[0] ?? null,
    workingHours: position.hours,
    /** The day on which it opened: `YYYY-MM-DD`. */
    opened: position.opened,
    /** The last day to apply, inclusive, until it has ended at all offices; null where there is none. */
    closes: position.closes ?? null,
    /** When the job begins: a year, a month, a day, or a few words; null where the ad does not say. */
    start: position.start ?? null,
    /** The collective agreement that the pay follows. */
    agreement: position.agreement ?? null,
    /** Pay as a range in an ISO 4217 currency, one end of which may be null; null where the ad does not state it. */
    salary: position.salary
      ? { ...position.salary, min: position.salary.min ?? null, max: position.salary.max ?? null }
      : null,
    /** Who to ask: a name, and an email address or a phone number; null where the ad names nobody. */
    contact: position.contact
      ? {
          name: position.contact.name,
          email: position.contact.email ?? null,
          phone: position.contact.phone ?? null,
        }
      : null,
    /** Where to apply: a `mailto:` or `https:` address. */
    apply: applyAddress(position.apply),
  };
}

/** `/positions.json`: the open positions as data, for websites that show them elsewhere. Fields are added, never changed. */
export function positionsData(site: Shown) {
  return {
    /** Raised only when a field changes its meaning or goes. */
    version: 1,
    company: { name: site.company.name, website: site.company.website },
    url: absolute(site, address.positions),
    /** The newest first. */
    positions: openPositions(site).map((position) => positionData(site, position)),
  };
}
