import * as z from "zod";
import type { Salary } from "../../../lib/content/content.ts";
import {
  dayOf,
  line,
  moment,
  type Opening,
  parseAnswer,
  readOpenings,
  salaryOf,
  secure,
} from "../opening.ts";
import { countryCode } from "../places.ts";
import { unescaped } from "../to-markdown.ts";
import type { System } from "./systems.ts";

const job = z.object({
  id: z.int(),
  internal_job_id: z.int().nullish(),
  title: z.string().trim().min(1),
  absolute_url: secure,
  location: z.object({ name: line }).nullish(),
  first_published: moment,
  application_deadline: line,
  language: line,
  content: z.string().nullish(),
  departments: z.array(z.object({ name: line })).nullish(),
  offices: z.array(z.object({ name: line, location: line })).nullish(),
  metadata: z.array(z.object({ name: line, value: z.unknown().optional() })).nullish(),
  pay_input_ranges: z
    .array(z.object({ min_cents: z.number(), max_cents: z.number(), currency_type: z.string(), title: line }))
    .nullish(),
});
type Job = z.output<typeof job>;

const answer = z.object({ jobs: z.array(z.unknown()) });

const periods: [per: Salary["per"], words: RegExp][] = [
  ["year", /\b(annual|year)/i],
  ["month", /\bmonth/i],
  ["day", /\b(day|daily)\b/i],
  ["hour", /\bhour/i],
];

/** Ranges are in cents and have no field for their period: one whose title does not say it is left to HR. */
function payOf({ pay_input_ranges }: Job): Salary | undefined {
  const [range, ...others] = pay_input_ranges ?? [];
  const [per] = periods.find(([, words]) => words.test(range?.title ?? "")) ?? [];
  if (range === undefined || others.length > 0) return undefined;
  return salaryOf({
    min: range.min_cents / 100,
    max: range.max_cents / 100,
    currency: range.currency_type,
    per,
  });
}

/** A field of the company's own that says where the work is done, which a few boards have. */
function placeOfWork({ metadata }: Job): Opening["workplace"] {
  const named = (metadata ?? []).find(({ name }) =>
    /work(?:place|ing)? ?(?:type|model|mode)|remote/i.test(name ?? ""),
  );
  const value = String(named?.value ?? "");
  if (/^(?:fully )?remote\b/i.test(value)) return "remote";
  if (/^hybrid\b/i.test(value)) return "hybrid";
  return /^(?:on-?site|in[- ]office)\b/i.test(value) ? "on-site" : undefined;
}

/** A talent pool belongs to no job, and has neither a department nor a place; some real openings belong to none. */
const isPool = ({ internal_job_id, departments, location }: Job) =>
  internal_job_id === null && ((departments ?? []).length === 0 || location?.name === undefined);

/** The form of Greenhouse's own: a board's address may be the company's old careers site, which this site replaces. */
function applyAt(url: string, board: string, id: number): string {
  const isOwn = new URL(url).hostname.endsWith("greenhouse.io");
  return isOwn
    ? url
    : `https://job-boards.greenhouse.io/embed/job_app?for=${encodeURIComponent(board)}&token=${id}`;
}

/** Greenhouse's Job Board API (https://developers.greenhouse.io/job-board.html). */
export const greenhouse: System = {
  addresses: [
    /^[\w.-]*greenhouse\.io\/embed\/[^?]*\?(?:.*&)?for=([^&#]+)/i,
    /^boards-api\.greenhouse\.io\/v1\/boards\/([^/?#]+)/i,
    /^[\w.-]*greenhouse\.io\/([^/?#]+)/i,
  ],
  hosts: () => ["boards-api.greenhouse.io"],
  async read(board, ask) {
    const url = `https://boards-api.greenhouse.io/v1/boards/${encodeURIComponent(board)}/jobs?content=true&pay_transparency=true`;
    const { jobs } = parseAnswer(answer, await ask.json(url));
    return readOpenings(job, jobs, (one) => {
      if (isPool(one)) return undefined;
      const offices = one.offices ?? [];
      const place = one.location?.name;
      return {
        id: String(one.id),
        title: one.title,
        // Offices are coarser than the place, and may contradict it; they count where there is none.
        places: place === undefined ? offices.flatMap(({ name }) => name ?? []) : [place],
        teams: (one.departments ?? []).flatMap(({ name }) => name ?? []),
        workplace: placeOfWork(one),
        countries: offices.flatMap(({ name, location }) => countryCode(name) ?? countryCode(location) ?? []),
        // Not `updated_at`, which moves with every correction.
        published: one.first_published ?? undefined,
        closes: dayOf(one.application_deadline),
        salary: payOf(one),
        apply: applyAt(one.absolute_url, board, one.id),
        language: one.language,
        // The HTML of an ad is escaped once more inside the JSON.
        html: unescaped(one.content ?? ""),
      };
    });
  },
};
