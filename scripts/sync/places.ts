import { areaNamed } from "../../lib/content/areas.ts";
import type { Workplace } from "../../lib/content/content.ts";
import { countryCode, countryOf, stateCode } from "./countries.ts";

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
    "remote",
    /\b(?:(?:fully[- ]|100 ?% )?remote(?:ly)?(?:[- ](?:first|only|work|position|job|location))?|home[- ]?based|home[- ]?office|work(?:ing)? from (?:home|anywhere)|wfh|telecommut(?:e|ing)|télétravail(?: complet)?|teletrabajo|distributed|virtual|anywhere|worldwide)(?!\p{L})/giu,
  ],
  ["hybrid", /\bhybrid(?:e|es|o)?\b/gi],
  ["on-site", /\b(?:on-?site|in[- ]office)\b/gi],
];
/** Remote work is possible, but not the rule. */
const maybe =
  /\b(?:possible|optional|eligible|friendly|preferred|(?:ist |ggf\.? )?möglich|optionnel(?:le)?)(?!\p{L})/giu;
const everywhere = /\b(?:anywhere|worldwide)\b|^global(?:ly)?$/i;
const noPlace =
  /^(?:(?:multiple|various|several|different|all|any|flexible|verschiedene|mehrere|alle|plusieurs)(?:\s+\p{L}+)?|flexib[le]+|bundesweit|nationwide|unspecified|n\/?a|tb[acd]|other|-+)$/iu;

/** A text without some words and the punctuation around them: `Remote (US)` and `US - Remote` become `US`. */
function without(text: string, ...all: RegExp[]): string {
  return all
    .reduce((rest, each) => rest.replaceAll(each, " , "), text)
    .replaceAll(/[()[\]]/g, " , ")
    .replaceAll(/\s*,(?:\s*[,–—-]?\s*,)*\s*/g, ", ")
    .replaceAll(/^[\s,:;/|–—-]+(?:(?:in|from|within)\s+)?(?:the\s+)?|[\s,:;/|–—-]+$/gi, "")
    .replaceAll(/\s+/g, " ");
}

function placeOf(name: string): Place {
  const [found] = words.filter(([, looks]) => name.search(looks) >= 0);
  const isWide = /^global(?:ly)?$/i.test(name);
  if (found === undefined && !isWide) return { name, where: noPlace.test(name) ? "" : name };
  const [workplace, looks] = found ?? ["remote" as const, /$^/g];
  const rest = without(name, looks, maybe);
  const where = noPlace.test(rest) ? "" : rest;
  // "Munich (home office possible)" is in Munich.
  if (workplace === "remote" && name.search(maybe) >= 0) return { name, where };
  const isEverywhere = everywhere.test(name) && (where === "" || isWide || everywhere.test(where));
  return { name, where: workplace === "remote" && isEverywhere ? "worldwide" : where, workplace };
}

/** Whether a text names a group of countries, such as EMEA. */
export const isRegion = (where: string) => areaNamed(where) !== undefined;

/** The parts of a name, which may be several places (`Paris, Lyon`, `Berlin/Munich`) or one (`Paris, France`). */
export const partsOfPlace = (name: string) =>
  name.split(/\s*(?:[,/&]|(?<=\s)(?:and|und|et)(?=\s))\s*/i).filter(Boolean);

/** Splits a text at its separators; at a slash without spaces only if one side says how the work is done: `Remote/Berlin`. */
function parted(text: string): string[] {
  return text.split(/\s*(?:[;|•·\n]|\s\/\s|\s(?:or|oder|ou)\s)\s*/i).flatMap((part) => {
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
  const parts = /[()]/.test(text) ? [] : text.split(/\s*,\s*/);
  const isRemote = (part: string) => {
    const { workplace, where } = placeOf(part);
    return workplace === "remote" && (where === "" || areasOf(where, []).isArea);
  };
  const others = parts.filter((part) => !isRemote(part));
  const isMixed = others.length > 0 && others.length < parts.length && !areasOf(others.join(", "), []).isArea;
  const towns = others.map((part) => /^([A-Z]{2,3})-(\p{L}.*)$/u.exec(part));
  // "US-Seattle, US-Chicago" are two places.
  if (towns.length > 0 && towns.every((town) => countryCode(town?.[1]) !== undefined))
    return [...parts.filter(isRemote), ...towns.map((town) => `${town?.[2]}, ${town?.[1]}`)];
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
      areasOf(part, []).isArea;
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
    const name = text.trim();
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
    // "CA, NY" and "Austin, TX" are places in one country, "Germany, France" two countries.
    const areAll = parts.length > 1 && parts.every((part, at) => each[at] && stateCode(part) === undefined);
    if (!areAll) return undefined;
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
  // "Canada, Ontario": as near as a country says it.
  const first = one(bare.split(",")[0] ?? "");
  if (first !== undefined && bare.includes(",")) return { ...first, isArea: false };
  return { codes: [], unknown: where === "" ? [] : [where], isArea: false };
}
