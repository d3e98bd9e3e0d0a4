import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { once } from "../../lib/content/once.ts";
import { regionName } from "../../lib/content/region-names.ts";

countries.registerLocale(english);

const states =
  "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming"
    .split("|")
    .map((state) => [state.slice(0, 2), state.slice(3)] as const);

const stateCodes = new Map(
  states.flatMap(([code, name]) => [[code, code] as const, [name.toLowerCase(), code] as const]),
);

const bare = (text: string) => text.trim().replaceAll(".", "");

/** The code of a state of the US, from its code or its name. */
export const stateCode = (text: string) =>
  stateCodes.get(/^[A-Z]{2}$/.test(bare(text)) ? bare(text) : bare(text).toLowerCase());

/** Canada's provinces, since `Toronto, ON` names no country. */
const provinces =
  /^(?:AB|Alberta|BC|British Columbia|MB|Manitoba|NB|New Brunswick|NL|Newfoundland(?: and Labrador)?|NS|Nova Scotia|ON|Ontario|PE|Prince Edward Island|QC|Qu[eé]bec|SK|Saskatchewan)$/;

export const isProvince = (text: string) => provinces.test(bare(text));

/** A town as it is told apart in the US and in Canada, by its state; elsewhere by its name, or else by its region's. */
export function townIn(city: Maybe, region: Maybe, country: Maybe): string | undefined {
  const isState =
    /^(?:US|CA)$/.test(countryCode(country) ?? "") && region && (stateCode(region) || isProvince(region));
  return city && isState ? `${city}, ${region}` : (city ?? region ?? undefined);
}

type Maybe = string | null | undefined;

/** Languages in which boards name countries, besides English. */
const languages = "de fr es it nl pt pl cs sv da ja ko zh uk ru el fi hu ro tr ar he th vi".split(" ");

/** What boards call countries besides their names. */
const aliases =
  `GB england,scotland,wales,northern ireland,britain,großbritannien,grande-bretagne,gran bretaña,angleterre,inglaterra|NL holland|US ee uu
KR korea,한국|AE uae,emirates|VN viet nam|MO macau|BA bosnia|MK macedonia|IE republic of ireland|SA ksa,saudi|CN prc,mainland china
CD drc,dr congo|MM burma|TW 台灣|HK 香港|DE brd`
    .split(/[|\n]/)
    .map((line) => ({ code: line.slice(0, 2), names: line.slice(3).split(",") }));

const byName = once(
  () =>
    new Map([
      ...languages.flatMap((language) =>
        Object.keys(countries.getAlpha2Codes()).map(
          (code) => [countryName(code, language).toLowerCase(), code] as const,
        ),
      ),
      ...aliases.flatMap(({ code, names }) => names.map((alias) => [alias, code] as const)),
    ]),
);

/** The code (ISO 3166-1 alpha-2) of a country, from its code or its name. */
export function countryCode(text: string | null | undefined): string | undefined {
  const name = bare(text ?? "").replace(/^the /i, "");
  if (/^[A-Z]{2}$/i.test(name) && countries.isValid(name.toUpperCase())) return name.toUpperCase();
  // EST is Eastern time rather than Estonia.
  const code = name.toUpperCase() === "EST" ? undefined : countries.alpha3ToAlpha2(name.toUpperCase());
  return (
    code ??
    countries.getAlpha2Code(name, "en") ??
    (name === "" ? undefined : byName().get(name.toLowerCase()))
  );
}

export const countryName = (code: string, language = "en") => regionName(code, language) ?? code;

/** The countries that the end of `City, Country`, `City, State` or a name alone may mean, the likelier first. */
export function countriesAt(where: string): string[] {
  const parts = where.split(",").map((part) => part.trim());
  const last = parts.at(-1) ?? "";
  const country = countryCode(last);
  const state = stateCode(last) === undefined ? undefined : "US";
  const province = isProvince(last) ? "CA" : undefined;
  // "CA" is California behind a city, and Canada on its own; Georgia is both.
  const likely = parts.length > 1 ? [state, province, country] : [country, state, province];
  return likely.flatMap((code) => code ?? []);
}

export const countryOf = (where: string): string | undefined => countriesAt(where)[0];
