import { partialDate } from "../content/checks/date.ts";
import { interfaceLanguages } from "../content/checks/interface-language.ts";
import type { Office } from "../content/content.ts";
import { formatCountry, formatDate, formatDay, formatList, formatSalary } from "./format.ts";
import { labelsFor, languageMark, spokenIn } from "./labels.ts";
import type { Listed } from "./site.ts";

/** The facts about a position that a candidate looks for, as words in a language; teams and offices keep their names. */
export function factsOf(position: Listed, language: string) {
  const labels = labelsFor(language);
  const spoken = spokenIn(language);
  const { salary, closes, start, agreement, original } = position;
  const translation = original.translations.find((each) => each.language === position.language);
  const translated = translation?.start !== undefined || translation?.agreement !== undefined;
  const team = position.team.title;
  const offices = position.offices.map(({ title }) => title);
  const workplace = labels.workplace[position.workplace];
  const contract = labels.contract[position.contract];
  const hours = labels.hours[position.hours];
  const countries = () => position.applicants.map((country) => formatCountry(country, spoken));
  const line = (always: string[], ...unusual: string[]) => [...always, ...unusual].join(" · ");
  return {
    team,
    offices,
    /** The offices as one phrase: `Paris, Berlin and Prague`. */
    where: formatList(offices, spoken),
    workplace,
    contract,
    hours,
    /** The countries that applicants may live in, where the position is remote. */
    applicants: position.workplace === "remote" ? formatList(countries(), spoken) : undefined,
    pay: salary && formatSalary(salary, spoken),
    opened: formatDay(position.opened, spoken),
    closes: closes === undefined ? undefined : formatDay(closes, spoken),
    /** A date in words, or the words given instead of one. */
    start: start === undefined || partialDate(start) ? start : formatDate(start, spoken),
    agreement,
    /** The language of these two, where it is not that of the page. */
    wordsIn: languageMark(translated ? position.language : original.language, spoken),
    /** The lines of a list, which leave out what is usual: `Paris, Berlin · Remote` and `Design · Permanent · Part time`. */
    lines: {
      place: line([offices.join(", ")], ...(position.workplace === "on-site" ? [] : [workplace])),
      kind: line([team, contract], ...(position.hours === "full-time" ? [] : [hours])),
    },
  };
}

/** Whether an office has no city yet: its town is then the country's name, in any language of the interface. */
export function isCountryAlone({ country, address: { street, postalCode, locality } }: Office): boolean {
  const names = [country, ...interfaceLanguages.map((language) => formatCountry(country, language))];
  return street === undefined && postalCode === undefined && names.includes(locality);
}
