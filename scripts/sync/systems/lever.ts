import * as z from "zod";
import type { Salary, Workplace } from "../../../lib/content/content.ts";
import { NotFound } from "../get.ts";
import {
  contractOf,
  hoursOf,
  line,
  type Opening,
  parseAnswer,
  readOpenings,
  salaryOf,
  secure,
} from "../opening.ts";
import { countryCode } from "../places.ts";
import type { System } from "./systems.ts";

const html = z.string().nullish();

const posting = z.object({
  id: z.string().min(1),
  text: z.string().trim().min(1),
  categories: z
    .object({
      location: line,
      allLocations: z.array(z.string().trim()).nullish(),
      commitment: line,
      team: line,
      department: line,
    })
    .nullish(),
  country: line,
  workplaceType: line,
  /** Milliseconds since 1970. */
  createdAt: z.int().positive().max(8.64e15).nullish(),
  description: html,
  lists: z.array(z.object({ text: html, content: html })).nullish(),
  additional: html,
  applyUrl: secure,
  salaryRange: z
    .object({ min: z.number().nullish(), max: z.number().nullish(), currency: line, interval: line })
    .nullish(),
});

const workplaces: Partial<Record<string, Workplace>> = {
  "on-site": "on-site",
  // Documented with a hyphen, seen without.
  onsite: "on-site",
  hybrid: "hybrid",
  remote: "remote",
};
const periods: Partial<Record<string, Salary["per"]>> = {
  "per-year-salary": "year",
  "per-month-salary": "month",
  "per-day-wage": "day",
  "per-hour-wage": "hour",
};

/** How many postings a page has; a shorter page is the last. */
const pageSize = 100;

/** The ad: what comes first, the lists with their headings, and what comes last. */
function htmlOf({ description, lists, additional }: z.output<typeof posting>): string {
  const listed = (lists ?? []).map(
    ({ text, content }) => `${text?.trim() ? `<h3>${text}</h3>` : ""}${content ?? ""}`,
  );
  return [description, ...listed, additional].join("\n");
}

function openingOf(one: z.output<typeof posting>): Opening {
  const { location, allLocations, commitment, team, department } = one.categories ?? {};
  const { min, max, currency, interval } = one.salaryRange ?? {};
  return {
    id: one.id,
    title: one.text,
    places: [...new Set([location, ...(allLocations ?? [])].flatMap((name) => name || []))],
    teams: [department, team].flatMap((name) => name ?? []),
    workplace: workplaces[one.workplaceType?.toLowerCase() ?? ""],
    countries: [countryCode(one.country)].flatMap((code) => code ?? []),
    contract: contractOf(commitment),
    hours: hoursOf(commitment),
    published: one.createdAt ? new Date(one.createdAt).toISOString() : undefined,
    salary: salaryOf({ min, max, currency, per: periods[interval ?? ""] }),
    apply: one.applyUrl,
    html: htmlOf(one),
  };
}

const regions = ["api.lever.co", "api.eu.lever.co"];

/** Lever's Postings API, in the region where the board is (https://github.com/lever/postings-api). */
export const lever: System = {
  addresses: [/^api\.(?:eu\.)?lever\.co\/v0\/postings\/([^/?#]+)/i, /^jobs\.(?:eu\.)?lever\.co\/([^/?#]+)/i],
  hosts: () => regions,
  async read(board, ask) {
    const [global = "", european = ""] = regions;
    return await everyPage(global).catch(async (error) => {
      // A company has its board in one of the regions, and its name does not say in which.
      if (error instanceof NotFound) return await everyPage(european);
      throw error;
    });

    async function everyPage(host: string) {
      const all: unknown[] = [];
      for (let size = pageSize; size === pageSize; ) {
        const query = `mode=json&skip=${all.length}&limit=${pageSize}`;
        const url = `https://${host}/v0/postings/${encodeURIComponent(board)}?${query}`;
        const page = parseAnswer(z.array(z.unknown()), await ask.json(url));
        all.push(...page);
        size = page.length;
      }
      return readOpenings(posting, all, openingOf);
    }
  },
};
