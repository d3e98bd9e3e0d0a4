import { absolute, address, applyAddress, atRoot } from "../schema/addresses.ts";
import type { Contract, Hours, Office, Salary, Workplace } from "../schema/content.ts";
import { openPositions } from "../site/open-positions.ts";
import type { Listed, Site } from "../site/site.ts";
import { versionIn, versionsOf } from "../site/versions.ts";

/** `/positions.json`: the open positions as data, for those who show them elsewhere. Fields are added, never changed. */
export interface PositionsData {
  /** Raised only when a field changes its meaning or goes. */
  version: 1;
  company: { name: string; website: string };
  /** The page that lists the positions. */
  url: string;
  /** The newest first. */
  positions: PositionData[];
}

/** One open position. */
export interface PositionData {
  /** Stays the same when the title changes. */
  id: string;
  title: string;
  /** The language of the title and the page, as a BCP 47 tag. */
  language: string;
  /** The page of the position. */
  url: string;
  /** The same position in other languages. */
  translations: { language: string; title: string; url: string }[];
  team: { id: string; name: string; url: string };
  /** At least one. */
  offices: OfficeData[];
  workplace: Workplace;
  /** The countries (ISO 3166-1 alpha-2) from which one may apply; only for remote positions, else null. */
  applicants: string[] | null;
  contract: Contract;
  hours: Hours;
  /** The day on which it opened: `YYYY-MM-DD`. */
  opened: string;
  /** The last day on which one may apply, inclusive, in the time zone of the first office; null where there is none. */
  closes: string | null;
  /** When the job begins: a year, a month, a day, or a few words; null where the ad does not say. */
  start: string | null;
  /** The collective agreement that the pay follows. */
  agreement: string | null;
  /** Pay as a range in an ISO 4217 currency; null where the ad does not state it. */
  salary: Salary | null;
  /** Where to apply: a `mailto:` or `https:` address. */
  apply: string;
}

/** One office of a position. */
export interface OfficeData {
  id: string;
  name: string;
  url: string;
  address: {
    street: string | null;
    postalCode: string | null;
    locality: string;
    state: string | null;
    /** ISO 3166-1 alpha-2. */
    country: string;
  };
  /** IANA name. */
  timezone: string;
}

function officeData(site: Pick<Site, "company" | "prefix">, office: Office): OfficeData {
  const { street, postalCode, locality, state } = office.address;
  return {
    id: office.slug,
    name: office.title,
    url: absolute(site, address.office(office)),
    address: {
      street: street ?? null,
      postalCode: postalCode ?? null,
      locality,
      state: state ?? null,
      country: office.country,
    },
    timezone: office.timezone,
  };
}

function positionData(site: Pick<Site, "company" | "prefix" | "language">, position: Listed): PositionData {
  const { team } = position;
  const own = versionIn(position, site.language);
  const translations = versionsOf(position).filter(({ language }) => language !== own.language);
  return {
    id: position.slug,
    title: own.title,
    language: own.language,
    url: absolute(atRoot(site), own.path),
    translations: translations.map(({ language, title, path }) => ({
      language,
      title,
      url: absolute(atRoot(site), path),
    })),
    team: { id: team.slug, name: team.title, url: absolute(site, address.team(team)) },
    offices: position.offices.map((office) => officeData(site, office)),
    workplace: position.workplace,
    applicants: position.workplace === "remote" ? position.applicants : null,
    contract: position.contract,
    hours: position.hours,
    opened: position.opened,
    closes: position.closes ?? null,
    start: position.start ?? null,
    agreement: position.agreement ?? null,
    salary: position.salary ?? null,
    apply: applyAddress(position.apply),
  };
}

/** What `/positions.json` says. */
export function positionsData(
  site: Pick<Site, "company" | "positions" | "prefix" | "language">,
): PositionsData {
  return {
    version: 1,
    company: { name: site.company.name, website: site.company.website },
    url: absolute(site, address.positions),
    positions: openPositions(site).map((position) => positionData(site, position)),
  };
}
