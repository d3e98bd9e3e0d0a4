import * as z from "zod";
import { escaped, textParagraphs } from "../ad-blocks.ts";
import { figure, html, id, line, moment, parseAnswer, secureIfAny, title } from "../read-openings.ts";
import { system } from "./system.ts";

const postal = z.object({ addressCountry: line });
/** Documented with and without the level `postalAddress`. */
const address = z
  .union([z.object({ postalAddress: postal.nullish() }).transform((value) => value.postalAddress), postal])
  .nullish();

const component = z.object({
  compensationType: line,
  interval: line,
  currencyCode: line,
  minValue: figure,
  maxValue: figure,
});

const components = z.array(component).nullish();

const tier = z.object({ title: line, tierSummary: line, additionalInformation: line, components });

const compensation = z.object({
  compensationTierSummary: line,
  compensationTiers: z.array(tier).nullish(),
  summaryComponents: components,
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
  compensation: compensation.nullish(),
});

const answer = z.object({ jobs: z.array(z.unknown()) });

type Tier = z.output<typeof tier>;

/** The ranges of pay: one, or one for each place or level. */
function tiersOf(paid: z.output<typeof compensation> | null | undefined): Tier[] {
  const { compensationTiers, compensationTierSummary, summaryComponents } = paid ?? {};
  if (compensationTiers?.length) return compensationTiers;
  const whole = { tierSummary: compensationTierSummary, components: summaryComponents };
  return [{ ...whole, title: undefined, additionalInformation: undefined }];
}

/** What the board says about a range, whose summary mostly ends in the further information. */
function wordsOf({ title, tierSummary: summary = "", additionalInformation: more = "" }: Tier): string {
  const words = summary.includes(more) ? summary : `${summary} • ${more}`;
  return [title, words].filter(Boolean).join(": ");
}

const paysOf = (one: Tier) =>
  (one.components ?? []).flatMap(({ compensationType, minValue, maxValue, currencyCode, interval }) =>
    compensationType === "Salary"
      ? { min: minValue, max: maxValue, currency: currencyCode, per: interval, called: wordsOf(one) }
      : [],
  );

const amount = /(?:\b[A-Z]{2,3} ?)?\p{Sc}? ?\d[\d.,]* ?[KM]?\b(?: ?[A-Z]{3}\b)?/gu;

/** The board's words for pay, if they say more than a range, under the heading that Ashby's own pages have. */
function payWordsOf(tiers: readonly Tier[]): string | undefined {
  const words = [...new Set(tiers.map(wordsOf).filter(Boolean))];
  if (!words.some((each) => /\p{L}/u.test(each.replaceAll(amount, "")))) return undefined;
  const [only, ...others] = words.map(escaped);
  const list =
    others.length > 0
      ? `<ul>${words.map((each) => `<li>${escaped(each)}</li>`).join("")}</ul>`
      : `<p>${only}</p>`;
  return `<h2>Compensation</h2>${list}`;
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
    const tiers = one.shouldDisplayCompensationOnJobPostings ? tiersOf(one.compensation) : [];
    return {
      id: one.id,
      title: one.title,
      places: places.map(({ location }) => location),
      teams: [one.department, one.team],
      workplace: one.workplaceType,
      countries: places.map((place) => place.address?.addressCountry),
      employment: [spaced(one.employmentType)],
      published: one.publishedAt,
      pay: tiers.flatMap(paysOf),
      payWords: payWordsOf(tiers),
      apply:
        one.applyUrl ??
        `https://jobs.ashbyhq.com/${encodeURIComponent(board)}/${encodeURIComponent(one.id)}/application`,
      html: one.descriptionHtml || textParagraphs(one.descriptionPlain ?? ""),
    };
  },
});

/** `FullTime` as two words. */
const spaced = (words = "") => words.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
