import * as z from "zod";
import { fault } from "../../messages/catalogue.ts";
import { address } from "../addresses.ts";
import { date, dayOrWords, isDate } from "../checks/date.ts";
import { language } from "../checks/language.ts";
import { currency, impossiblePay } from "../checks/money.ts";
import { country } from "../checks/place.ts";
import { apply } from "../checks/web.ts";
import { allow, checked, draft, field, formerly, text, title } from "../field.ts";
import type { FieldFault, Form } from "../form.ts";

/** The kinds of contract, in the order in which they are shown. */
export const contracts = ["permanent", "fixed-term", "internship", "apprenticeship", "freelance"] as const;
/** Where the work is done. */
export const workplaces = ["on-site", "hybrid", "remote"] as const;
/** Full-time or part-time. */
export const hours = ["full-time", "part-time"] as const;
/** What a salary is paid for. */
export const payPeriods = ["year", "month", "day", "hour"] as const;

const salary = z.strictObject({
  min: field(z.number().positive(), "The lowest pay.", "45000", { title: "From" }),
  max: field(z.number().positive(), "The highest pay.", "55000", { title: "To" }),
  currency: field(checked(currency), "The three-letter code of the currency (ISO 4217).", "EUR"),
  per: field(z.enum(payPeriods), "What it is paid for: year, month, day or hour.", "year"),
});

const fields = z.strictObject({
  title: title(80, "What the job is called; no place, no pay, no capitals.", "Senior Data Engineer"),
  team: field(z.string().trim(), "The team: the name of its file in teams/, without .md.", "engineering", {
    refersTo: "teams",
  }),
  offices: field(
    z.array(z.string().trim()).min(1),
    "The offices: the names of their files in offices/, without .md. For a remote job, the office it belongs to.",
    "[paris, bordeaux]",
    { refersTo: "offices" },
  ),
  workplace: field(
    z.enum(workplaces).default("on-site"),
    "Where the work is done: on-site, hybrid or remote.",
    "hybrid",
  ),
  applicants: field(
    z.array(checked(country)).min(1).optional(),
    "For a remote job: the countries (two-letter codes) from which one may apply.",
    "[FR, DE]",
    { title: "Applicants from" },
  ),
  contract: field(
    z.enum(contracts),
    "The kind of contract: permanent, fixed-term, internship, apprenticeship or freelance.",
    "permanent",
  ),
  hours: field(z.enum(hours).default("full-time"), "full-time or part-time.", "part-time"),
  opened: field(
    checked(date),
    "The first day on which it is shown; a day in the future schedules it.",
    "2026-01-12",
    { title: "Opens on", widget: "date" },
  ),
  closes: field(
    checked(date).optional(),
    "The last day on which one may apply; without it, it stays open until it is removed.",
    "2026-06-30",
    { title: "Last day", widget: "date" },
  ),
  salary: field(
    salary.optional(),
    "The pay: min, max, currency and per.",
    "{ min: 45000, max: 55000, currency: EUR, per: year }",
  ),
  apply: field(
    checked(apply).optional(),
    "An e-mail or an https address, where it is not the company's.",
    "https://jobs.example.com/data-engineer",
    { title: "Where to apply" },
  ),
  language: field(
    checked(language).optional(),
    "The code of the language of the ad, where it is not the company's.",
    "fr",
  ),
  start: field(
    checked(dayOrWords, text(60)).optional(),
    "When the job begins: a day, or a few words.",
    "2026-09-01",
    { title: "Starts", words: "optional", verbatim: true },
  ),
  agreement: field(text(120).optional(), "The collective agreement that the pay follows.", "Syntec", {
    title: "Collective agreement",
    words: "optional",
  }),
  formerly,
  hiring: field(
    z.boolean().default(true),
    "false where the text itself says how hiring works for this job.",
    "false",
    { title: "Steps of hiring" },
  ),
  source: field(
    text(200).optional(),
    "Written by npm run sync: the recruiters' system and its own name for the opening. The fields and the text belong to it.",
    "ashby:1b2c3d4e",
    { title: "Opening of" },
  ),
  draft,
  allow,
});

/** The fields of a position of a board: a title that is too long there is no reason to leave the position out. */
export const boardFields = fields.extend({ title: title(300, "The title on the board.", "Data Engineer") });

// A failing safeParse costs as much as the rest of the file, so only a salary that is there is parsed.
const figures = z.object({ min: z.number(), max: z.number() });
const pay = figures.extend({ currency: z.string(), per: z.string() });

function between({ opened, closes, salary }: Readonly<Record<string, unknown>>): FieldFault[] {
  const found: FieldFault[] = [];
  if (isDate(opened) && isDate(closes) && closes < opened)
    found.push({ path: ["closes"], fault: fault("closes-before-opened", { closes, opened }) });
  if (salary === undefined) return found;
  const { min = 0, max = 0 } = figures.safeParse(salary).data ?? {};
  if (min > max) found.push({ path: ["salary", "min"], fault: fault("salary-upside-down", { min, max }) });
  const whole = min > max ? undefined : pay.safeParse(salary).data;
  const impossible = whole && impossiblePay(whole);
  if (impossible !== undefined) found.push({ path: ["salary", "min"], fault: impossible });
  return found;
}

/** A job to apply for; the text is the ad. */
export const position = {
  folder: "positions",
  fields,
  body: "sections",
  page: (name) => address.position(name),
  ownPage: true,
  between,
} satisfies Form;
