import * as z from "zod";
import { fault } from "../../messages/catalogue.ts";
import { address } from "../addresses.ts";
import { date, dayOrWords, isDate } from "../checks/date.ts";
import { currency, impossiblePay } from "../checks/money.ts";
import { contactMeantBy } from "../checks/one-line.ts";
import { payMeantBy } from "../checks/pay-in-words.ts";
import { phoneNumber, phoneTyped } from "../checks/phone.ts";
import { applyTyped, emailAddress, emailTyped } from "../checks/web.ts";
import { allow, applyTo, checked, draft, field, formerly, oneOrSeveral, text, titleField } from "../field.ts";
import type { FieldFault, KindSchema } from "../kind-schema.ts";
import { language, languageTyped } from "../languages.ts";

/** How many days a new position stays open, unless its author says otherwise. */
export const openDays = 60;

/** The kinds of contract, in the order in which they are shown. */
export const contracts = ["permanent", "fixed-term", "internship", "apprenticeship", "freelance"] as const;
export const workplaces = ["on-site", "hybrid", "remote"] as const;
/** How many days a week people are in the office: a number or a range. */
const officeDays = ["1", "1-2", "2", "2-3", "3", "3-4", "4", "4-5", "5"] as const;
export const hours = ["full-time", "part-time"] as const;
export const payPeriods = ["year", "month", "week", "day", "hour"] as const;

// An input for numbers makes 0 of 34,000, and says nothing.
const amount = ["^\\d+(\\.\\d+)?$", "Digits only, such as 45000 or 12.50."] as const;

const salary = z.strictObject({
  min: field(z.number().positive().optional(), "The lowest pay; alone, it reads “from”.", "45000", {
    title: "From",
    typed: amount,
    exception: { words: "next to `max`", holds: ({ max }) => max !== undefined },
  }),
  max: field(z.number().positive().optional(), "The highest pay; alone, it reads “up to”.", "55000", {
    title: "To",
    typed: amount,
  }),
  currency: field(checked(currency), "The three-letter code of the currency (ISO 4217).", "EUR", {
    typed: ["^[A-Z]{3}$", "Three capital letters, such as EUR."],
  }),
  per: field(z.enum(payPeriods), "What it is paid for: year, month, week, day or hour.", "year"),
});

const contact = z.strictObject({
  name: field(text(80), "The person's name.", "Ada Martin"),
  email: field(checked(emailAddress).optional(), "The person's email address.", "ada@example.com", {
    title: "Email",
    typed: emailTyped,
    exception: { words: "next to `phone`", holds: ({ phone }) => phone !== undefined },
  }),
  phone: field(
    checked(phoneNumber).optional(),
    "The person's phone number, with the country's code.",
    '"+33 1 23 45 67 89"',
    { verbatim: true, typed: phoneTyped },
  ),
});

const fields = z.strictObject({
  title: titleField(
    80,
    "What the job is called; no place, no pay, not all in capitals.",
    "Senior Data Engineer",
  ),
  team: field(z.string().trim(), "The team: the name of its file in teams/, without .md.", "engineering", {
    refersTo: "teams",
    inForm: "The team that the job is in.",
  }),
  offices: field(
    z.array(z.string().trim()).default([]),
    "The offices: the names of their files in offices/, without .md. A remote job that says in `applicants` where people may apply from needs none.",
    "[paris, bordeaux]",
    {
      refersTo: "offices",
      inForm:
        "Where the job is. A remote job needs no office if “Applicants from” says where people may apply from.",
      exception: {
        words: "for a remote job with `applicants`",
        // An applicant tracking system may name no place, and then the page names none.
        holds: ({ workplace, applicants, source }) =>
          source !== undefined || (workplace === "remote" && applicants !== undefined),
      },
    },
  ),
  workplace: field(
    z.enum(workplaces).optional(),
    "Where the work is done: on-site, hybrid or remote. In a file from an applicant tracking system, nothing is assumed.",
    "hybrid",
    { fallback: "on-site", inForm: "Where the work is done." },
  ),
  officeDays: field(
    z.enum(officeDays).optional(),
    "The days a week in the office, such as 2 or 2-3.",
    "2-3",
    {
      title: "Days in the office",
      verbatim: true,
      inForm: "Only for hybrid jobs: how many days a week people are in the office.",
    },
  ),
  applicants: field(
    z.array(z.string().trim()).min(1).optional(),
    "For a remote job, where people may apply from: countries (two-letter codes), EU, EEA, a region of offices/index.md, or worldwide. Without it, the countries of its offices.",
    "[FR, DE]",
    {
      title: "Applicants from",
      widget: "applicants",
      inForm:
        "For a remote job, where people may apply from: countries, one of your regions, the EU, the EEA, or all countries. If it's empty: the countries of its offices.",
    },
  ),
  contract: field(
    oneOrSeveral(z.enum(contracts)),
    "The kind of contract: permanent, fixed-term, internship, apprenticeship or freelance; or a list, where the applicant chooses.",
    "permanent",
    { inForm: "Tick several if the applicant can choose." },
  ),
  hours: field(
    oneOrSeveral(z.enum(hours)).optional(),
    "full-time or part-time; or both, as a list. In a file from an applicant tracking system, nothing is assumed.",
    "[full-time, part-time]",
    { fallback: "full-time", inForm: "Tick both if the applicant can choose." },
  ),
  opened: field(
    checked(date),
    "The first day on which it is shown; a day in the future schedules it.",
    "2026-01-12",
    { title: "Opens on", widget: "date" },
  ),
  closes: field(
    checked(date).optional(),
    "The last day on which people may apply; with offices in several time zones, it ends in the last of them. Without it, the position stays open until it is removed.",
    "2026-06-30",
    {
      title: "Last day",
      widget: "date",
      inForm:
        "The last day on which people may apply, not before the day on which it opens; with offices in several time zones, it ends in the last of them. Yesterday's date closes it now. If it's empty, the position stays open until it is removed.",
    },
  ),
  salary: field(
    salary.optional(),
    "The pay: min, max or both (the same twice is one figure), currency and per.",
    "{ min: 45000, max: 55000, currency: EUR, per: year }",
    {
      inForm:
        "The lowest pay, the highest or both, the lower first. The same number twice is shown as one figure.",
      groupMeant: payMeantBy,
    },
  ),
  apply: field(
    applyTo.optional(),
    "An email or an https address, where it isn't the company's.",
    "https://jobs.example.com/data-engineer",
    { title: "Where to apply", typed: applyTyped },
  ),
  contact: field(
    contact.optional(),
    "Who to ask: a name, and an email address or a phone number.",
    "{ name: Ada Martin, email: ada@example.com }",
    { groupMeant: contactMeantBy },
  ),
  language: field(
    checked(language).optional(),
    "The language code of the ad, where it isn't the company's.",
    "fr",
    { typed: languageTyped },
  ),
  start: field(
    checked(dayOrWords, text(60)).optional(),
    "When the job begins: a day, or a few words.",
    "2026-09-01",
    { title: "Starts", words: "unless-date", verbatim: true },
  ),
  agreement: field(text(120).optional(), "The collective agreement that the pay follows.", "Syntec", {
    title: "Collective agreement",
    words: "optional",
  }),
  formerly,
  hiring: field(
    z.boolean().default(true),
    "false if the text itself says how hiring works for this job.",
    "false",
    {
      title: "Hiring steps",
      inForm: "Turn this off if the text itself says how hiring works for this job.",
    },
  ),
  source: field(
    text(200).optional(),
    "Written by npm run sync: the applicant tracking system and its id for the opening. The fields and the text belong to it.",
    "ashby:1b2c3d4e",
    {
      title: "Opening in the tracking system",
      inForm:
        "Leave this as it is. It's filled in for openings from an applicant tracking system, which the fields and the text then belong to.",
    },
  ),
  draft,
  allow,
});

/** The fields of a position from a board. A title that is too long there doesn't keep it from being published. */
export const boardFields = fields.extend({
  title: titleField(300, "The title on the board.", "Data Engineer"),
});

// A failing safeParse costs as much as the rest of the file, so only a salary that is there is parsed, and once.
const pay = z.object({
  min: z.number().optional(),
  max: z.number().optional(),
  currency: z.unknown().optional(),
  per: z.unknown().optional(),
});

function between({ opened, closes, salary }: Readonly<Record<string, unknown>>): FieldFault[] {
  const found: FieldFault[] = [];
  if (isDate(opened) && isDate(closes) && closes < opened)
    found.push({ path: ["closes"], fault: fault("closes-before-opened", { closes, opened }) });
  if (salary === undefined) return found;
  const { min, max, currency, per } = pay.safeParse(salary).data ?? {};
  const upsideDown = min !== undefined && max !== undefined && min > max;
  if (upsideDown) found.push({ path: ["salary", "min"], fault: fault("salary-upside-down", { min, max }) });
  const isWhole = !upsideDown && typeof currency === "string" && typeof per === "string";
  const impossible = isWhole ? impossiblePay({ min, max, currency, per }) : undefined;
  const figure = min === undefined ? "max" : "min";
  if (impossible !== undefined) found.push({ path: ["salary", figure], fault: impossible });
  return found;
}

/** A job to apply for; the text is the ad. */
export const position = {
  folder: "positions",
  fields,
  body: "sections",
  page: (name) => address.position(name),
  hasPage: true,
  between,
} satisfies KindSchema;
