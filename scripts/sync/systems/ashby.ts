import * as z from "zod";
import { figure, html, id, line, moment, parseAnswer, secureIfAny, title } from "../read-openings.ts";
import { system } from "./system.ts";

const postal = z.object({ addressCountry: line });
/** Documented with and without the level `postalAddress`. */
const address = z
  .union([z.object({ postalAddress: postal.nullish() }).transform((value) => value.postalAddress), postal])
  .nullish();

const pay = z.object({
  compensationType: line,
  interval: line,
  currencyCode: line,
  minValue: figure,
  maxValue: figure,
});

const job = z.object({
  id,
  title,
  department: line,
  team: line,
  employmentType: line,
  location: line,
  address,
  secondaryLocations: z.array(z.object({ location: line, address })).nullish(),
  isListed: z.boolean().nullish(),
  workplaceType: line,
  publishedAt: moment,
  applyUrl: secureIfAny,
  descriptionHtml: html,
  descriptionPlain: html,
  shouldDisplayCompensationOnJobPostings: z.boolean().nullish(),
  compensation: z.object({ summaryComponents: z.array(pay).nullish() }).nullish(),
});

const answer = z.object({ jobs: z.array(z.unknown()) });

/** A text without tags as paragraphs, split at blank lines. */
function paragraphs(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped
    .split(/\n\s*\n/)
    .map((part) => `<p>${part}</p>`)
    .join("");
}

/** Ashby's public job posting API (https://developers.ashbyhq.com/docs/public-job-posting-api). */
export const ashby = system({
  addresses: [/^api\.ashbyhq\.com\/posting-api\/job-board\/([^/?#]+)/i, /^jobs\.ashbyhq\.com\/([^/?#]+)/i],
  hosts: () => ["api.ashbyhq.com"],
  async entries(board, ask) {
    const url = `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`;
    return parseAnswer(answer, await ask.json(url)).jobs;
  },
  entry: job,
  said(one, board) {
    if (one.isListed === false) return undefined;
    const places = [one, ...(one.secondaryLocations ?? [])];
    const all = one.shouldDisplayCompensationOnJobPostings ? one.compensation?.summaryComponents : [];
    const salary = all?.find(({ compensationType }) => compensationType === "Salary");
    return {
      id: one.id,
      title: one.title,
      places: places.map(({ location }) => location),
      teams: [one.department, one.team],
      workplace: one.workplaceType,
      countries: places.map((place) => place.address?.addressCountry),
      employment: [spaced(one.employmentType)],
      published: one.publishedAt,
      pay: salary && {
        min: salary.minValue,
        max: salary.maxValue,
        currency: salary.currencyCode,
        per: salary.interval,
      },
      apply:
        one.applyUrl ??
        `https://jobs.ashbyhq.com/${encodeURIComponent(board)}/${encodeURIComponent(one.id)}/application`,
      html: one.descriptionHtml || paragraphs(one.descriptionPlain ?? ""),
    };
  },
});

/** `FullTime` as two words. */
const spaced = (words = "") => words.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
