import type {
  Company,
  Content,
  Introduction,
  Office,
  Position,
  Story,
  Team,
  Translation,
  Value,
} from "../schema/content.ts";
import type { Fields, Kind } from "../schema/schema.ts";
import type { Source } from "./source.ts";

/** A file of a list, and its fields; these are missing where one of them is wrong. */
export interface Entry<K extends Kind> {
  source: Source;
  fields: Fields<K> | undefined;
}

/** The files that are the only ones of their kind. */
export interface Singles {
  company: Company;
  story: Story;
  values: Introduction;
  offices: Introduction & { regions: string[] };
  teams: Introduction;
  positions: Introduction;
}

/** The files of which there are many. */
export interface Lists {
  values: Entry<"value">[];
  offices: Entry<"office">[];
  teams: Entry<"team">[];
  positions: Entry<"position">[];
  translations: Entry<"translation">[];
}

interface Named {
  slug: string;
  order: number;
}

/** By the number in front of the name, then by what `key` says, then by slug. */
function ordered<T extends Named>(
  list: T[],
  key: (item: T) => number | string = () => 0,
): Omit<T, "order">[] {
  list.sort((a, b) => {
    if (a.order !== b.order) return a.order - b.order;
    const [first, second] = [key(a), key(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
  });
  return list.map(({ order: _, ...item }) => item);
}

function isNonEmpty<T>(list: T[]): list is [T, ...T[]] {
  return list.length > 0;
}

/**
 * Puts the files together: references become what they refer to, defaults are filled in. A file in `left`, one with
 * a wrong field, and one that refers to such a file are left out.
 */
export function assemble(singles: Singles, lists: Lists, left: ReadonlySet<Source>): Content {
  function complete<K extends Kind>(entries: Entry<K>[]) {
    return entries.flatMap(({ source, fields }) => {
      if (fields === undefined || left.has(source)) return [];
      const { slug, order = Number.POSITIVE_INFINITY, language = "" } = source.name;
      return [{ fields, slug, order, language, body: source.matter.body }];
    });
  }

  const { company } = singles;
  const values: (Value & Named)[] = complete(lists.values).map(({ fields, slug, order, body }) => ({
    slug,
    order,
    title: fields.title,
    emblem: fields.emblem,
    body,
  }));
  const offices: (Office & Named)[] = complete(lists.offices).map(({ fields, slug, order, body }) => {
    const { allow: _, ...rest } = fields;
    return { slug, order, ...rest, body };
  });
  const teams: (Team & Named)[] = complete(lists.teams).map(({ fields, slug, order, body }) => ({
    slug,
    order,
    title: fields.title,
    body,
  }));

  const { regions, ...officesIntroduction } = singles.offices;
  const officeList = ordered(
    offices.filter(({ region }) => regions.includes(region)),
    ({ region, status, title }) =>
      `${String(regions.indexOf(region)).padStart(3)} ${status === "soon" ? 1 : 0} ${title}`,
  );
  const teamList = ordered(teams, ({ title }) => title);
  const officeBySlug = new Map(officeList.map((office) => [office.slug, office]));
  const teamBySlug = new Map(teamList.map((team) => [team.slug, team]));

  const translations = new Map<string, Translation[]>();
  for (const { fields, slug, language, body } of complete(lists.translations)) {
    const known = translations.get(slug) ?? [];
    translations.set(slug, [...known, { language, title: fields.title, body }]);
  }
  const positions = complete(lists.positions).flatMap(
    ({ fields, slug, order, body }): (Position & Named)[] => {
      const { allow: _, ...rest } = fields;
      const team = teamBySlug.get(fields.team);
      const at = fields.offices
        .map((office) => officeBySlug.get(office))
        .filter((office) => office !== undefined);
      if (team === undefined || at.length < fields.offices.length || !isNonEmpty(at)) return [];
      return [
        {
          ...rest,
          slug,
          order,
          team,
          offices: at,
          applicants: fields.applicants ?? [...new Set(at.map(({ country }) => country))],
          apply: fields.apply ?? company.apply,
          language: fields.language ?? company.language,
          translations: translations.get(slug) ?? [],
          body,
        },
      ];
    },
  );
  // Positions are in the order of their slugs, whatever number they have.
  const positionList = ordered(positions.map((position) => ({ ...position, order: 0 })));

  return {
    company,
    story: singles.story,
    values: { introduction: singles.values, list: ordered(values) },
    offices: { introduction: officesIntroduction, regions, list: officeList },
    teams: { introduction: singles.teams, list: teamList },
    positions: { introduction: singles.positions, list: positionList },
  };
}
