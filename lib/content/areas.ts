import { fault } from "../messages/catalogue.ts";
import { nearest } from "../messages/suggest.ts";
import { country, isCountry } from "./checks/place.ts";
import type { Check } from "./checks/value-check.ts";
import { regionNames } from "./region-names.ts";

const union = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

export const europeanUnion: ReadonlySet<string> = new Set(union);

/** What `applicants` can name besides countries and the company's regions. */
export const fixedAreas: readonly string[] = ["worldwide", "EU", "EEA"];

// By the codes of UN M49 (https://unstats.un.org/unsd/methodology/m49/), under which Intl knows their names.
const continents: Readonly<Record<string, string>> = {
  150: "AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK",
  142: "AE AF AM AZ BD BH BN BT CC CN CX GE HK ID IL IN IO IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
  "002":
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW",
  "003":
    "AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US VC VG VI",
  "005": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
  "009": "AS AU CK FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS",
};

/** Every code of ISO 3166-1 but Antarctica's, and Kosovo's XK. */
export const everyCountry: readonly string[] = Object.values(continents)
  .flatMap((codes) => codes.split(" "))
  .sort();

/** The countries of a continent by its name in any language of the interface. */
function continentNamed(name: string): readonly string[] {
  const code = Object.keys(continents).find((each) =>
    regionNames(each).some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  return code === undefined ? [] : (continents[code]?.split(" ") ?? []);
}

const middleEast = "AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE".split(" ");
const within = (...codes: string[]) => codes.flatMap((code) => continents[code]?.split(" ") ?? []);
const latinAmerica = within("003", "005").filter((code) => !["US", "CA", "GL", "BM", "PM"].includes(code));
const asiaPacific = within("142", "009").filter(
  (code) => ![...middleEast, "AM", "AZ", "GE", "KG", "KZ", "TJ", "TM", "UZ"].includes(code),
);

/** Business regions that Intl has no name for, by their names without spaces and marks. */
const businessRegions: readonly [names: string, countries: readonly string[]][] = [
  ["emea", [...within("150", "002"), ...middleEast]],
  ["apac asiapacific", asiaPacific],
  ["latam latinamerica latinamericaandcaribbean", latinAmerica],
  ["america theamericas americas amer", within("003", "005")],
  ["middleeast", middleEast],
  ["mena", [...middleEast, "DZ", "LY", "MA", "TN"]],
  ["southeastasia", "BN ID KH LA MM MY PH SG TH TL VN".split(" ")],
  ["easterneurope", "BG BY CZ HU MD PL RO RU SK UA".split(" ")],
  ["westerneurope", "AT BE CH DE ES FR GB IE IT LI LU MC NL PT".split(" ")],
  ["cee centralandeasterneurope", "AL BA BG CZ EE HR HU LT LV ME MK PL RO RS SI SK XK".split(" ")],
  ["dach", ["DE", "AT", "CH"]],
  ["uki", ["GB", "IE"]],
  ["benelux", ["BE", "NL", "LU"]],
  ["nordics nordic nordiccountries", ["DK", "FI", "IS", "NO", "SE"]],
  ["scandinavia", ["DK", "NO", "SE"]],
  ["baltics", ["EE", "LT", "LV"]],
  ["iberia", ["ES", "PT"]],
  ["anz", ["AU", "NZ"]],
];

/**
 * The countries of a group that a text names, such as EMEA or Europe; undefined if it names none. `written` is how
 * `applicants` can say the same; a continent can only be said as one of the company's regions.
 */
export function areaNamed(name: string): { countries: readonly string[]; written?: string[] } | undefined {
  const plain = name.toLowerCase().replace(/[^\p{L}]/gu, "");
  const fixed = otherNames.get(plain);
  if (fixed !== undefined) return { countries: countriesOf(fixed, []), written: [fixed] };
  const [, countries] = businessRegions.find(([names]) => names.split(" ").includes(plain)) ?? [];
  if (countries !== undefined)
    return { countries, ...(countries.length > 5 ? {} : { written: [...countries] }) };
  const continent = continentNamed(name.trim());
  return continent.length > 0 ? { countries: continent } : undefined;
}

/**
 * The countries that an item of `applicants` means. A company's region has the countries that its name says, as Europe or
 * EMEA do, and those of its offices; a name that says nothing, only those of its offices.
 *
 * @param offices where the company is, each with the name of its region
 */
export function countriesOf(
  area: string,
  offices: readonly { region: string; country: string }[],
): readonly string[] {
  if (area === "worldwide") return everyCountry;
  if (area === "EU") return union;
  if (area === "EEA") return [...union, "IS", "LI", "NO"];
  if (isCountry(area)) return [area];
  const there = offices.filter(({ region }) => region === area).map((office) => office.country);
  return [...new Set([...(areaNamed(area)?.countries ?? []), ...there])];
}

/** The country in which all offices are; nothing, where there are several. */
export function onlyCountry(offices: readonly { country: string }[]): string | undefined {
  const [country, ...others] = new Set(offices.map((office) => office.country));
  return others.length === 0 ? country : undefined;
}

const otherNames = new Map(
  Object.entries({
    EU: "eu theeu europeanunion unioneuropéenne europäischeunion ue",
    EEA: "eea ewr eee europeaneconomicarea",
    worldwide:
      "worldwide world global globally anywhere everywhere international monde partout weltweit überall",
  }).flatMap(([area, names]) => names.split(" ").map((name) => [name, area] as const)),
);

/** What `applicants` may name: a country, `EU`, `EEA`, `worldwide` or a region of `offices/index.md`. */
export function applicantArea(regions: readonly string[]): Check {
  return (value) => {
    if (isCountry(value) || fixedAreas.includes(value) || regions.includes(value)) return undefined;
    const named = otherNames.get(value.toLowerCase().replace(/[^\p{L}]/gu, ""));
    const meant = named ?? country(value)?.fix ?? nearest(value, regions);
    return fault("unknown-applicants", { value, meant, regions }, meant);
  };
}
