import type { Problem } from "../problem/problem.ts";

/** A file of the content folder as it was found. `path` runs from the project's root: `content/company.md`. */
export interface ContentFile {
  path: string;
  text: string;
}

/** The Markdown below the front matter; `line` is the line of the file at which it begins. */
export interface Prose {
  file: string;
  line: number;
  markdown: string;
}

export interface Link {
  label: string;
  url: string;
}

export interface Company {
  name: string;
  headline: string;
  description: string;
  /** Where the site is published, with a slash at the end: `https://example.org/careers/`. */
  url: string;
  website: string;
  apply: string;
  language: string;
  founded: number;
  figures: { value: string; label: string }[];
  asOf: string;
  links: Link[];
  notice?: string | undefined;
  body: Prose;
}

export interface Story {
  title: string;
  description: string;
  series: string;
  episode: number;
  after: string[];
  publisher: { name: string; url: string };
  /** `2021`, `2021-05` or `2021-05-17`. */
  published: string;
  body: Prose;
}

/** What `index.md` says of the folder it stands in. */
export interface Introduction {
  title: string;
  description?: string | undefined;
  body: Prose;
}

export interface Value {
  slug: string;
  title: string;
  /** Path under `public/`: `/emblems/this-is-sparta.svg`. */
  emblem?: string | undefined;
  body: Prose;
}

export interface Office {
  slug: string;
  title: string;
  region: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** IANA name, such as `Europe/Paris`. */
  timezone: string;
  /** Latitude and longitude in degrees. */
  coordinates: [number, number];
  address: {
    street?: string | undefined;
    postalCode?: string | undefined;
    locality: string;
    state?: string | undefined;
  };
  status: "open" | "soon";
  body: Prose;
}

export interface Team {
  slug: string;
  title: string;
  body: Prose;
}

export type Workplace = "on-site" | "hybrid" | "remote";
export type Contract = "permanent" | "fixed-term" | "internship" | "apprenticeship" | "freelance";
export type Hours = "full-time" | "part-time";
export type PayPeriod = "year" | "month" | "day" | "hour";

export interface Salary {
  min: number;
  max: number;
  /** ISO 4217. */
  currency: string;
  per: PayPeriod;
}

/** The same position in another language. */
export interface Translation {
  language: string;
  title: string;
  body: Prose;
}

/** One position, its references resolved and its defaults filled in. */
export interface Position {
  slug: string;
  title: string;
  team: Team;
  offices: [Office, ...Office[]];
  workplace: Workplace;
  /** For `remote`: the countries (alpha-2) from which one may apply; else those of the offices. */
  applicants: string[];
  contract: Contract;
  hours: Hours;
  /** `YYYY-MM-DD`. */
  opened: string;
  /** `YYYY-MM-DD`, inclusive, in the time zone of the first office. */
  closes?: string | undefined;
  salary?: Salary | undefined;
  /** An e-mail address or an https address. */
  apply: string;
  language: string;
  draft: boolean;
  translations: Translation[];
  body: Prose;
}

/** Everything that the content folder says, typed; positions of every status, in the order of their slugs. */
export interface Content {
  company: Company;
  story: Story;
  values: { introduction: Introduction; list: Value[] };
  offices: { introduction: Introduction; regions: string[]; list: Office[] };
  teams: { introduction: Introduction; list: Team[] };
  positions: { introduction: Introduction; list: Position[] };
}

/**
 * What reading gives: the content as far as it could be read (a broken file is left out, a missing singleton
 * is replaced by an empty one, so that the live preview can always show a page), and every problem, in order
 * of file, line and column. With an error among the problems, nothing is published.
 */
export interface Reading {
  content: Content;
  problems: Problem[];
}
