import type { Office } from "../content/content.ts";
import { regionNames } from "../content/region-names.ts";
import { formatCountry, formatSeries } from "./format.ts";

/**
 * How countries write the town, the state and the postal code, T, S and C, on one line or two; all others write the
 * code before the town, and the state below it (https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions).
 */
const towns: Record<string, string> = {
  ...{ AU: "T S C", BR: "T-S\nC", CA: "T, S C", GB: "T\nS\nC", HK: "T\nS", IE: "T\nS\nC", IN: "T C\nS" },
  ...{
    IT: "C T S",
    JP: "T, S C",
    KR: "T, S C",
    MX: "C T, S",
    NZ: "T C",
    SG: "T C",
    TW: "T, S C",
    US: "T, S C",
  },
};

/** What stands between the parts of an address in the country's own script, which begins with the largest. */
const fromLargest: Record<string, string> = { CN: "", HK: "", JP: "", KR: " ", TW: "" };

/** Whether an office has no city yet: its town is then the country's name, in any language of the interface. */
export function isCountryAlone({
  country,
  address: { building, street, postalCode, locality },
}: Office): boolean {
  const names = [country, ...regionNames(country)];
  return [building, street, postalCode].every((part) => part === undefined) && names.includes(locality);
}

/** The building and the street as one text: `Building B, 3 Quay Street`. */
export function streetOf({ address: { building, street } }: Office, language: string): string | undefined {
  const parts = [building, street].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : formatSeries(parts, language);
}

/** The postal address in the lines of its country; without a street it names a place in one line, unless the title does. */
export function addressLines(office: Office, language: string): string[] {
  const { building, street, postalCode, locality, state } = office.address;
  const values: Record<string, string | undefined> = {
    T: isCountryAlone(office) ? undefined : locality,
    S: state,
    C: postalCode,
  };
  const between = fromLargest[office.country];
  const isInItsScript = between !== undefined && /[\p{sc=Han}\p{sc=Hangul}]/u.test(locality);
  // What isn't there takes the punctuation before it along.
  const town = (towns[office.country] ?? "C T\nS")
    .split("\n")
    .map((line) =>
      line.replace(/([^TSC]*)([TSC])/g, (_, before, part) => (values[part] ? before + values[part] : "")),
    )
    .map((line) => line.replace(/^[ ,-]+/, ""));
  const local = isInItsScript
    ? [
        postalCode && office.country === "JP" ? `〒${postalCode}` : postalCode,
        [state, values.T, street].filter((part) => part !== undefined).join(between),
        building,
      ]
    : [building, street, ...town];
  const all = [...local, formatCountry(office.country, language)].flatMap((line) => line || []);
  // A city-state's name appears only once.
  const lines = [...new Set(all)];
  if (building !== undefined || street !== undefined) return lines;
  const place = formatSeries(lines, language);
  return place === office.title ? [] : [place];
}
