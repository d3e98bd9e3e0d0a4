import type { Brand, Content, Named, Position, Translation, Written } from "../content/content.ts";
import type { Kind } from "../content/schema.ts";
import type { Entry, Files } from "./files.ts";
import type { Beside } from "./read-content.ts";

function named<K extends Kind>({ fields, slug, body }: Entry<K>): Named<K> {
  return { ...fields, slug, body };
}

/** The typeface of a site that names none. */
const ownTypeface = "@fontsource-variable/hanken-grotesk";

function brandOf(written: Written<"brand"> | undefined, { publicFiles, typefaces }: Beside): Brand {
  const { colours, logo, typeface } = written ?? {};
  const given = (path: string) => (publicFiles.has(path) ? path : undefined);
  return {
    colours,
    logo: logo && given(logo),
    typeface: typefaces.get(typeface?.package ?? "") ?? typefaces.get(ownTypeface),
    icon: given("/icon.svg"),
    touchIcon: given("/apple-touch-icon.png"),
  };
}

/**
 * Puts the files together: references become what they refer to, and defaults are filled in; what refers to nothing is
 * left out. In another language, offices name their regions as the original does, in `written`.
 */
export function assemble(
  { only, maybe, all }: Files,
  beside: Beside,
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
    const [first, ...others] = there;
    if (team === undefined || first === undefined || there.length < fields.offices.length) return [];
    const {
      applicants = [...new Set(there.map(({ country }) => country))],
      apply = company.apply,
      language = company.language,
    } = fields;
    const resolved = { team, applicants, apply, language, translations: translationsOf(slug) };
    return [{ ...fields, ...resolved, slug, offices: [first, ...others], body: { ...body, language } }];
  });
  return {
    company,
    brand: brandOf(maybe("brand"), beside),
    story: only("story"),
    values: { introduction: only("values"), list: all("value").map(named) },
    offices: { introduction, regions, list: shown },
    teams: { introduction: only("teams"), list: teams },
    positions: { introduction: only("positions"), list: positions },
    hiring: maybe("hiring"),
    pages: all("page").map(named),
  };
}
