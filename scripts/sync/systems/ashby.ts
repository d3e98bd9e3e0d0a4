import * as z from "zod";
import type { Contract, Hours, Salary, Workplace } from "../../../lib/content/content.ts";
import { countryCode } from "../country.ts";
import { type Opening, parseAnswer, parseOpenings } from "../opening.ts";
import type { System } from "./systems.ts";

const postal = z.object({ addressCountry: z.string().optional() });
/** Documented with and without the level `postalAddress`. */
const address = z.union([
  z.object({ postalAddress: postal }).transform((value) => value.postalAddress),
  postal,
]);

const job = z.object({
  id: z.string().min(1),
  title: z.string().trim().min(1),
  department: z.string().trim().nullish(),
  team: z.string().trim().nullish(),
  employmentType: z.string().nullish(),
  location: z.string().trim(),
  address: address.nullish(),
  secondaryLocations: z
    .array(z.object({ location: z.string().trim(), address: address.nullish() }))
    .default([]),
  isListed: z.boolean().default(true),
  workplaceType: z.string().nullish(),
  publishedAt: z.iso.datetime({ offset: true }),
  applyUrl: z.url({ protocol: /^https$/ }),
  descriptionHtml: z.string().nullish(),
  descriptionPlain: z.string().nullish(),
  shouldDisplayCompensationOnJobPostings: z.boolean().default(false),
  compensation: z
    .object({
      summaryComponents: z.array(
        z.object({
          compensationType: z.string(),
          interval: z.string().nullish(),
          currencyCode: z.string().nullish(),
          minValue: z.number().nullish(),
          maxValue: z.number().nullish(),
        }),
      ),
    })
    .nullish(),
});

const answer = z.object({ jobs: z.array(z.unknown()) });

const workplaces: Partial<Record<string, Workplace>> = {
  OnSite: "on-site",
  Hybrid: "hybrid",
  Remote: "remote",
};
const contracts: Partial<Record<string, Contract>> = {
  Intern: "internship",
  Contract: "freelance",
  Temporary: "fixed-term",
};
const hours: Partial<Record<string, Hours>> = { FullTime: "full-time", PartTime: "part-time" };
const periods: Partial<Record<string, Salary["per"]>> = {
  "1 YEAR": "year",
  "1 MONTH": "month",
  "1 DAY": "day",
  "1 HOUR": "hour",
};

function salaryOf({
  shouldDisplayCompensationOnJobPostings: mayShow,
  compensation,
}: z.output<typeof job>): Salary | null {
  const pay = compensation?.summaryComponents.find(({ compensationType }) => compensationType === "Salary");
  const { minValue: min, maxValue: max, currencyCode: currency } = pay ?? {};
  const per = periods[pay?.interval ?? ""];
  if (!mayShow || !min || !max || !currency || per === undefined) return null;
  return { min, max, currency, per };
}

/** A text without tags as paragraphs, which a blank line parts. */
function paragraphs(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped
    .split(/\n\s*\n/)
    .map((part) => `<p>${part}</p>`)
    .join("");
}

function openingOf(one: z.output<typeof job>): Opening {
  const places = [one, ...one.secondaryLocations];
  return {
    id: one.id,
    title: one.title,
    offices: places.map(({ location }) => location),
    teams: [one.team, one.department].flatMap((name) => name || []),
    workplace: workplaces[one.workplaceType ?? ""],
    countries: places.flatMap((place) => countryCode(place.address?.addressCountry) ?? []),
    contract: contracts[one.employmentType ?? ""],
    hours: hours[one.employmentType ?? ""],
    published: one.publishedAt,
    salary: salaryOf(one),
    apply: one.applyUrl,
    html: one.descriptionHtml || paragraphs(one.descriptionPlain ?? ""),
  };
}

/** Ashby's public job posting API (https://developers.ashbyhq.com/docs/public-job-posting-api). */
export const ashby: System = {
  hosts: () => ["api.ashbyhq.com"],
  async openings(board, get) {
    const url = `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`;
    const { jobs } = parseAnswer(answer, await get(url));
    return parseOpenings(job, jobs)
      .filter(({ isListed }) => isListed)
      .map(openingOf);
  },
};
