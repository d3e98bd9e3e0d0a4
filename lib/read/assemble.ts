import { countriesOf, onlyCountry } from "../content/areas.ts";
import { isCountry } from "../content/checks/place.ts";
import type {
  Brand,
  Content,
  Office,
  OneOfMany,
  Position,
  SingleFile,
  Translation,
} from "../content/content.ts";
import type { Kind } from "../content/schema.ts";
import type { Assets } from "./read-content.ts";
import type { Entry, Files } from "./typed-files.ts";

function named<K extends Kind>({ fields, slug, body }: Entry<K>): OneOfMany<K> {
  return { ...fields, slug, body };
}

/** The typeface of a site that doesn't name one. */
const ownTypeface = "@fontsource-variable/hanken-grotesk";

function brandOf(written: SingleFile<"brand"> | undefined, { publicFiles, typefaces }: Assets): Brand {
  const { colours, logo, typeface } = written ?? {};
  const given = (path: string) => (publicFiles.has(path) ? path : undefined);
  return {
    colours,
    logo: logo && publicFiles.has(logo.file) ? logo : undefined,
    typeface: typefaces.get(typeface?.package ?? "") ?? typefaces.get(ownTypeface),
    icon: given("/icon.svg"),
    touchIcon: given("/apple-touch-icon.png"),
  };
}

/** The offices where people look for a remote job that is open to these countries, and the countries without one. */
function nearTo(
  areas: readonly string[],
  countries: readonly string[],
  offices: readonly Office[],
): string[] {
  const near = offices.filter(({ country, region }) => countries.includes(country) || areas.includes(region));
  const inOffice = new Set(offices.map(({ country }) => country));
  return [...near.map(({ slug }) => slug), ...areas.filter((area) => isCountry(area) && !inOffice.has(area))];
}

/** Where applicants may live; `offices` are all of the company's. */
function openTo(
  { workplace, areas, there }: Pick<Position, "workplace"> & { areas: string[]; there: readonly Office[] },
  offices: readonly Office[],
) {
  // A remote job that says no more is open where the company is, if that's one country.
  const countries =
    areas.length > 0
      ? areas.flatMap((area) => countriesOf(area, offices))
      : there.length > 0
        ? there.map(({ country }) => country)
        : [onlyCountry(offices) ?? []].flat();
  const applicantCountries = [...new Set(countries)];
  return {
    applicantCountries,
    ...(areas.length > 0 ? { applicants: areas } : {}),
    ...(workplace === "remote" ? { near: nearTo(areas, applicantCountries, offices) } : {}),
  };
}

/**
 * Puts the files together: references become what they refer to, and defaults are filled in; what refers to nothing is
 * left out. In another language, offices name their regions as the original does, in `written`.
 */
export function assemble(
  { only, maybe, all }: Files,
  assets: Assets,
  translationsOf: (position: string) => Translation[],
  written?: readonly string[],
): Content {
  const company = only("company");
  const { regions, ...introduction } = only("offices");
  const at = (region: string) => (written ?? regions).indexOf(region);
  const offices = all("office", ({ region, status, title }) => {
    return `${String(at(region)).padStart(3)} ${status === "soon" ? 1 : 0} ${title}`;
  }).map(named);
  const shown = offices.flatMap((office) => {
    const region = regions[at(office.region)];
    return region === undefined ? [] : [{ ...office, region }];
  });
  const officeBySlug = new Map(shown.map((office) => [office.slug, office]));
  const teams = all("team", ({ title }) => title).map(named);
  const teamBySlug = new Map(teams.map((team) => [team.slug, team]));

  const positions = all("position").flatMap(({ fields, slug, body }): Position[] => {
    const team = teamBySlug.get(fields.team);
    const there = fields.offices.flatMap((office) => officeBySlug.get(office) ?? []);
    if (team === undefined || there.length < fields.offices.length) return [];
    const { apply = company.apply, language = company.language } = fields;
    // What the applicant tracking system doesn't say isn't assumed.
    const isOwn = fields.source === undefined;
    const { workplace = isOwn ? "on-site" : undefined, hours = isOwn ? ["full-time"] : [] } = fields;
    const areas = (fields.applicants ?? []).map((area) =>
      at(area) < 0 ? area : (regions[at(area)] ?? area),
    );
    const resolved = { team, offices: there, workplace, hours, apply, language };
    return [
      {
        ...{ ...fields, ...resolved, translations: translationsOf(slug) },
        ...openTo({ workplace, areas, there }, shown),
        ...{ slug, body: { ...body, language } },
      },
    ];
  });
  return {
    company,
    brand: brandOf(maybe("brand"), assets),
    story: only("story"),
    values: { introduction: only("values"), list: all("value").map(named) },
    offices: { introduction, regions, list: shown },
    teams: { introduction: only("teams"), list: teams },
    positions: { introduction: only("positions"), list: positions },
    hiring: maybe("hiring"),
    pages: all("page").map(named),
  };
}
