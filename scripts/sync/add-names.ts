import { parseDocument, stringify } from "yaml";
import type { ContentFile } from "../../lib/content/content.ts";
import { addressTaken, nameOf } from "../../lib/content/paths.ts";
import { firstFree, slugified } from "../../lib/content/slug.ts";
import { normalized } from "../../lib/messages/span.ts";
import { findFences } from "../../lib/read/fences.ts";
import { type City, citiesOf } from "./cities.ts";
import { countryName } from "./countries.ts";
import { isSameName, longestName, type Unknown } from "./known-names.ts";
import type { SiteNow } from "./opening-fields.ts";
import { isRegion } from "./places.ts";
import type { Change, Plan } from "./plan.ts";

type SiteFiles = Pick<SiteNow, "content" | "files">;

const longestTitle = 60;

const shortened = (name: string) => name.slice(0, longestTitle).trim();

const mark = "# Added by npm run sync.";

/** Whether a file was added for an office or a team, and HR hasn't reviewed it yet. */
export const isToReview = ({ path, text }: ContentFile) =>
  /^content\/(?:offices|teams)\//.test(path) && text.includes(`\n${mark}`);

const fileOf = (fields: object, todo: string) =>
  `---\n${mark} ${todo} Then delete this line.\n${stringify(fields, { lineWidth: 0, flowCollectionPadding: false })}---\n`;

/** What an office or a team is called elsewhere, if that isn't its title. */
const namesFor = (title: string, names: readonly string[]) => {
  const others = names.flatMap((name) =>
    name.toLowerCase() === title.toLowerCase() ? [] : name.slice(0, longestName).trim(),
  );
  return others.length > 0 ? { names: others } : {};
};

/** Makes files for the offices and teams that only the board names, as far as their names tell. */
export async function addNames({ unknown, left, areas }: Plan, site: SiteFiles): Promise<Change[]> {
  const teams = unknown.filter(({ kind }) => kind === "team");
  const offices = unknown.filter(({ kind }) => kind === "office");
  const taken = new Set(site.files.map(({ path }) => path));
  const pathOf = (kind: "office" | "team", ...wishes: string[]) => {
    const free = (slug: string) =>
      !taken.has(`content/${kind}s/${slug}.md`) && addressTaken({ kind, slug }) === undefined;
    const slugs = wishes.map((wish) => slugified(shortened(wish))).filter((slug) => slug !== "");
    const [first = kind] = slugs;
    const slug = slugs.find(free) ?? firstFree(first, free);
    const path = `content/${kind}s/${slug}.md`;
    taken.add(path);
    return { path, slug };
  };

  const added = teams.map(({ name }): Change => {
    const title = shortened(name);
    const { path } = pathOf("team", name);
    const text = fileOf(
      { title, ...namesFor(title, [name]) },
      "Say below in a few words what the team does.",
    );
    return { kind: "add", path, title, text };
  });
  if (left.some(({ lacks }) => lacks.includes("team"))) {
    const title = "Other roles";
    const { path, slug } = pathOf("team", title);
    added.push({
      kind: "add",
      path,
      title,
      text: fileOf({ title }, "It is the team where the board names none."),
    });
    const company = withDefaultTeam(site.files, slug);
    if (company !== undefined) added.push(company);
  }
  return [...added, ...officesOf(await foundCities(offices, areas, site), areas, site, pathOf)];
}

/** The cities of names, each with all that it is called; a town from which a remote job is done is one, too. */
async function foundCities(offices: readonly Unknown[], areas: readonly string[], { content }: SiteFiles) {
  const { language } = content.company;
  const alone = await Promise.all(
    offices.map(async ({ name, countries }) => ({
      name,
      countries,
      found: await citiesOf(name, { countries }),
    })),
  );
  /** Where the company is, apart from the place of a name. */
  const around = (name?: string) => [
    ...new Set([
      ...content.offices.list.map(({ country }) => country),
      ...alone.flatMap(({ countries }) => countries),
      ...alone.flatMap((other) =>
        other.name === name ? [] : other.found.flatMap(({ city }) => (city.isGuess ? [] : city.country)),
      ),
    ]),
  ];
  const cities = new Map<string, { city: City; names: string[] }>();
  const add = ({ name, city }: { name: string; city: City }) => {
    const known = cities.get(city.id);
    if (known === undefined) cities.set(city.id, { city, names: [name] });
    else if (!known.names.some((other) => isSameName(other, name))) known.names.push(name);
  };
  for (const { name, countries } of offices)
    for (const found of await citiesOf(name, { countries, home: around(name), language })) add(found);
  for (const area of areas.filter((each) => !isRegion(each)))
    for (const found of await citiesOf(area, { home: around(), language }))
      if (!found.city.isGuess) add(found);
  return [...cities.values()];
}

function officesOf(
  cities: Awaited<ReturnType<typeof foundCities>>,
  areas: readonly string[],
  { content, files }: SiteFiles,
  pathOf: (kind: "office", ...wishes: string[]) => { path: string },
): Change[] {
  const regions = new Set(content.offices.regions);
  const changes = cities.map(({ city, names }): Change => {
    const { country, timezone, coordinates } = city;
    const title = shortened(city.title);
    const known = content.offices.list.find(
      (each) => each.country === country && isSameName(each.title, title),
    );
    const own = files.find(({ path }) => path === `content/offices/${known?.slug}.md`);
    const named = edited(own, (document) => {
      for (const name of names) addTo(document, "names", name);
    });
    if (named !== undefined) return named;
    const region = regionOf(city, [...regions]);
    regions.add(region);
    const fields = {
      ...{
        title,
        region,
        country,
        timezone,
        coordinates: `[${coordinates.join(", ")}]`,
        address: { locality: title },
      },
      ...namesFor(title, names),
    };
    const todo = city.isCountry
      ? "It's a country and not a town. If people work from home there, leave the rest as it is; if you have an office there, write its town and its address."
      : city.isGuess
        ? "Check the country, the time zone and the coordinates, which are a guess; add street and postalCode below address, as in _template.md, and a few words below."
        : "Check it, add street and postalCode below address, as in _template.md, and a few words below.";
    const text = fileOf(fields, todo).replace(/^coordinates: "(.*)"$/m, "coordinates: $1");
    return {
      kind: "add",
      path: pathOf("office", title, city.name, `${title} ${countryName(country)}`).path,
      title,
      text,
    };
  });
  // "Remote – EMEA" is open to a region, which is on the list from now on.
  for (const area of areas) if (isRegion(area)) regions.add(area);
  const fresh = [...regions].filter((region) => !content.offices.regions.includes(region));
  return fresh.length === 0 ? changes : [...changes, ...withRegions(files, fresh)];
}

const continents: [zone: RegExp, region: RegExp, name: string][] = [
  [/^(?:Europe|Atlantic)\//, /europe|emea|\beu\b/i, "Europe"],
  [/^(?:Asia|Indian)\//, /asia|asie|asien|apac/i, "Asia"],
  [/^(?:Australia|Pacific)\//, /oceania|australia|pacific|apac/i, "Oceania"],
  [/^Africa\//, /africa|afrika|emea/i, "Africa"],
  [/^America\//, /america|amerika|amérique/i, "Americas"],
];

/** The company's region that an office is in, or the name of its continent. */
function regionOf(
  { country, timezone }: { country: string; timezone: string },
  regions: readonly string[],
): string {
  const own = [country, countryName(country), country === "US" ? "USA" : country].map((name) =>
    name.toLowerCase(),
  );
  const ofCountry = regions.find((region) => own.includes(region.toLowerCase()));
  const [, looks, name = "Other"] = continents.find(([zone]) => zone.test(timezone)) ?? [];
  return ofCountry ?? regions.find((region) => looks?.test(region)) ?? name;
}

/** Changes the front matter of a file and keeps its comments. */
function edited(
  file: ContentFile | undefined,
  edit: (document: ReturnType<typeof parseDocument>) => void,
): Change | undefined {
  if (file === undefined) return undefined;
  const lines = normalized(file.text).split("\n");
  const { from, to } = findFences(lines);
  const document = parseDocument(lines.slice(from, to).join("\n"));
  edit(document);
  const matter = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  const text = [...lines.slice(0, from), matter, ...lines.slice(to)].join("\n");
  return {
    kind: "change",
    path: file.path,
    title: String(document.get("title") ?? document.get("name")),
    text,
    before: file.text,
  };
}

function addTo(document: ReturnType<typeof parseDocument>, list: string, value: string): void {
  if (document.has(list)) document.addIn([list], value);
  else document.set(list, document.createNode([value], { flow: true }));
}

function withDefaultTeam(files: readonly ContentFile[], team: string): Change | undefined {
  const company = files.find(({ path }) => path === "content/company.md");
  return edited(company, (document) => document.setIn(["source", "team"], team));
}

function withRegions(files: readonly ContentFile[], regions: readonly string[]): Change[] {
  return files
    .filter(({ path }) => nameOf(path)?.kind === "offices")
    .flatMap(
      (file) =>
        edited(file, (document) => {
          for (const region of regions) addTo(document, "regions", region);
        }) ?? [],
    );
}
