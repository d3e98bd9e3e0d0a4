import * as z from "zod";
import type { Salary } from "../../../lib/content/content.ts";
import {
  contractOf,
  dayOf,
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
const isSo = z.boolean().nullish();

const offer = z.object({
  id: z.int(),
  slug: line,
  title: z.string().trim().min(1),
  status: line,
  description: html,
  requirements: html,
  department: line,
  employment_type_code: line,
  city: line,
  country_code: line,
  location: line,
  locations: z.array(z.object({ name: line, city: line, country_code: line })).nullish(),
  remote: isSo,
  hybrid: isSo,
  on_site: isSo,
  salary: z
    .object({
      min: z.union([z.string(), z.number()]).nullish(),
      max: z.union([z.string(), z.number()]).nullish(),
      period: line,
      currency: line,
    })
    .nullish(),
  published_at: line,
  created_at: line,
  close_at: line,
  careers_apply_url: secure,
  translations: z
    .record(z.string(), z.object({ title: line, description: html, requirements: html }))
    .nullish(),
});
type Offer = z.output<typeof offer>;

const answer = z.object({ offers: z.array(z.unknown()) });

const periods: Partial<Record<string, Salary["per"]>> = {
  year: "year",
  month: "month",
  day: "day",
  hour: "hour",
};

const htmlOf = (text: {
  description?: string | null | undefined;
  requirements?: string | null | undefined;
}) => [text.description, text.requirements].filter(Boolean).join("\n");

/** A date such as `2026-08-14 08:23:10 UTC` in ISO 8601. */
function momentOf(date: string | undefined): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) UTC$/.exec(date ?? "");
  return found === null ? dayOf(date) : `${found[1]}T${found[2]}Z`;
}

function placesOf(one: Offer) {
  const places = one.locations?.length ? one.locations : [{ name: one.location, ...one }];
  return {
    places: places.flatMap(({ city, name }) => city ?? name ?? []),
    countries: places.flatMap(({ country_code }) => countryCode(country_code) ?? []),
  };
}

/** The languages of an ad: the one that stands in its own fields, and the others. */
function languagesOf(one: Offer): Pick<Opening, "language" | "translations"> {
  const all = Object.entries(one.translations ?? {}).map(([language, text]) => ({
    language,
    title: text.title ?? one.title,
    html: htmlOf(text),
  }));
  const own = all.find(({ title, html }) => title === one.title && html === htmlOf(one));
  return {
    language: own?.language,
    translations: all.filter((text) => text !== own && text.html.trim() !== ""),
  };
}

const hostOf = (board: string) => (board.includes(".") ? board : `${board}.recruitee.com`).toLowerCase();

/** Recruitee's own form: the address that it gives may be the company's old careers site. */
function applyAt({ careers_apply_url: url, slug }: Offer, board: string): string {
  if (slug === undefined || board.includes(".") || new URL(url).hostname.endsWith("recruitee.com"))
    return url;
  return `https://${hostOf(board)}/o/${encodeURIComponent(slug)}/c/new`;
}

/** Recruitee's careers site API (https://docs.recruitee.com/reference/intro-to-careers-site-api). */
export const recruitee: System = {
  addresses: [/^([\w-]+)\.recruitee\.com/i],
  hosts: (board) => [hostOf(board)],
  // Required from 10 February 2027 (https://docs.recruitee.com/reference/authentication-1).
  headers: ({ RECRUITEE_TOKEN: token }): Record<string, string> =>
    token ? { "x-careers-sites-token": token } : {},
  async read(board, ask) {
    const { offers } = parseAnswer(answer, await ask.json(`https://${hostOf(board)}/api/offers/`));
    return readOpenings(offer, offers, (one): Opening | undefined => {
      if (one.status !== undefined && one.status !== "published") return undefined;
      const { min, max, period, currency } = one.salary ?? {};
      return {
        id: String(one.id),
        title: one.title,
        ...placesOf(one),
        teams: one.department === undefined ? [] : [one.department],
        workplace: one.remote ? "remote" : one.hybrid ? "hybrid" : one.on_site ? "on-site" : undefined,
        contract: contractOf(one.employment_type_code),
        hours: hoursOf(one.employment_type_code),
        published: momentOf(one.published_at ?? one.created_at),
        closes: dayOf(one.close_at),
        salary: salaryOf({ min, max: max ?? min, currency, per: periods[period ?? ""] }),
        apply: applyAt(one, board),
        html: htmlOf(one),
        ...languagesOf(one),
      };
    });
  },
};
