import { isPartialDate } from "../content/checks/date.ts";
import { isCountry } from "../content/checks/place.ts";
import { namedTimezone } from "../content/status.ts";
import {
  formatChoice,
  formatCountry,
  formatDate,
  formatDay,
  formatList,
  formatSalary,
  formatSeries,
} from "./format.ts";
import { labelsFor, languageMark, spokenIn } from "./labels.ts";
import type { SitePosition } from "./site.ts";

/** The facts about a position that a candidate looks for, as words in a language; teams and offices keep their names. */
export function factsOf(position: SitePosition, language: string) {
  const labels = labelsFor(language);
  const spoken = spokenIn(language);
  const { salary, closes, contact, start, agreement, original, officeDays } = position;
  const translation = original.translations.find((each) => each.language === position.language);
  const translated = translation?.start !== undefined || translation?.agreement !== undefined;
  const team = position.team.title;
  const offices = position.offices.map(({ title }) => title);
  const workplace = position.workplace && labels.workplace[position.workplace];
  const daysThere = officeDays && labels.officeDays(officeDays);
  const contracts = position.contract.map((each) => labels.contract[each]);
  const contract = formatChoice(contracts, spoken);
  // A board may not say them.
  const hours =
    formatChoice(
      position.hours.map((each) => labels.hours[each]),
      spoken,
    ) || undefined;
  const areas = () =>
    (position.applicants ?? position.applicantCountries).map((area) => formatArea(area, spoken));
  const isOpenTo = position.workplace === "remote" && areas().length > 0;
  const applicants = isOpenTo ? formatList(areas(), spoken) : undefined;
  const series = (...facts: (string | undefined)[]) =>
    formatSeries(
      facts.filter((fact) => fact !== undefined),
      spoken,
    );
  const isUsual = position.hours.every((each) => each === "full-time");
  const unusualHours = isUsual ? undefined : hours;
  // Each fact in one piece, and a dot at the end of a line, as a comma, rather than at the start of one.
  const whole = (fact: string, most = 24) => (fact.length > most ? fact : fact.replaceAll(" ", "\u00a0"));
  const line = (...facts: string[]) => facts.join("\u00a0· ");
  return {
    team,
    offices,
    /** The offices as one phrase, `Paris, Berlin and Prague`, or else where people may apply from. */
    where: offices.length > 0 ? formatList(offices, spoken) : applicants,
    workplace,
    /** The same with the days in the office, where the ad gives them: `Hybrid, 2 days a week in the office`. */
    workplaceAndDays: series(workplace, daysThere) || undefined,
    contract,
    /** The same, one by one. */
    contracts,
    hours,
    /** Hours that are worth a word: anything but full time. */
    unusualHours,
    /** Where applicants may live, if the position is remote. */
    applicants,
    pay:
      salary &&
      formatSalary(
        salary,
        spoken,
        position.offices.map(({ country }) => country),
      ),
    opened: formatDay(position.opened, spoken),
    closes: closes === undefined ? undefined : lastDay(position, closes, spoken),
    /** Who to ask, as one phrase: `Ada Martin, ada@example.com`. */
    contact: contact && series(contact.name, contact.email, contact.phone),
    /** A date in words, or the words given instead of one. */
    start: start !== undefined && isPartialDate(start) ? formatDate(start, spoken) : start,
    agreement,
    /** The language of these two, where it is not that of the page. */
    wordsIn: languageMark(translated ? position.language : original.language, spoken),
    /** The lines of a list, which leave out what is usual: `Paris, Berlin · Remote` and `Design · Permanent · Part time`. */
    lines: {
      place: line(
        ...(offices.length > 0 ? [series(...offices.map((office) => whole(office)))] : []),
        ...(workplace === undefined || position.workplace === "on-site" ? [] : [whole(workplace)]),
        ...(offices.length > 0 || applicants === undefined ? [] : [whole(applicants)]),
      ),
      kind: line(
        ...[team, contract, ...(unusualHours === undefined ? [] : [unusualHours])].map((fact) =>
          whole(fact, 28),
        ),
      ),
    },
  };
}

/** An item of `applicants` in words: a country, the EU, the EEA, everywhere, or one of the company's regions. */
export function formatArea(area: string, language: string): string {
  const labels = labelsFor(language);
  if (area === "worldwide") return labels.worldwide;
  if (area === "EEA") return labels.economicArea;
  return area === "EU" || isCountry(area) ? formatCountry(area, language) : area;
}

/** The last day, with the time zone where that matters: `31 December 2026 (New York time)`. */
function lastDay(position: SitePosition, closes: string, language: string): string {
  const day = formatDay(closes, language);
  const timezone = namedTimezone(position);
  if (timezone === undefined) return day;
  const office = position.offices.find((each) => each.timezone === timezone);
  return day + (office === undefined ? ` (${timezone})` : labelsFor(language).timeIn(office.title));
}
