import type { Problem } from "../messages/problem.ts";
import type { contracts, hours, payPeriods, workplaces } from "./kinds/position.ts";
import type { Fields, Kind } from "./schema.ts";

/** A file of the content folder as it was found. `path` runs from the project's root: `content/company.md`. */
export interface ContentFile {
  path: string;
  text: string;
}

/** The Markdown below the front matter; `line` is the line of the file at which it begins. */
export interface BodyText {
  file: string;
  line: number;
  markdown: string;
  /** The language of the file, as a BCP 47 tag; if the file isn't translated, it differs from the page's. */
  language: string;
}

/** The only file of a kind. */
export type SingleFile<K extends Kind> = Fields<K> & { body: BodyText };

/** A file of a kind of which there are many: its slug is a part of its address. */
export type OneOfMany<K extends Kind> = Fields<K> & { slug: string; body: BodyText };

/** A typeface as npm has installed it, from a package of https://fontsource.org. */
export interface Typeface {
  package: string;
  version: string;
  /** The start of the names of its files. */
  id: string;
  family: string;
  /** The parts of the alphabet, a file each, and the code points that each is for, as `unicode-range` has them. */
  subsets: { name: string; range: string }[];
  /** All its files; Chinese, Japanese and Korean typefaces have a hundred numbered ones besides. */
  files: { name: string; range: string }[];
  axes: { wght: Range; opsz?: Range | undefined };
}

interface Range {
  min: number;
  max: number;
}

/** How the site looks; where the company says nothing, the project chooses. */
export interface Brand extends Omit<Fields<"brand">, "typeface" | "allow"> {
  typeface: Typeface | undefined;
  icon: string | undefined;
  touchIcon: string | undefined;
}

export type Company = SingleFile<"company">;
export type Story = SingleFile<"story">;
export type Hiring = SingleFile<"hiring">;
export type Page = OneOfMany<"page">;
type Value = OneOfMany<"value">;
export type Office = OneOfMany<"office">;
export type Team = OneOfMany<"team">;

export type Workplace = (typeof workplaces)[number];
export type Contract = (typeof contracts)[number];
export type Hours = (typeof hours)[number];
export type PayPeriod = (typeof payPeriods)[number];
export type Salary = NonNullable<Fields<"position">["salary"]>;

/** The texts of a position in another language. */
export interface Translation extends Pick<Fields<"position">, "title" | "start" | "agreement"> {
  language: string;
  body: BodyText;
}

/** One position, its references resolved and its defaults filled in. */
export interface Position extends Omit<OneOfMany<"position">, "team" | "offices" | "hours"> {
  team: Team;
  /** None for a remote job that belongs to no office. */
  offices: Office[];
  /** None where a recruiters' system doesn't say. */
  hours: Hours[];
  /** As the file writes it, if it does: countries, `EU`, `EEA`, `worldwide` and names of regions. */
  applicants?: string[] | undefined;
  /** For `remote`: the countries (alpha-2) that this means, where applicants may live; otherwise those of the offices. */
  applicantCountries: string[];
  /** For `remote`: where else people find it: offices (slugs) in these countries, and countries without an office. */
  near?: string[];
  apply: string;
  language: string;
  translations: Translation[];
}

/** A folder: what its `index.md` says, and its files. */
interface Folder<K extends Kind, Item> {
  introduction: SingleFile<K>;
  list: Item[];
}

/** Everything in the content folder, typed; positions of every status, in the order of their slugs. */
export interface Content {
  company: Company;
  brand: Brand;
  story: Story;
  values: Folder<"values", Value>;
  offices: { introduction: Omit<SingleFile<"offices">, "regions">; regions: string[]; list: Office[] };
  teams: Folder<"teams", Team>;
  positions: Folder<"positions", Position>;
  hiring: Hiring | undefined;
  /** Drafts too. */
  pages: Page[];
}

/**
 * The content as far as it could be read: a broken file is left out, a missing one is replaced by an empty one, so that
 * the live preview can always show a page.
 */
export interface Reading {
  content: Content;
  /** The content in each other language of the site; what isn't translated is as in the first. */
  otherLanguages: ReadonlyMap<string, Content>;
  /** All problems, in the order of files and lines; missing if nothing was checked. */
  problems?: Problem[];
}
