import { partialDate } from "../content/checks/date.ts";
import { interfaceLanguages } from "../content/checks/interface-language.ts";
import type { Office, Position } from "../content/content.ts";
import { formatCountry, formatDate, formatDay, formatList, formatSalary } from "./format.ts";
import { labelsFor, languageMark, spokenIn } from "./labels.ts";
import { versionIn } from "./versions.ts";

/** What a candidate wants to know of a position, in the words of a language; the names of teams and offices are the content's. */
export function factsOf(position: Position, language: string) {
  const labels = labelsFor(language);
  const spoken = spokenIn(language);
  const { salary, closes } = position;
  const translation = position.translations.find((each) => each.language === language);
  const { start, agreement } = versionIn(position, language);
  const saysSo = translation?.start !== undefined || translation?.agreement !== undefined;
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
    /** The countries from which one may apply, where the position is remote. */
    applicants: position.workplace === "remote" ? formatList(countries(), spoken) : undefined,
    pay: salary && formatSalary(salary, spoken),
    opened: formatDay(position.opened, spoken),
    closes: closes === undefined ? undefined : formatDay(closes, spoken),
    /** A date in words, or the words that stand for one. */
    start: start === undefined || partialDate(start) ? start : formatDate(start, spoken),
    agreement,
    /** The language of these two, where it is another. */
    wordsIn: languageMark(saysSo ? language : position.language, spoken),
    /** The lines of a list, which leave the usual unsaid: `Paris, Berlin · Remote` and `Design · Permanent · Part time`. */
    lines: {
      place: line([offices.join(", ")], ...(position.workplace === "on-site" ? [] : [workplace])),
      kind: line([team, contract], ...(position.hours === "full-time" ? [] : [hours])),
    },
  };
}

/** Whether an office has no city yet: what stands in its place is the country's name, in any language of the interface. */
export function isCountryAlone({ country, address: { street, postalCode, locality } }: Office): boolean {
  const names = [country, ...interfaceLanguages.map((language) => formatCountry(country, language))];
  return street === undefined && postalCode === undefined && names.includes(locality);
}
