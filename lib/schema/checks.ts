import type { ErrorCode } from "../problem/codes.ts";
import type { Fault } from "../problem/span.ts";
import { didYouMean, nearest } from "../problem/suggest.ts";
import { isDate, readingsOfDate } from "./dates.ts";

/** A check of a text: the fault that it has, or nothing. */
export type Check = (value: string) => Fault | undefined;

const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const currencies: readonly string[] = Intl.supportedValuesOf("currency");
// Known to Intl as regions, yet no country of ISO 3166-1: groups, reservations, pseudo-locales.
const noCountries = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split(" ");
// Codes that people write for a country of another code.
const otherCountryCodes = new Map([
  ["UK", "GB"],
  ["EN", "GB"],
  ["USA", "US"],
]);

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || noCountries.includes(code)) return false;
  // An alias such as UK has a name too, but is written GB.
  return regionNames.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

/** All codes of two letters, to look a name up; slow, and needed only where something is wrong. */
function twoLetterCodes(): string[] {
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  return letters.flatMap((first) => letters.map((second) => first + second));
}

function countryByName(name: string): string | undefined {
  return twoLetterCodes()
    .map((code) => code.toUpperCase())
    .find((code) => isCountry(code) && regionNames.of(code)?.toLowerCase() === name.toLowerCase());
}

function languageByName(name: string): string | undefined {
  return twoLetterCodes().find((code) => languageNames.of(code)?.toLowerCase() === name.toLowerCase());
}

/** ISO 3166-1 alpha-2, in capitals. */
export const country: Check = (value) => {
  if (isCountry(value)) return undefined;
  const upper = value.toUpperCase();
  const fix = otherCountryCodes.get(upper) ?? (isCountry(upper) ? upper : countryByName(value));
  return {
    code: "unknown-country",
    message: `"${value}" is not the two-letter code of a country.`,
    hint: "Write the ISO 3166 code in capitals, such as FR, DE, US or JP.",
    fix,
  };
};

/** ISO 4217, in capitals. */
export const currency: Check = (value) => {
  if (currencies.includes(value)) return undefined;
  const signs: Record<string, string> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" };
  const upper = value.toUpperCase();
  const fix = Object.hasOwn(signs, value) ? signs[value] : currencies.includes(upper) ? upper : undefined;
  return {
    code: "unknown-currency",
    message: `"${value}" is not the three-letter code of a currency.`,
    hint: "Write the ISO 4217 code in capitals, such as EUR, USD, GBP, CZK or JPY.",
    fix,
  };
};

/** A name of the IANA time zone database that has a place in it, or UTC. */
export const timezone: Check = (value) => {
  if (value === "UTC") return undefined;
  if (/^[A-Z][A-Za-z]+\/[A-Za-z_/+-]+$/.test(value)) {
    try {
      new Intl.DateTimeFormat("en", { timeZone: value });
      return undefined;
    } catch {}
  }
  const zones = Intl.supportedValuesOf("timeZone");
  const place = value.trim().replaceAll(" ", "_");
  // A city alone is enough to find its zone.
  const fix =
    zones.find((zone) => zone.toLowerCase().endsWith(`/${place.toLowerCase()}`)) ?? nearest(place, zones);
  return {
    code: "unknown-timezone",
    message: `"${value}" is not the name of a time zone.`,
    hint:
      fix === undefined
        ? "Write continent and city, such as Europe/Paris, America/New_York or Asia/Tokyo."
        : `Did you mean "${fix}"?`,
    fix,
  };
};

function hasName(tag: string): boolean {
  try {
    return /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

// Looking a name up takes Intl a tenth of a millisecond, and every translation asks for the same few.
const languages = new Map<string, boolean>();

/** Whether a BCP 47 tag names a language that has a name. */
export function isLanguage(tag: string): boolean {
  const known = languages.get(tag) ?? hasName(tag);
  languages.set(tag, known);
  return known;
}

/** BCP 47. */
export const language: Check = (value) =>
  isLanguage(value)
    ? undefined
    : {
        code: "unknown-language",
        message: `"${value}" is not the code of a language.`,
        hint: "Write the short code, such as en, fr, de, cs, es or ja.",
        fix: isLanguage(value.replaceAll("_", "-")) ? value.replaceAll("_", "-") : languageByName(value),
      };

/** A day that exists, `YYYY-MM-DD`. */
export const date: Check = (value) => {
  if (isDate(value)) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return {
      code: "no-such-day",
      message: `The day ${value} does not exist.`,
      hint: "Look the day up in a calendar, and write it as year-month-day, such as 2026-02-28.",
    };
  }
  const [first, second] = readingsOfDate(value);
  if (first === undefined) {
    return {
      code: "bad-date",
      message: `"${value}" is not a date.`,
      hint: "Write year-month-day with two digits for month and day, such as 2026-12-31.",
    };
  }
  return {
    code: "local-date",
    message: `"${value}" is a date written the local way.`,
    hint: `Dates are written year-month-day${second === undefined ? "" : ` (if the month came first: ${second})`}.`,
    fix: first,
  };
};

/** A year, a month or a day: `2021`, `2021-05` or `2021-05-17`. */
export const partialDate: Check = (value) => {
  if (/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(value)) return undefined;
  const fault = date(value);
  return fault?.code === "bad-date"
    ? { ...fault, hint: "Write the year, the month or the day: 2021, 2021-05 or 2021-05-17." }
    : fault;
};

function parsedUrl(value: string): URL | undefined {
  // Blanks and backslashes are silently mended by URL, and so would differ between two readers.
  return /[\s\\<>"]/.test(value) || !URL.canParse(value) ? undefined : new URL(value);
}

/** A complete address of the web, http or https. */
export const webAddress: Check = (value) => {
  const url = parsedUrl(value);
  if (url !== undefined && /^https?:$/.test(url.protocol) && /^https?:\/\/[^/]/i.test(value))
    return undefined;
  const bare = /^(www\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(value);
  return {
    code: "bad-address",
    message: `"${value}" is not a complete web address.`,
    hint: "A web address begins with https://, such as https://www.example.com.",
    fix: bare ? `https://${value}` : undefined,
  };
};

/** The address under which the site stands: a web address that ends in a path, with nothing behind it. */
export const siteAddress: Check = (value) => {
  const fault = webAddress(value);
  if (fault !== undefined) return fault;
  const url = new URL(value);
  if (url.search === "" && url.hash === "" && url.username === "" && url.password === "") return undefined;
  return {
    code: "bad-address",
    message: `"${value}" has more than a host and a path.`,
    hint: "Write the address without ?, # or a password.",
    fix: `${url.origin}${url.pathname}`,
  };
};

const email = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;

/** An e-mail address or an https address. */
export const apply: Check = (value) => {
  if (email.test(value)) return undefined;
  const url = parsedUrl(value);
  if (url?.protocol === "https:" && /^https:\/\/[^/]/i.test(value)) return undefined;
  const rest = /^mailto:(.+)$/i.exec(value)?.[1];
  const secure = /^http:\/\/(.+)$/i.exec(value)?.[1];
  const bare = /^(www\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(value);
  return {
    code: "bad-apply",
    message: `"${value}" is neither an e-mail address nor an https address.`,
    hint: "Write where applications go: jobs@example.com or https://jobs.example.com/apply.",
    fix:
      rest !== undefined && email.test(rest)
        ? rest
        : secure !== undefined
          ? `https://${secure}`
          : bare
            ? `https://${value}`
            : undefined,
  };
};

/** A path under `public/` to an SVG; whether the file is there is known only to the reader. */
export const svgPath: Check = (value) =>
  /^\/(?!\/)[^\s\\?#]+\.svg$/.test(value) && !value.includes("..")
    ? undefined
    : {
        code: "bad-emblem",
        message: `"${value}" is not the path of an SVG file under public/.`,
        hint: "Write the path from public/ on, such as /emblems/star.svg.",
        fix: /^(\/?public)\/.+\.svg$/.test(value) ? value.replace(/^\/?public/, "") : undefined,
      };

/** One of a list of words. */
export function oneOf(code: ErrorCode, what: string, known: readonly string[]): Check {
  return (value) =>
    known.includes(value)
      ? undefined
      : {
          code,
          message: `There is no ${what} "${value}".`,
          hint: didYouMean(value, known),
          fix: nearest(value, known),
        };
}
