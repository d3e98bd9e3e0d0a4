import * as z from "zod";
import type { Contract, Hours, Salary, Workplace } from "../../../lib/content/content.ts";
import { countryCode } from "../country.ts";
import { NotFound } from "../get.ts";
import { type Opening, parseAnswer, parseOpenings } from "../opening.ts";
import type { System } from "./systems.ts";

const posting = z.object({
  id: z.string().min(1),
  text: z.string().trim().min(1),
  categories: z
    .object({
      location: z.string().trim().optional(),
      allLocations: z.array(z.string().trim()).optional(),
      commitment: z.string().trim().optional(),
      team: z.string().trim().optional(),
      department: z.string().trim().optional(),
    })
    .default({}),
  country: z.string().nullish(),
  workplaceType: z.string().nullish(),
  /** Milliseconds since 1970. */
  createdAt: z.int().positive(),
  description: z.string().default(""),
  lists: z.array(z.object({ text: z.string().default(""), content: z.string().default("") })).default([]),
  additional: z.string().default(""),
  applyUrl: z.url({ protocol: /^https$/ }),
  salaryRange: z
    .object({ min: z.number(), max: z.number(), currency: z.string(), interval: z.string() })
    .nullish(),
});

const workplaces: Partial<Record<string, Workplace>> = {
  "on-site": "on-site",
  // Documented with a hyphen, seen without.
  onsite: "on-site",
  hybrid: "hybrid",
  remote: "remote",
};
/** The commitment is a company's own word; only words that say one thing are taken. */
const contracts: Partial<Record<string, Contract>> = {
  permanent: "permanent",
  "fixed-term": "fixed-term",
  "fixed term": "fixed-term",
  temporary: "fixed-term",
  intern: "internship",
  internship: "internship",
  apprenticeship: "apprenticeship",
  freelance: "freelance",
  contractor: "freelance",
};
const hours: Partial<Record<string, Hours>> = {
  "full-time": "full-time",
  "full time": "full-time",
  "part-time": "part-time",
  "part time": "part-time",
};
const periods: Partial<Record<string, Salary["per"]>> = {
  "per-year-salary": "year",
  "per-month-salary": "month",
  "per-day-wage": "day",
  "per-hour-wage": "hour",
};

/** How many postings a page has; a shorter page is the last. */
const pageSize = 100;

/** The ad: what comes first, the lists, whose items have no list around them, and what comes last. */
function htmlOf({ description, lists, additional }: z.output<typeof posting>): string {
  const listed = lists.map(({ text, content }) => `${text.trim() && `<h3>${text}</h3>`}<ul>${content}</ul>`);
  return [description, ...listed, additional].join("\n");
}

function salaryOf({ salaryRange: range }: z.output<typeof posting>): Salary | null {
  const per = periods[range?.interval ?? ""];
  if (!range || per === undefined || range.min <= 0 || range.max <= 0) return null;
  return { min: range.min, max: range.max, currency: range.currency, per };
}

function openingOf(one: z.output<typeof posting>): Opening {
  const { location, allLocations = [], commitment = "", team, department } = one.categories;
  return {
    id: one.id,
    title: one.text,
    offices: [...new Set([location, ...allLocations].flatMap((name) => name || []))],
    teams: [team, department].flatMap((name) => name || []),
    workplace: workplaces[one.workplaceType ?? ""],
    countries: [countryCode(one.country ?? undefined)].flatMap((code) => code ?? []),
    contract: contracts[commitment.toLowerCase()],
    hours: hours[commitment.toLowerCase()],
    published: new Date(one.createdAt).toISOString(),
    salary: salaryOf(one),
    apply: one.applyUrl,
    html: htmlOf(one),
  };
}

const regions = ["api.lever.co", "api.eu.lever.co"];

/** Lever's Postings API, in the region where the board is (https://github.com/lever/postings-api). */
export const lever: System = {
  hosts: () => regions,
  async openings(board, get) {
    for (const [index, host] of regions.entries()) {
      try {
        const all: unknown[] = [];
        for (let page: unknown[] = []; all.length === 0 || page.length === pageSize; ) {
          const query = `mode=json&skip=${all.length}&limit=${pageSize}`;
          const url = `https://${host}/v0/postings/${encodeURIComponent(board)}?${query}`;
          page = parseAnswer(z.array(z.unknown()), await get(url));
          all.push(...page);
          if (page.length === 0) break;
        }
        return parseOpenings(posting, all).map(openingOf);
      } catch (error) {
        // A company has its board in one of the regions, and does not say in which.
        if (!(error instanceof NotFound) || index === regions.length - 1) throw error;
      }
    }
    return [];
  },
};
