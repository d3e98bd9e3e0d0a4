import * as z from "zod";
import type { Salary } from "../../../lib/content/content.ts";
import { type Opening, parseAnswer, parseOpenings } from "../opening.ts";
import { unescaped } from "../to-markdown.ts";
import type { System } from "./systems.ts";

const name = z.string().trim();

const job = z.object({
  id: z.int(),
  /** Null for a general application, which is no opening. */
  internal_job_id: z.int().nullish(),
  title: name.min(1),
  absolute_url: z.url({ protocol: /^https$/ }),
  location: z.object({ name }).nullish(),
  first_published: z.iso.datetime({ offset: true }).nullish(),
  application_deadline: z.string().nullish(),
  language: z.string().nullish(),
  content: z.string().default(""),
  departments: z.array(z.object({ name })).default([]),
  offices: z.array(z.object({ name })).default([]),
  pay_input_ranges: z
    .array(
      z.object({ min_cents: z.int(), max_cents: z.int(), currency_type: z.string(), title: name.nullish() }),
    )
    .default([]),
});

const answer = z.object({ jobs: z.array(z.unknown()) });

const periods: [per: Salary["per"], words: RegExp][] = [
  ["year", /\b(annual|year)/i],
  ["month", /\bmonth/i],
  ["day", /\b(day|daily)\b/i],
  ["hour", /\bhour/i],
];

/** Ranges are in cents and have no field for their period: one whose title does not say it stays HR's to tell. */
function salaryOf({ pay_input_ranges: ranges }: z.output<typeof job>): Salary | null | undefined {
  const [range, ...others] = ranges;
  if (range === undefined) return null;
  const [per] = periods.find(([, words]) => words.test(range.title ?? "")) ?? [];
  if (per === undefined || others.length > 0 || range.min_cents <= 0) return undefined;
  return { min: range.min_cents / 100, max: range.max_cents / 100, currency: range.currency_type, per };
}

function openingOf(one: z.output<typeof job>): Opening {
  const offices = one.offices.map((office) => office.name);
  return {
    id: String(one.id),
    title: one.title,
    offices: offices.length > 0 ? offices : [one.location?.name ?? ""].filter((place) => place !== ""),
    teams: one.departments.map((department) => department.name),
    countries: [],
    // Not `updated_at`, which moves with every correction.
    published: one.first_published ?? undefined,
    closes: /^\d{4}-\d{2}-\d{2}/.exec(one.application_deadline ?? "")?.[0] ?? null,
    salary: salaryOf(one),
    apply: one.absolute_url,
    language: one.language ?? undefined,
    // The HTML of an ad is escaped once more inside the JSON.
    html: unescaped(one.content),
  };
}

/** Greenhouse's Job Board API (https://developers.greenhouse.io/job-board.html). */
export const greenhouse: System = {
  hosts: () => ["boards-api.greenhouse.io"],
  async openings(board, get) {
    const url = `https://boards-api.greenhouse.io/v1/boards/${encodeURIComponent(board)}/jobs?content=true&pay_transparency=true`;
    const { jobs } = parseAnswer(answer, await get(url));
    return parseOpenings(job, jobs)
      .filter(({ internal_job_id }) => internal_job_id !== null)
      .map(openingOf);
  },
};
