import { partialDate } from "../schema/checks/date.ts";
import type { Position } from "../schema/content.ts";
import { formatCountry, formatDate, formatDay, formatList, formatSalary } from "./format.ts";
import { labelsFor, languageMark } from "./labels.ts";

/** What a candidate wants to know of a position, each fact in words. */
export interface Facts {
  team: string;
  offices: string[];
  /** The offices as one phrase: `Paris, Berlin and Prague`. */
  where: string;
  workplace: string;
  contract: string;
  hours: string;
  /** The countries from which one may apply, where the position is remote. */
  applicants: string | undefined;
  pay: string | undefined;
  opened: string;
  closes: string | undefined;
  /** A date in words, or the words that stand for one. */
  start: string | undefined;
  agreement: string | undefined;
  /** The language of these two, where it is another. */
  wordsIn: string | undefined;
  /** The lines of a list, which leave the usual unsaid: `Paris, Berlin · Remote` and `Design · Permanent · Part time`. */
  lines: { place: string; kind: string };
}

/** A position in the words of a language; the names of teams and offices are those of the content. */
export function factsOf(position: Position, language: string): Facts {
  const labels = labelsFor(language);
  const { salary, closes } = position;
  const translation = position.translations.find((each) => each.language === language);
  const { start = position.start, agreement = position.agreement } = translation ?? {};
  const saysSo = translation?.start !== undefined || translation?.agreement !== undefined;
  const team = position.team.title;
  const offices = position.offices.map(({ title }) => title);
  const workplace = labels.workplace[position.workplace];
  const contract = labels.contract[position.contract];
  const hours = labels.hours[position.hours];
  const countries = () => position.applicants.map((country) => formatCountry(country, language));
  const line = (always: string[], ...unusual: string[]) => [...always, ...unusual].join(" · ");
  return {
    team,
    offices,
    where: formatList(offices, language),
    workplace,
    contract,
    hours,
    applicants: position.workplace === "remote" ? formatList(countries(), language) : undefined,
    pay: salary && formatSalary(salary, language),
    opened: formatDay(position.opened, language),
    closes: closes === undefined ? undefined : formatDay(closes, language),
    start: start === undefined || partialDate(start) ? start : formatDate(start, language),
    agreement,
    wordsIn: languageMark(saysSo ? language : position.language, language),
    lines: {
      place: line([offices.join(", ")], ...(position.workplace === "on-site" ? [] : [workplace])),
      kind: line([team, contract], ...(position.hours === "full-time" ? [] : [hours])),
    },
  };
}
