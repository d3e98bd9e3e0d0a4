import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

countries.registerLocale(english);

const states =
  "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming"
    .split("|")
    .map((state) => [state.slice(0, 2), state.slice(3)] as const);

const stateCodes = new Map(
  states.flatMap(([code, name]) => [[code, code] as const, [name.toLowerCase(), code] as const]),
);

/** The code of a state of the US that is written as a code or as its name. */
export const stateCode = (text: string) =>
  stateCodes.get(/^[A-Z]{2}$/.test(text) ? text : text.toLowerCase());

/** The code (ISO 3166-1 alpha-2) of a country that is written as a code or as its English name. */
export function countryCode(text: string | null | undefined): string | undefined {
  const name = (text ?? "").trim().replace(/^the /i, "").replaceAll(".", "");
  if (/^[A-Z]{2}$/i.test(name) && countries.isValid(name.toUpperCase())) return name.toUpperCase();
  if (/^[A-Z]{3}$/i.test(name)) return countries.alpha3ToAlpha2(name.toUpperCase());
  if (/^(england|scotland|wales|northern ireland)$/i.test(name)) return "GB";
  return countries.getAlpha2Code(name, "en");
}

/** The English name of a country. */
export const countryName = (code: string) => countries.getName(code, "en", { select: "alias" }) ?? code;

/** Groups of countries under names that everybody understands alike. */
const groups: Record<string, readonly string[]> = {
  eu: ["EU"],
  "european union": ["EU"],
  eea: ["EEA"],
  worldwide: ["worldwide"],
  world: ["worldwide"],
  global: ["worldwide"],
  globally: ["worldwide"],
  anywhere: ["worldwide"],
  international: ["worldwide"],
  dach: ["DE", "AT", "CH"],
  benelux: ["BE", "NL", "LU"],
  nordics: ["DK", "FI", "IS", "NO", "SE"],
};

const remoteWords =
  /\b(?:fully[- ]remote|remote(?:ly)?(?:[- ](?:first|friendly|only|work|position|job))?|home[- ]?based|home[- ]?office|work(?:ing)? from home|wfh|telecommut(?:e|ing)|télétravail|teletrabajo|anywhere|worldwide|global(?:ly)?)\b/iu;
const hybridWords = /\bhybrid\b/i;
const onSiteWords = /\b(?:on-?site|in[- ]office)\b/i;

/** What the name of one place says. */
export interface Place {
  /** As it is written on the board. */
  name: string;
  /** The name without what says how the work is done; empty where that was all. */
  where: string;
  workplace?: "on-site" | "hybrid" | "remote" | undefined;
}

/** The text without a word, and without the marks that held it: `Remote (US)` and `US - Remote` become `US`. */
function without(text: string, words: RegExp): string {
  return text
    .replace(words, " , ")
    .replaceAll(/[()[\]]/g, " ")
    .replaceAll(/\s*,(?:\s*,)*\s*/g, ", ")
    .replaceAll(/^[\s,:;–—-]+(?:(?:in|from|within)\s)?|[\s,:;–—-]+$/gi, "")
    .replaceAll(/\s+/g, " ");
}

/** The places of a text, which may name several: `Paris; Berlin`, `London / Remote`. */
export function placesOf(text: string): Place[] {
  const names = text.split(/\s*;\s*|\s+[/|]\s+|\s+or\s+/i).map((name) => name.trim());
  return names.filter(Boolean).map((name) => {
    const [workplace, words] =
      [
        ["remote", remoteWords] as const,
        ["hybrid", hybridWords] as const,
        ["on-site", onSiteWords] as const,
      ].find(([, looks]) => looks.test(name)) ?? [];
    if (words === undefined) return { name, where: name };
    return {
      name,
      where: /\b(?:anywhere|worldwide|global)/i.exec(name)?.[0] ?? without(name, words),
      workplace,
    };
  });
}

/** The country at the end of `City, Country` or `City, State`, where the text has one. */
export function countryOf(where: string): string | undefined {
  const parts = where.split(",").map((part) => part.trim());
  const last = parts.at(-1) ?? "";
  // "CA" is California behind a city, and Canada on its own.
  if (parts.length > 1 && stateCode(last) !== undefined) return "US";
  return countryCode(last) ?? (stateCode(last) === undefined ? undefined : "US");
}

/**
 * From where a remote job takes applications, as `applicants` has it: codes of countries, groups of them, and regions of
 * the company's own by their name. What the text means beyond that is left out.
 */
export function areasOf(where: string, regions: readonly string[]): string[] {
  const one = (text: string): readonly string[] => {
    const name = text.trim().toLowerCase();
    const region = regions.find((each) => each.toLowerCase() === name);
    const country = countryOf(text);
    return groups[name] ?? (region !== undefined ? [region] : country !== undefined ? [country] : []);
  };
  const whole = one(where);
  // "CA, NY" and "Austin, TX" are places in one country, "Germany, France" two countries.
  const parts = where.split(/\s*(?:,|&|\/|\band\b)\s*/i).filter(Boolean);
  const each = parts.map(one);
  return parts.length > 1 &&
    parts.every((part, at) => (each[at]?.length ?? 0) > 0 && stateCode(part) === undefined)
    ? [...new Set(each.flat())]
    : [...whole];
}
