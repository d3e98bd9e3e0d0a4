import { address } from "../schema/addresses.ts";
import { filterValues } from "../site/filters.ts";
import { formatSalary } from "../site/format.ts";
import { labelsFor, languageMark } from "../site/labels.ts";
import type { Listed, Site } from "../site/site.ts";
import { versionsOf } from "../site/versions.ts";

/** A line that many positions share: what the filters make of it (several values with spaces between), and its text. */
export type SharedLine = [first: string, second: string, text: string];

/**
 * All positions for the script of the list, the newest first, in the words of the list. What many of them share
 * stands once, so that 10,000 take some 20 bytes each, compressed.
 */
export interface PositionIndex {
  /** Offices, workplace, and the line that says so. */
  places: SharedLine[];
  /** Team, contract, and the line that says so. */
  kinds: SharedLine[];
  pay: string[];
  /** Address below the list's, title, the places' number, the kinds', the pay's, and the language if not the site's. */
  positions: [path: string, title: string, place: number, kind: number, pay: number, language?: string][];
}

/** Gives each different value a number. */
function numbering<T>() {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  const numberOf = (value: T) => {
    const key = JSON.stringify(value);
    const number = numbers.get(key) ?? values.push(value) - 1;
    numbers.set(key, number);
    return number;
  };
  return { values, numberOf };
}

/** The index of the positions that the list has. */
export function positionIndex(site: Pick<Site, "company" | "positions">): PositionIndex {
  const { language } = site.company;
  const labels = labelsFor(language);
  const places = numbering<SharedLine>();
  const kinds = numbering<SharedLine>();
  const pay = numbering<string>();

  const row = (position: Listed): PositionIndex["positions"][number] => {
    const values = filterValues(position);
    const { workplace, contract, hours, salary } = position;
    const offices = position.offices.map(({ title }) => title).join(", ");
    const place = workplace === "on-site" ? offices : `${offices} · ${labels.workplace[workplace]}`;
    const kind = [
      position.team.title,
      labels.contract[contract],
      ...(hours === "full-time" ? [] : [labels.hours[hours]]),
    ].join(" · ");
    const shared = [
      places.numberOf([values.office.join(" "), workplace, place]),
      kinds.numberOf([position.team.slug, contract, kind]),
      pay.numberOf(salary === undefined ? "" : formatSalary(salary, language)),
    ] as const;
    const versions = versionsOf(position);
    const version = versions.find((candidate) => candidate.language === language) ?? versions[0];
    const own = [version.path.slice(address.positions.length), version.title] as const;
    const mark = languageMark(version.language, language);
    return mark === undefined ? [...own, ...shared] : [...own, ...shared, mark];
  };
  const positions = site.positions.list.map(row);
  return { places: places.values, kinds: kinds.values, pay: pay.values, positions };
}
