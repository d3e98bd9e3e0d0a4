import * as z from "zod";
import {
  apply,
  type Check,
  country,
  currency,
  date,
  language,
  partialDate,
  siteAddress,
  svgPath,
  timezone,
  webAddress,
} from "./checks.ts";
import { interfaceLanguage } from "./interface-languages.ts";

/** The kinds of contract, in the order in which they are shown. */
export const contracts = ["permanent", "fixed-term", "internship", "apprenticeship", "freelance"] as const;
/** Where the work is done. */
export const workplaces = ["on-site", "hybrid", "remote"] as const;
/** Full-time or part-time. */
export const hours = ["full-time", "part-time"] as const;
/** What a salary is paid for. */
export const payPeriods = ["year", "month", "day", "hour"] as const;

/** What the guide, the templates and the form editor say of a field. */
export interface FieldMeta {
  /** The field's name in plain words. */
  title: string;
  description: string;
  example: string;
  /** What kind of text it is, for a form's widget; plain one-line text where it is missing. */
  widget?: "date" | "url" | "paragraph" | "image";
  /** The folder whose slugs it names. */
  refersTo?: "teams" | "offices" | "regions";
  /** Digits are taken as they are written, so that 2021 or 01067 need no quotes. */
  verbatim?: boolean;
}

function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  return schema.meta({ ...meta });
}

/** A text of one line or more; `max` is in characters. */
const text = (max = 500) => z.string().trim().min(1).max(max);

/** A text that keeps a rule; the fault travels in the issue's `params`. */
function ruled(rule: Check) {
  return z.string().check((context) => {
    const fault = rule(context.value);
    if (fault === undefined) return;
    context.issues.push({
      code: "custom",
      input: context.value,
      message: fault.message,
      params: { fault },
      continue: true,
    });
  });
}

const slug = z.string();

const allow = field(z.record(z.string(), text()).optional(), {
  title: "Advice that does not apply",
  description:
    "Advice (a warning) of the check that does not apply to this file: its code, and after the colon the reason.",
  example: '{ no-salary: "shown on our pay page" }',
});

const title = (max: number, description: string, example: string) =>
  field(text(max), { title: "Title", description, example });

const company = z.strictObject({
  name: field(text(80), {
    title: "Name",
    description: "The company's name, as candidates know it.",
    example: "Acme",
  }),
  headline: field(text(120), {
    title: "Headline",
    description: "The largest words of the careers page.",
    example: "Build what lasts",
  }),
  description: field(text(160), {
    title: "Description",
    description: "One sentence for search results, 160 characters at most.",
    example: "Our story, our values, our offices and all open positions at Acme.",
    widget: "paragraph",
  }),
  url: field(
    ruled(siteAddress).transform((url) => (url.endsWith("/") ? url : `${url}/`)),
    {
      title: "Address of this site",
      description: "Where this site is published; it may end in a path.",
      example: "https://careers.example.com/",
      widget: "url",
    },
  ),
  website: field(ruled(webAddress), {
    title: "Website",
    description: "The address of the company's own website.",
    example: "https://www.example.com",
    widget: "url",
  }),
  apply: field(ruled(apply), {
    title: "Where to apply",
    description: "Where applications go, unless a position says otherwise: an e-mail or an https address.",
    example: "jobs@example.com",
  }),
  language: field(ruled(interfaceLanguage), {
    title: "Language",
    description: "The code of the language of the site.",
    example: "en",
  }),
  founded: field(z.int().min(1000).max(2999), {
    title: "Founded",
    description: "The year in which the company was founded.",
    example: "2014",
  }),
  figures: field(
    z
      .array(
        z.strictObject({
          value: field(text(40), {
            title: "Value",
            description: "The figure itself, as it is shown.",
            example: "650",
            verbatim: true,
          }),
          label: field(text(120), { title: "Label", description: "What it counts.", example: "colleagues" }),
        }),
      )
      .default([]),
    {
      title: "Figures",
      description: "The company in figures: a list of value and label.",
      example: "[{ value: 650, label: colleagues }]",
    },
  ),
  asOf: field(text(40), {
    title: "As of",
    description: "What date the figures are of.",
    example: "2021",
    verbatim: true,
  }),
  links: field(
    z
      .array(
        z.strictObject({
          label: field(text(80), {
            title: "Label",
            description: "The words of the link.",
            example: "Engineering blog",
          }),
          url: field(ruled(webAddress), {
            title: "Address",
            description: "The address it leads to.",
            example: "https://blog.example.com",
            widget: "url",
          }),
        }),
      )
      .default([]),
    {
      title: "Links",
      description: "Where else one can get to know the company: a list of label and url.",
      example: "[{ label: Blog, url: https://blog.example.com }]",
    },
  ),
  notice: field(text(300).optional(), {
    title: "Notice",
    description: "One line shown with the positions.",
    example: "We answer every application within two weeks.",
    widget: "paragraph",
  }),
  allow,
});

const story = z.strictObject({
  title: title(120, "The title of the article.", "How it all began"),
  description: field(text(160), {
    title: "Description",
    description: "One sentence for search results, 160 characters at most.",
    example: "The story of how Acme came to be.",
    widget: "paragraph",
  }),
  series: field(text(80), {
    title: "Series",
    description: "The series of articles that it belongs to.",
    example: "Talent Stories",
  }),
  episode: field(z.int().min(1).max(9999), {
    title: "Episode",
    description: "Its number in the series.",
    example: "4",
  }),
  after: field(z.array(text(120)).default([]), {
    title: "Earlier stories",
    description: "The names of the earlier stories, in their order.",
    example: "[Acme One, Acme Two]",
  }),
  publisher: field(
    z.strictObject({
      name: field(text(80), { title: "Name", description: "Who published it.", example: "The Gazette" }),
      url: field(ruled(webAddress), {
        title: "Address",
        description: "The publisher's website.",
        example: "https://gazette.example.com",
        widget: "url",
      }),
    }),
    {
      title: "Publisher",
      description: "Who published the article first: name and url.",
      example: "{ name: The Gazette, url: https://gazette.example.com }",
    },
  ),
  published: field(ruled(partialDate), {
    title: "Published",
    description: "When it was published: a year, a month or a day.",
    example: "2021-05",
    verbatim: true,
  }),
  allow,
});

const values = z.strictObject({
  title: title(80, "The cardinal value, which the others stand under.", "Curiosity"),
  description: field(text(300), {
    title: "Description",
    description: "What the cardinal value means, in one sentence.",
    example: "We ask why until we understand.",
    widget: "paragraph",
  }),
  allow,
});

const value = z.strictObject({
  title: title(80, "The value, in a few words.", "Think before you build"),
  emblem: field(ruled(svgPath).optional(), {
    title: "Emblem",
    description: "An SVG file under public/, shown with the value.",
    example: "/emblems/think.svg",
    widget: "image",
  }),
  allow,
});

const offices = z.strictObject({
  title: title(80, "The heading over the offices.", "Where we work"),
  regions: field(z.array(text(40)).min(1), {
    title: "Regions",
    description: "The regions that offices are grouped by, in their order.",
    example: "[Europe, US, Asia]",
  }),
  allow,
});

const office = z.strictObject({
  title: title(60, "The city, or the country while there is no city yet.", "Paris"),
  region: field(z.string(), {
    title: "Region",
    description: "One of the regions in offices/index.md.",
    example: "Europe",
    refersTo: "regions",
  }),
  country: field(ruled(country), {
    title: "Country",
    description: "The two-letter code of the country (ISO 3166).",
    example: "FR",
  }),
  timezone: field(ruled(timezone), {
    title: "Time zone",
    description: "Its time zone, as continent and city (IANA).",
    example: "Europe/Paris",
  }),
  coordinates: field(z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]), {
    title: "Coordinates",
    description: "Latitude and longitude in degrees; south and west are negative.",
    example: "[48.86, 2.35]",
  }),
  address: field(
    z.strictObject({
      street: field(text(120).optional(), {
        title: "Street",
        description: "Street and number.",
        example: "1 rue de la Paix",
      }),
      postalCode: field(text(20).optional(), {
        title: "Postal code",
        description: "The postal code.",
        example: "75002",
        verbatim: true,
      }),
      locality: field(text(80), {
        title: "Town",
        description: "The town or city.",
        example: "Paris",
      }),
      state: field(text(80).optional(), {
        title: "State",
        description: "The state or province, where addresses name it.",
        example: "NY",
      }),
    }),
    {
      title: "Address",
      description: "The postal address: street, postalCode, locality, state.",
      example: "{ locality: Paris }",
    },
  ),
  status: field(z.enum(["open", "soon"]).default("open"), {
    title: "Status",
    description: "open, or soon for an office that is about to open.",
    example: "soon",
  }),
  allow,
});

const introduction = z.strictObject({
  title: title(80, "The heading over the list.", "Our teams"),
  allow,
});

const team = z.strictObject({
  title: title(60, "The team's name.", "Engineering"),
  allow,
});

const salary = z.strictObject({
  min: field(z.number().positive(), { title: "From", description: "The lowest pay.", example: "45000" }),
  max: field(z.number().positive(), { title: "To", description: "The highest pay.", example: "55000" }),
  currency: field(ruled(currency), {
    title: "Currency",
    description: "The three-letter code of the currency (ISO 4217).",
    example: "EUR",
  }),
  per: field(z.enum(payPeriods), {
    title: "Per",
    description: "What it is paid for: year, month, day or hour.",
    example: "year",
  }),
});

const position = z.strictObject({
  title: title(80, "What the job is called; no place, no pay, no capitals.", "Senior Data Engineer"),
  team: field(slug, {
    title: "Team",
    description: "The team: the name of its file in teams/, without .md.",
    example: "engineering",
    refersTo: "teams",
  }),
  offices: field(z.array(slug).min(1), {
    title: "Offices",
    description:
      "The offices: the names of their files in offices/, without .md. For a remote job, the office it belongs to.",
    example: "[paris, bordeaux]",
    refersTo: "offices",
  }),
  workplace: field(z.enum(workplaces).default("on-site"), {
    title: "Workplace",
    description: "Where the work is done: on-site, hybrid or remote.",
    example: "hybrid",
  }),
  applicants: field(z.array(ruled(country)).min(1).optional(), {
    title: "Applicants from",
    description: "For a remote job: the countries (two-letter codes) from which one may apply.",
    example: "[FR, DE]",
  }),
  contract: field(z.enum(contracts), {
    title: "Contract",
    description: "The kind of contract: permanent, fixed-term, internship, apprenticeship or freelance.",
    example: "permanent",
  }),
  hours: field(z.enum(hours).default("full-time"), {
    title: "Hours",
    description: "full-time or part-time.",
    example: "part-time",
  }),
  opened: field(ruled(date), {
    title: "Opens on",
    description: "The first day on which it is shown; a day in the future schedules it.",
    example: "2026-01-12",
    widget: "date",
  }),
  closes: field(ruled(date).optional(), {
    title: "Last day",
    description: "The last day on which one may apply; without it, it stays open until it is removed.",
    example: "2026-06-30",
    widget: "date",
  }),
  salary: field(salary.optional(), {
    title: "Salary",
    description: "The pay: min, max, currency and per.",
    example: "{ min: 45000, max: 55000, currency: EUR, per: year }",
  }),
  apply: field(ruled(apply).optional(), {
    title: "Where to apply",
    description: "An e-mail or an https address, where it is not the company's.",
    example: "https://jobs.example.com/data-engineer",
  }),
  language: field(ruled(language).optional(), {
    title: "Language",
    description: "The code of the language of the ad, where it is not the company's.",
    example: "fr",
  }),
  draft: field(z.boolean().default(false), {
    title: "Draft",
    description: "true while it must not be published; it shows in the live preview only.",
    example: "true",
  }),
  allow,
});

const translation = z.strictObject({
  title: title(80, "What the job is called, in this language.", "Ingénieure ou ingénieur data (H/F)"),
  allow,
});

/** The form of every kind of file; a plural is the `index.md` of its folder. */
export const schemas = {
  company,
  story,
  values,
  value,
  offices,
  office,
  teams: introduction,
  team,
  positions: introduction,
  position,
  translation,
};

/** A kind of content file. */
export type Kind = keyof typeof schemas;

/** The fields of a file of one kind, checked and with their defaults. */
export type Fields<K extends Kind> = z.output<(typeof schemas)[K]>;
