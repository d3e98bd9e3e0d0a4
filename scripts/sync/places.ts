import { areaNamed } from "../../lib/content/areas.ts";
import type { Workplace } from "../../lib/content/content.ts";
import { countryCode, countryName, countryOf, isProvince, stateCode } from "./countries.ts";

/** One place, taken from its name. */
export interface Place {
  /** As the board writes it. */
  name: string;
  /** The name without words such as "remote"; empty if it has no others. */
  where: string;
  workplace?: Workplace | undefined;
}

const words: readonly [workplace: Workplace, words: RegExp][] = [
  [
    "hybrid",
    /\b(?:hybrid[- ]remote|remote[- ]hybrid|partial(?:ly)?[- ]remote|télétravail partiel|teilweise remote)(?!\p{L})/giu,
  ],
  [
    "remote",
    /\b(?:(?:full(?:y)?[- ]|100 ?% )?remot(?:e|ely|o|a)(?:[- ](?:first|only|work|position|job|location))?|home[- ]?based|home[- ]?office|work(?:ing)? from (?:home|anywhere)|wfh|telecommut(?:e|ing)|télétravail(?: complet)?|teletrabajo|a distancia|à distance|da remoto|zdaln(?:ie|a|y)|thuiswerken|på distans|distributed|virtual|(?:from )?anywhere(?: (?:in|within|across))?|worldwide)(?!\p{L})|リモート(?:ワーク)?|在宅(?:勤務)?|재택(?:근무)?|원격(?:근무)?|远程/giu,
  ],
  ["hybrid", /\b(?:h[yií]brid(?:e|es|o|a)?|ibrid[oa]|hybrydow[oya])(?!\p{L})/giu],
  ["on-site", /\b(?:on-?site|in[- ]office|presencial|présentiel|vor ort|in sede)(?!\p{L})/giu],
];
/** Remote work is possible, but not the rule. */
const maybe =
  /\b(?:possible|optional|eligible|friendly|preferred|remote ok(?:ay)?|(?:ist |ggf\.? )?möglich|optionnel(?:le)?)(?!\p{L})/giu;
const everywhere = /\b(?:anywhere|worldwide)\b|^global(?:ly)?$/i;
const noPlace =
  /^(?:(?:multiple|various|several|different|all|any|flexible|verschiedene|mehrere|alle|plusieurs)(?:\s+\p{L}+)?|flexib[le]+|bundesweit|nationwide|100 ?%|außendienst|field[- ]based|on the road|unspecified|n\/?a|tb[acd]|other|-+)$/iu;
/** Postal codes, flags and other emoji, and what says that there are more places. */
const besidePlace =
  /(?<![\p{L}\d-])(?:[A-Z]{1,2}-)?\d{4,6}(?![\p{L}\d])|(?:\p{Extended_Pictographic}|\p{RI}|\ufe0f)+|\s(?:\+|and|und|et)\s*\d+\s+\p{L}+(?:\s+\p{L}+)?$/giu;

/** A text without some words and the punctuation around them: `Remote (US)` and `US - Remote` become `US`. */
function without(text: string, ...all: RegExp[]): string {
  return all
    .reduce((rest, each) => rest.replaceAll(each, " , "), text)
    .replaceAll(/[()[\]（）]/g, " , ")
    .replaceAll(/\s*,(?:\s*[,–—-]?\s*,)*\s*/g, ", ")
    .replaceAll(/^[\s,:;/|–—-]+(?:(?:in|from|within|across|throughout)\s+)?(?:the\s+)?|[\s,:;/|–—-]+$/gi, "")
    .replaceAll(/\s+/g, " ");
}

/** The country of a flag, whose two characters stand for letters. */
const countryOfFlag = (flag: string) =>
  String.fromCodePoint(...Array.from(flag, (letter) => (letter.codePointAt(0) ?? 0) - 0x1f1a5));

/** A name without what is no part of a place: `10115 Berlin (DE) +2 more` is in Berlin, `Deutschlandweit` in Germany. */
function tidied(name: string): string {
  const text = name
    // "Straße 5, 10115 Berlin": the town is behind the postal code.
    .replace(/^[^,]*\d[^,]*,\s*(?=(?:[A-Z]{1,2}-)?\d{4,6}\s+\p{L})/u, "")
    .replaceAll(besidePlace, " ")
    .replace(/^(\p{L}{2,})-?weit$/iu, (whole, area) => (isArea(area) ? area : whole))
    .replace(/^(\p{L}+)\s*\(([^()]+)\)$/u, (whole, country, town) =>
      countryCode(country) && !isArea(town) && workplaceIn(town) === undefined
        ? `${town}, ${country}`
        : whole,
    )
    .replace(/\s*\(([^()]+)\)\s*$/, (whole, area) => (isArea(area) || stateCode(area) ? `, ${area}` : whole))
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[\s,]+|[\s,]+$/g, "");
  const [country] = name.match(/\p{RI}{2}/gu) ?? [];
  return country === undefined
    ? text
    : [text, countryName(countryOfFlag(country))].filter(Boolean).join(", ");
}

/** `Germany, Berlin`, `Germany - Berlin` and `US-NY-New York` with the country last. */
function countryLast(where: string): string {
  const dashed = where.split(/\s+[-–—:]\s+|(?<=^[A-Z]{2,3})-(?=\p{L})|(?<=^[A-Z]{2,3}-[A-Z]{2})-(?=\p{L})/u);
  const parts = dashed.length > 1 ? dashed : where.split(/\s*,\s*/);
  const town = parts.at(-1) ?? "";
  const country = countryCode(parts[0]);
  const isState = stateCode(town) !== undefined || isProvince(town);
  // "Lebanon, Ohio" isn't in Lebanon, but "USA - New York" is in the US.
  const isThere = country !== undefined && !isArea(town) && (!isState || /^(?:US|CA)$/.test(country));
  return isThere ? parts.reverse().join(", ") : where;
}

const workplaceIn = (text: string) => words.find(([, looks]) => text.search(looks) >= 0);

function placeOf(name: string): Place {
  const tidy = tidied(name);
  const found = workplaceIn(tidy);
  const isWide = /^global(?:ly)?$/i.test(tidy);
  const [workplace, looks] = found ?? (isWide ? ["remote" as const, /$^/g] : []);
  const rest = looks === undefined ? tidy : without(tidy, maybe, looks);
  const where = countryLast(
    rest
      .split(/\s*,\s*/)
      .filter((part) => !noPlace.test(part))
      .join(", "),
  );
  // "Munich (home office possible)" is in Munich.
  if (workplace === undefined || (workplace === "remote" && tidy.search(maybe) >= 0)) return { name, where };
  const isEverywhere = everywhere.test(tidy) && (where === "" || isWide || everywhere.test(where));
  return { name, where: workplace === "remote" && isEverywhere ? "worldwide" : where, workplace };
}

/** Whether a text names a group of countries, such as EMEA, or several. */
export const isRegion = (where: string): boolean => {
  const parts = partsOfPlace(where);
  return areaNamed(where) !== undefined || (parts.length > 1 && parts.every(isRegion));
};

/** Whether a place is one where an office can be: "Remote", "Hybrid" and "EMEA" are none. */
export const isSite = ({ workplace, where }: Place) =>
  workplace !== "remote" && where !== "" && !isRegion(where);

const isArea = (where: string) => countryCode(where) !== undefined || isRegion(where);

/** The parts of a name, which may be several places (`Paris, Lyon`, `Berlin/Munich`) or one (`Paris, France`). */
export const partsOfPlace = (name: string) =>
  name.split(/\s*(?:[,/\\&]|(?<=\s)(?:and|und|et)(?=\s))\s*/i).filter(Boolean);

/** Splits a text at its separators; at a slash without spaces only if one side says how the work is done: `Remote/Berlin`. */
function parted(text: string): string[] {
  const open = text.replaceAll(/\(\s*((?:or|oder|ou)\s[^()]*)\)/gi, " $1");
  return open.split(/\s*(?:[;|•·\n]|\s\/\s|\s(?:or|oder|ou)\s)\s*/i).flatMap((part) => {
    // "Austin, TX & Denver, CO" are two, "Trinidad and Tobago" is one.
    const joined = part.split(/\s(?:&|and|und|et|y)\s/i);
    if (joined.length > 1 && joined.every((one) => one.includes(","))) return joined;
    const narrow = part.split("/");
    return narrow.some((one) =>
      words.some(([, looks]) => without(one, looks) === "" && one.search(looks) >= 0),
    )
      ? narrow
      : [part];
  });
}

/** Splits a text with "remote" among its towns, such as `US-Remote, US-Seattle` or `Austin, TX, Remote`. */
function withoutRemotePart(text: string): string[] {
  const parts = /[()]/.test(text) ? [] : text.split(/\s*,\s*/).filter(Boolean);
  const isRemote = (part: string) => {
    const { workplace, where } = placeOf(part);
    return workplace === "remote" && (where === "" || areasOf(where, []).isArea);
  };
  const others = parts.filter((part) => !isRemote(part));
  const isMixed = others.length > 0 && others.length < parts.length && !areasOf(others.join(", "), []).isArea;
  // "US-Seattle, US-Chicago" are two places.
  if (others.length > 0 && others.every((part) => countryLast(part) !== part)) return parts;
  return isMixed ? [...parts.filter(isRemote), others.join(", ")] : [text];
}

/** The places of a text, which may name several: `Paris; Berlin`, `London / Remote`, `Remote – Spain or Portugal`. */
export function placesOf(text: string): Place[] {
  const places: Place[] = [];
  for (const part of parted(text).flatMap((each) => withoutRemotePart(each.trim()))) {
    const place = placeOf(part);
    const last = places.at(-1);
    const isSame =
      place.workplace === undefined &&
      last?.workplace === "remote" &&
      last.where !== "" &&
      !/[)\]]$/.test(last.name) &&
      areasOf(place.where, []).isArea;
    const whole = isSame ? { ...place, workplace: "remote" as const } : place;
    if (whole.where !== "" || whole.workplace !== undefined) places.push(whole);
  }
  return places;
}

const remarks =
  /\b(?:only|based|preferred|residents?|nationals?|time ?zones?|hours?|(?:[ECMP][SD]?T|CES?T|EES?T|WES?T|GMT|UTC|BST)(?:\s*[+-].*)?)(?!\p{L})/giu;

/** Where people may apply for a remote job from. */
interface Areas {
  /** As `applicants` has it: codes of countries, groups of them, and the company's regions by name. */
  codes: string[];
  /** Regions that are none of these. */
  unknown: string[];
  /** Whether the text names countries and regions, and no town. */
  isArea: boolean;
}

/** The countries and regions of a text such as `US/Canada`, `EMEA`, `Europe, Middle East` or `Austin, TX`. */
export function areasOf(where: string, regions: readonly string[]): Areas {
  const one = (text: string): Omit<Areas, "isArea"> | undefined => {
    const name = text.replaceAll(/^[\s–—-]+|[\s–—-]+$/g, "");
    const region = regions.find((each) => each.toLowerCase() === name.toLowerCase());
    if (region !== undefined) return { codes: [region], unknown: [] };
    const area = areaNamed(name);
    if (area === undefined) {
      const country = countryOf(name);
      return country === undefined ? undefined : { codes: [country], unknown: [] };
    }
    return area.written === undefined
      ? { codes: [], unknown: [name] }
      : { codes: [...area.written], unknown: [] };
  };
  const several = (text: string) => {
    const parts = partsOfPlace(text);
    const each = parts.map(one);
    // "CA, NY" and "Austin, TX" are places in one country, "Germany, France" two countries; so are "DE/AT", if not "DE, US".
    const areCodes =
      parts.every((part) => /^[A-Z]{2}$/.test(part) && part !== "US") &&
      parts.some((part) => stateCode(part) === undefined);
    const areAll = each.every(Boolean) && (areCodes || !parts.some((part) => stateCode(part)));
    if (parts.length < 2 || !areAll) return undefined;
    const codes = [...new Set(each.flatMap((area) => area?.codes ?? []))];
    return { codes, unknown: each.flatMap((area) => area?.unknown ?? []) };
  };
  const bare = without(where, remarks);
  for (const text of where === bare ? [where] : [where, bare]) {
    const areas = several(text);
    if (areas !== undefined) return { ...areas, isArea: true };
    const area = one(text);
    if (area !== undefined) return { ...area, isArea: !text.includes(",") };
  }
  // "Canada, Ontario": the country is the closest we can say.
  const first = one(bare.split(",")[0] ?? "");
  if (first !== undefined && bare.includes(",")) return { ...first, isArea: false };
  return { codes: [], unknown: where === "" ? [] : [where], isArea: false };
}
