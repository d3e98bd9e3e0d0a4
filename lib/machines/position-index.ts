import { address } from "../content/addresses.ts";
import { factsOf } from "../site/facts.ts";
import { filterValues } from "../site/filters.ts";
import { languageMark } from "../site/labels.ts";
import type { Site, SitePosition } from "../site/site.ts";
import { setTitle } from "../site/typography.ts";

/** A line that many positions share: what the filters make of it (several values with spaces between), and its text. */
type SharedLine = [first: string, second: string, text: string];

/** All positions for the script of the list. */
export type PositionIndex = ReturnType<typeof positionIndex>;

/** A position: its address relative to the list, its title, the numbers of its place, kind and pay, and its language if not the site's. */
type Row = [path: string, title: string, place: number, kind: number, pay: number, language?: string];

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

/**
 * All listed positions, the newest first, in the words of the list. What many of them share is written once, so that
 * 10,000 positions take some 20 bytes each, compressed.
 */
export function positionIndex(site: Pick<Site, "language" | "prefix" | "positions">) {
  const { language } = site;
  const list = site.prefix + address.positions;
  const root = "../".repeat(list.split("/").length - 2);
  // Offices, workplace, and the line that says so.
  const places = numbering<SharedLine>();
  // Team, contract, and the line that says so.
  const kinds = numbering<SharedLine>();
  const pay = numbering<string>();

  const row = (position: SitePosition): Row => {
    const values = filterValues(position);
    const facts = factsOf(position, language);
    const shared = [
      places.numberOf([values.office.join(" "), values.workplace.join(" "), facts.lines.place]),
      kinds.numberOf([position.team.slug, values.contract.join(" "), facts.lines.kind]),
      pay.numberOf(facts.pay ?? ""),
    ] as const;
    const { path, title } = position;
    const below = path.startsWith(list) ? path.slice(list.length) : root + path.slice(1);
    const own = [below, setTitle(position.language, title)] as const;
    const mark = languageMark(position.language, language);
    return mark === undefined ? [...own, ...shared] : [...own, ...shared, mark];
  };
  const positions = site.positions.shown.map(row);
  return { places: places.values, kinds: kinds.values, pay: pay.values, positions };
}
