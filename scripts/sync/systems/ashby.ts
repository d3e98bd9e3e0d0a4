import * as z from "zod";
import type { Contract, Salary, Workplace } from "../../../lib/content/content.ts";
import {
  hoursOf,
  line,
  moment,
  type Opening,
  parseAnswer,
  readOpenings,
  salaryOf,
  secure,
} from "../opening.ts";
import { countryCode } from "../places.ts";
import type { System } from "./systems.ts";

const postal = z.object({ addressCountry: line });
/** Documented with and without the level `postalAddress`. */
const address = z
  .union([z.object({ postalAddress: postal.nullish() }).transform((value) => value.postalAddress), postal])
  .nullish();

const job = z.object({
  id: z.string().min(1),
  title: z.string().trim().min(1),
  department: line,
  team: line,
  employmentType: line,
  location: line,
  address,
  secondaryLocations: z.array(z.object({ location: line, address })).nullish(),
  isListed: z.boolean().nullish(),
  workplaceType: line,
  publishedAt: moment,
  applyUrl: secure,
  descriptionHtml: z.string().nullish(),
  descriptionPlain: z.string().nullish(),
  shouldDisplayCompensationOnJobPostings: z.boolean().nullish(),
  compensation: z
    .object({
      summaryComponents: z
        .array(
          z.object({
            compensationType: line,
            interval: line,
            currencyCode: line,
            minValue: z.number().nullish(),
            maxValue: z.number().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});
type Job = z.output<typeof job>;

const answer = z.object({ jobs: z.array(z.unknown()) });

const workplaces: Partial<Record<string, Workplace>> = {
  OnSite: "on-site",
  Hybrid: "hybrid",
  Remote: "remote",
};
/** FullTime and PartTime are hours, and say nothing of the contract. */
const contracts: Partial<Record<string, Contract>> = {
  Intern: "internship",
  Contract: "freelance",
  Temporary: "fixed-term",
};
const periods: Partial<Record<string, Salary["per"]>> = {
  "1 YEAR": "year",
  "1 MONTH": "month",
  "1 DAY": "day",
  "1 HOUR": "hour",
};

function payOf({ shouldDisplayCompensationOnJobPostings: isShown, compensation }: Job): Salary | undefined {
  const all = compensation?.summaryComponents ?? [];
  const pay = all.find(({ compensationType }) => compensationType === "Salary");
  if (!isShown || pay === undefined) return undefined;
  const { minValue: min, maxValue: max, currencyCode: currency, interval } = pay;
  return salaryOf({ min, max, currency, per: periods[interval ?? ""] });
}

/** A text without tags as paragraphs, which a blank line parts. */
function paragraphs(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped
    .split(/\n\s*\n/)
    .map((part) => `<p>${part}</p>`)
    .join("");
}

function openingOf(one: Job): Opening | undefined {
  if (one.isListed === false) return undefined;
  const places = [one, ...(one.secondaryLocations ?? [])];
  return {
    id: one.id,
    title: one.title,
    places: places.flatMap(({ location }) => location ?? []),
    teams: [one.department, one.team].flatMap((name) => name ?? []),
    workplace: workplaces[one.workplaceType ?? ""],
    countries: places.flatMap((place) => countryCode(place.address?.addressCountry) ?? []),
    contract: contracts[one.employmentType ?? ""],
    hours: hoursOf(one.employmentType),
    published: one.publishedAt ?? undefined,
    salary: payOf(one),
    apply: one.applyUrl,
    html: one.descriptionHtml || paragraphs(one.descriptionPlain ?? ""),
  };
}

/** Ashby's public job posting API (https://developers.ashbyhq.com/docs/public-job-posting-api). */
export const ashby: System = {
  addresses: [/^api\.ashbyhq\.com\/posting-api\/job-board\/([^/?#]+)/i, /^jobs\.ashbyhq\.com\/([^/?#]+)/i],
  hosts: () => ["api.ashbyhq.com"],
  async read(board, ask) {
    const url = `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`;
    const { jobs } = parseAnswer(answer, await ask.json(url));
    return readOpenings(job, jobs, openingOf);
  },
};
