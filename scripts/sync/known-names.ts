import type { Office, Team } from "../../lib/content/content.ts";
import { countriesAt, countryCode, countryOf, stateCode } from "./countries.ts";
import { isSite, type Place, partsOfPlace } from "./places.ts";

/** An office or a team, and every name that leads to it. */
type Known = { slug: string; title: string; names?: readonly string[] | undefined };

/** A name on the board that no office or team has, and how many openings need it. */
export interface Unknown {
  kind: "office" | "team";
  name: string;
  openings: number;
  /** The countries that the board gives with the name. */
  countries: readonly string[];
}

/** How long a name in `names` may be. */
export const longestName = 80;

const plain = (name: string) =>
  name
    .slice(0, longestName)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Whether two names are the same apart from capitals, accents and spaces. */
export const isSameName = (a: string, b: string) => plain(a) === plain(b);

/** Finds by title, slug or one of `names`, whatever the capitals and accents. */
function finder<K extends Known>(all: readonly K[]): (name: string) => K | undefined {
  const byName = new Map(
    all.flatMap((one) =>
      [one.slug, one.title, ...(one.names ?? [])].map((name) => [plain(name), one] as const),
    ),
  );
  return (name) => byName.get(plain(name));
}

/** Finds the offices and teams of openings, and remembers the names that are missing. */
export function namesOf(offices: readonly Office[], teams: readonly Team[]) {
  const office = finder(offices);
  const team = finder(teams);
  const unknown = new Map<string, Unknown>();

  function missed(kind: Unknown["kind"], name: string, countries: readonly string[]): void {
    const key = `${kind} ${plain(name)}`;
    const openings = (unknown.get(key)?.openings ?? 0) + 1;
    unknown.set(key, { kind, name, openings, countries: unknown.get(key)?.countries ?? countries });
  }

  /** The offices that a place means: the one with its name, the city of `City, Country`, all of a list, or all in a country. */
  function officesAt({ name, where }: Place): Office[] {
    const bare = where.replaceAll(/\s*\([^)]*\)/g, "").trim();
    const whole = office(name) ?? office(where) ?? office(bare);
    if (whole !== undefined) return [whole];
    const parts = partsOfPlace(bare);
    const [city = "", ...others] = parts;
    const last = others.at(-1);
    if (last === undefined) return [];
    const all = parts.flatMap((part) => office(part) ?? []);
    const isOnePlace = countryCode(city) === undefined && countriesAt(bare).length > 0;
    if (all.length === parts.length && !isOnePlace) return all;
    const country = countryOf(bare);
    const inCity = office(city);
    if (inCity !== undefined && (country === undefined || inCity.country === country)) return [inCity];
    const inCountry = stateCode(last) === undefined ? office(last) : undefined;
    return inCountry === undefined ? [] : [inCountry];
  }

  return {
    /** The offices of places; an unknown name is remembered if a file can't do without it. */
    offices(places: readonly Place[], countries: readonly string[]): Office[] {
      return [
        ...new Set(
          places.flatMap((place) => {
            const found = officesAt(place);
            if (found.length === 0 && isSite(place)) missed("office", place.where, countries);
            return found;
          }),
        ),
      ];
    },
    /** The team with the most specific name that is known. */
    team(names: readonly string[]): Team | undefined {
      const [found] = [...names].reverse().flatMap((name) => team(name) ?? []);
      if (found === undefined && names[0] !== undefined) missed("team", names[0], []);
      return found;
    },
    /** Teams first, then by the number of openings that need them. */
    unknown: () =>
      [...unknown.values()].sort(
        (a, b) => b.kind.localeCompare(a.kind) || b.openings - a.openings || a.name.localeCompare(b.name),
      ),
  };
}
