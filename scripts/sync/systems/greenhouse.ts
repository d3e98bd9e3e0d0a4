import * as z from "zod";
import { isLanguage } from "../../../lib/content/languages.ts";
import { escaped } from "../ad-blocks.ts";
import { dayOf, salaryOfAll, workplaceOf } from "../board-words.ts";
import { countryCode } from "../countries.ts";
import { placesOf } from "../places.ts";
import { figure, html, id, line, moment, parseAnswer, secureIfAny, title } from "../read-openings.ts";
import { unescaped } from "../to-markdown.ts";
import { system } from "./system.ts";

const job = z.object({
  id,
  internal_job_id: id.nullish(),
  title,
  absolute_url: secureIfAny,
  location: z.object({ name: line }).nullish(),
  first_published: moment,
  application_deadline: line,
  language: line,
  content: html,
  departments: z.array(z.object({ name: line })).nullish(),
  offices: z.array(z.object({ name: line, location: line })).nullish(),
  metadata: z.array(z.object({ name: line, value: z.unknown().optional() })).nullish(),
  pay_input_ranges: z
    .array(z.object({ min_cents: figure, max_cents: figure, currency_type: line, title: line, blurb: html }))
    .nullish(),
});
type Job = z.output<typeof job>;

const answer = z.object({ jobs: z.array(z.unknown()) });

/** Ranges are in cents and have no field for their period: if the title doesn't say it, there is no salary. */
const paysOf = ({ pay_input_ranges }: Job) =>
  (pay_input_ranges ?? []).map(({ min_cents, max_cents, currency_type: currency, title: per, blurb }) => ({
    min: Number(min_cents ?? 0) / 100,
    max: Number(max_cents ?? 0) / 100,
    currency,
    per,
    called: `${per} ${blurb ?? ""}`,
  }));

/** Each range with its title and what the board adds, unless it is one whose title only says the period. */
function payWordsOf(job: Job): string | undefined {
  const pays = paysOf(job);
  const ranges = job.pay_input_ranges ?? [];
  const [only, ...others] = ranges;
  if (others.length === 0 && salaryOfAll(pays) !== undefined && !only?.blurb?.trim()) return undefined;
  const { format } = new Intl.NumberFormat(isLanguage(job.language ?? "") ? job.language : "en");
  return ranges
    .map(({ title, blurb }, at) => {
      const { min = 0, max = 0, currency } = pays[at] ?? {};
      const figures = [...new Set([min, max])].filter((each) => each > 0).map((each) => format(each));
      const range = figures.length > 0 ? `${figures.join("–")} ${currency ?? ""}` : "";
      return `<p>${escaped([title, range.trim()].filter(Boolean).join(": "))}</p>${blurb ?? ""}`;
    })
    .join("");
}

/** A custom field for the workplace, which a few boards have. */
function workplaceIn({ metadata }: Job): string | undefined {
  const named = (metadata ?? []).filter(({ name }) =>
    /work(?:place|ing)? ?(?:type|model|mode)|remote/i.test(name ?? ""),
  );
  return named.map(({ value }) => String(value)).find((value) => workplaceOf(value) !== undefined);
}

/** A talent pool belongs to no job and has neither department nor place; a real opening may lack one of these. */
const isPool = ({ internal_job_id, departments, location }: Job) =>
  internal_job_id === null && ((departments ?? []).length === 0 || location?.name === undefined);

/** Greenhouse's own form: a board's address may be the company's old careers site, which this site replaces. */
function applyAt(url: string | null | undefined, board: string, id: string): string {
  return url && /(?:^|\.)greenhouse\.io$/.test(new URL(url).hostname)
    ? url
    : `https://job-boards.greenhouse.io/embed/job_app?for=${encodeURIComponent(board)}&token=${encodeURIComponent(id)}`;
}

/** Greenhouse's Job Board API (https://developers.greenhouse.io/job-board.html). */
export const greenhouse = system({
  addresses: [
    /^[\w.-]*greenhouse\.io\/embed\/[^?]*\?(?:.*&)?for=([^&#]+)/i,
    /^boards-api\.greenhouse\.io\/v1\/boards\/([^/?#]+)/i,
    /^[\w.-]*greenhouse\.io\/(?!embed\/)([^/?#]+)/i,
  ],
  hosts: () => ["boards-api.greenhouse.io"],
  async entries(board, ask) {
    const url = `https://boards-api.greenhouse.io/v1/boards/${encodeURIComponent(board)}/jobs?content=true&pay_transparency=true`;
    return parseAnswer(answer, await ask.json(url)).jobs;
  },
  entry: job,
  said(one, board) {
    if (isPool(one)) return undefined;
    const offices = one.offices ?? [];
    const place = one.location?.name ?? "";
    return {
      id: one.id,
      title: one.title,
      // Offices are less exact than the place, and may contradict it; they count if there is no place.
      places: placesOf(place).length === 0 ? offices.map(({ name }) => name) : [place],
      teams: (one.departments ?? []).map(({ name }) => name),
      workplace: workplaceIn(one),
      countries: offices.map(({ name, location }) => countryCode(name) ?? location),
      employment: [],
      // Not `updated_at`, which moves with every correction.
      published: one.first_published,
      closes: dayOf(one.application_deadline),
      pay: paysOf(one),
      payWords: payWordsOf(one),
      apply: applyAt(one.absolute_url, board, one.id),
      language: one.language,
      // The HTML of an ad is escaped once more inside the JSON.
      html: unescaped(one.content ?? ""),
    };
  },
});
