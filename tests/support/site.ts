import { Temporal } from "temporal-polyfill";
import type {
  BodyText,
  Content,
  Office,
  Page,
  Position,
  Team,
  Translation,
} from "../../lib/content/content.ts";
import { readTypefaces } from "../../lib/read/typefaces.ts";
import { positionIn, type Site, type SitePosition, siteAt } from "../../lib/site/site.ts";

export function aProse(markdown = "Words."): BodyText {
  return { file: "content/file.md", line: 5, markdown, language: "en" };
}

/** An office in Paris, apart from what a test says of it. */
export function anOffice(changes: Partial<Office> = {}): Office {
  return {
    slug: "paris",
    title: "Paris",
    region: "Europe",
    country: "FR",
    timezone: "Europe/Paris",
    coordinates: [48.86, 2.35],
    address: { locality: "Paris" },
    status: "open",
    body: aProse(),
    ...changes,
  };
}

/** An office on the other side of the ocean. */
export const newYork = anOffice({
  slug: "new-york",
  title: "New York",
  region: "US",
  country: "US",
  timezone: "America/New_York",
  address: { locality: "New York", state: "NY" },
});

/** A team of engineers, apart from what a test says of it. */
export function aTeam(changes: Partial<Team> = {}): Team {
  return { slug: "engineering", title: "Engineering", body: aProse(), ...changes };
}

/** A position that is open on 23 November 2026 (see `aSite`), apart from what a test says of it. */
export function aPosition(changes: Partial<Position> = {}): Position {
  return {
    slug: "engineer",
    title: "Engineer",
    team: aTeam(),
    offices: [anOffice()],
    workplace: "on-site",
    applicantCountries: ["FR"],
    contract: ["permanent"],
    hours: ["full-time"],
    opened: "2026-11-01",
    apply: "jobs@company.example",
    language: "en",
    draft: false,
    hiring: true,
    translations: [],
    body: aProse(),
    ...changes,
  };
}

/** A page of the company's own, apart from what a test says of it. */
export function aPage(changes: Partial<Page> = {}): Page {
  const words = { title: "Benefits", description: "What Company offers.", body: aProse() };
  return { slug: "benefits", menu: "footer", draft: false, ...words, ...changes };
}

/** A French translation of a position. */
export function inFrench(changes: Partial<Translation> = {}): Translation {
  return { language: "fr", title: "Ingénieure ou ingénieur", body: aProse("Des mots."), ...changes };
}

const typeface = "@fontsource-variable/bricolage-grotesque";

const now = Temporal.Instant.from("2026-11-23T12:00:00Z");

/** A site with these positions at noon (UTC) of 23 November 2026; offices and teams are those of the positions. */
export function aSite(positions: Position[] = [aPosition()], changes: Partial<Content> = {}): Site {
  const introduction = { title: "Introduction", body: aProse() };
  const offices = new Map(positions.flatMap((p) => p.offices).map((office) => [office.slug, office]));
  const teams = new Map(positions.map(({ team }) => [team.slug, team]));
  const content: Content = {
    company: {
      name: "Company",
      headline: "Come and mend things",
      description: "Careers at Company.",
      url: "https://careers.company.example/",
      website: "https://company.example",
      apply: "jobs@company.example",
      language: "en",
      languages: [],
      founded: 2014,
      figures: [],
      asOf: "2021",
      links: [],
      body: aProse(),
    },
    brand: { typeface: readTypefaces(process.cwd()).get(typeface), icon: undefined, touchIcon: undefined },
    story: {
      title: "How it began",
      description: "The story of Company.",
      series: "The Stories",
      episode: 3,
      after: [],
      publisher: { name: "Publisher", url: "https://publisher.example" },
      published: "2021",
      body: aProse(),
    },
    values: { introduction: { ...introduction, description: "What we value." }, list: [] },
    offices: { introduction, regions: ["Europe", "US"], list: [...offices.values()] },
    teams: { introduction, list: [...teams.values()] },
    positions: { introduction, list: positions },
    hiring: undefined,
    pages: [],
    ...changes,
  };
  const otherLanguages = new Map(content.company.languages.map((tag) => [tag, content]));
  return siteAt({ content, otherLanguages, problems: [] }, now);
}

/** A position as the site lists it in a language. */
export function listed(
  changes: Partial<Position> = {},
  { language = "en", ...status }: Partial<Pick<SitePosition, "language" | "status">> = {},
): SitePosition {
  return { ...positionIn(aPosition(changes), language, "en", now), ...status };
}
