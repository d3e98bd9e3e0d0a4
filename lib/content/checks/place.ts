import { Temporal } from "temporal-polyfill";
import { type Fault, fault } from "../../messages/catalogue.ts";
import { nearest } from "../../messages/suggest.ts";
import { regionName } from "../region-names.ts";
import { codeByName } from "./codes.ts";
import countryBoxes from "./country-boxes.json" with { type: "json" };
import type { Check } from "./value-check.ts";

// Regions to Intl, but not countries of ISO 3166-1: groups, reservations, pseudo-locales.
const noCountries = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split(" ");
// What people write instead of a code.
const otherCountryCodes = new Map(
  Object.entries({
    ...{ UK: "GB", EN: "GB", ENGLAND: "GB", "GREAT BRITAIN": "GB", USA: "US", "CZECH REPUBLIC": "CZ" },
    ...{ HOLLAND: "NL", "THE NETHERLANDS": "NL", TURKEY: "TR", KOREA: "KR", UAE: "AE" },
  }),
);

/** Whether a text is a code of ISO 3166-1 alpha-2, in capitals. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || noCountries.includes(code)) return false;
  // An alias such as UK has a name too, but is written GB.
  return regionName(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

const countryByName = codeByName((code) => {
  const upper = code.toUpperCase();
  return isCountry(upper) ? regionName(upper) : undefined;
});

/** ISO 3166-1 alpha-2, in capitals. */
export const country: Check = (value) => {
  if (isCountry(value)) return undefined;
  const upper = value.toUpperCase();
  return fault(
    "unknown-country",
    { value },
    otherCountryCodes.get(upper) ?? (isCountry(upper) ? upper : countryByName(value)?.toUpperCase()),
  );
};

const boxes: Record<string, number[] | undefined> = countryBoxes;

function isIn(country: string, [latitude, longitude]: readonly [number, number], margin = 0): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = boxes[country] ?? [];
  const [low, high] = [longitude >= west - margin, longitude <= east + margin];
  // Russia and Fiji are on both sides of 180°.
  return (
    latitude >= south - margin && latitude <= north + margin && (west > east ? low || high : low && high)
  );
}

/** Coordinates that are far from a country, but in it the other way round. */
export function swappedCoordinates(
  country: string,
  [first, second]: readonly [number, number],
): Fault | undefined {
  if (boxes[country] === undefined || isIn(country, [first, second], 3) || !isIn(country, [second, first])) {
    return undefined;
  }
  const name = regionName(country) ?? country;
  return fault("coordinates-swapped", { country: name }, `[${second}, ${first}]`);
}

/** Coordinates with the minus sign that they lack, or without the one that is too much, where only they are in the country. */
export function coordinatesSigned(
  country: string,
  [latitude, longitude]: readonly [number, number],
): readonly [number, number] | undefined {
  if (boxes[country] === undefined || isIn(country, [latitude, longitude], 3)) return undefined;
  const others = [
    [latitude, -longitude],
    [-latitude, longitude],
    [-latitude, -longitude],
  ] as const;
  return others.find((signed) => isIn(country, signed));
}

/** Hours between UTC and a time zone in winter. */
function hoursFromUtc(timezone: string): number {
  const at = Temporal.PlainDateTime.from("2026-01-01T12:00");
  return (at.toZonedDateTime(timezone).offsetNanoseconds ?? 0) / 3.6e12;
}

/**
 * Whether coordinates are outside a country's box and can't be right: the template's [0, 0], another continent, or east
 * or west of the office's own time zone. The boxes have no islands far from the rest, such as Hawaii and Réunion.
 */
export function isFarOff(office: {
  country: string;
  coordinates: readonly [number, number];
  timezone: string;
}) {
  const { country, coordinates, timezone } = office;
  const [latitude, longitude] = coordinates;
  if (boxes[country] === undefined || isIn(country, coordinates, 3)) return false;
  // The other way round they are right, which is an error of its own.
  if (isIn(country, [longitude, latitude])) return false;
  const [, south = 0, , north = 0] = boxes[country] ?? [];
  // A zone is 15° wide; China's and Argentina's reach further.
  const fromZone = Math.abs(longitude - 15 * hoursFromUtc(timezone)) % 360;
  return (
    (latitude === 0 && longitude === 0) ||
    (fromZone > 45 && fromZone < 315) ||
    latitude < south - 30 ||
    latitude > north + 30
  );
}

/** What a form lets people type as coordinates. */
export const coordinatesTyped = [
  "^-?\\d{1,2}(\\.\\d+)?, *-?(1[0-8]\\d|\\d{1,2})(\\.\\d+)?$",
  "Two numbers with a point in each and a comma between them, such as 48.869, 2.331.",
] as const;

/** What a form lets people type as a time zone. */
export const timezoneTyped = [
  "^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$",
  "A continent and a city, such as Europe/Paris.",
] as const;

function isTimezone(name: string): boolean {
  if (name === "UTC") return true;
  if (!/^[A-Z][A-Za-z]+\/[A-Za-z_/+-]+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A name with a place from the IANA time zone database, or UTC. */
export const timezone: Check = (value) => {
  if (isTimezone(value)) return undefined;
  const zones = Intl.supportedValuesOf("timeZone");
  const place = value.trim().replaceAll(" ", "_");
  // A city alone is enough to find its zone.
  const meant =
    zones.find((zone) => zone.toLowerCase().endsWith(`/${place.toLowerCase()}`)) ?? nearest(place, zones);
  return fault("unknown-timezone", { value, meant }, meant);
};
