import * as z from "zod";
import { joinedParts, textParagraphs } from "../ad-blocks.ts";
import { dayOf, hoursOf } from "../board-words.ts";
import { townIn } from "../countries.ts";
import type { RawOpening } from "../opening.ts";
import { figure, html, id, line, moment, parseAnswer, secureIfAny, title } from "../read-openings.ts";
import { hostBelow, system } from "./system.ts";

const isSo = z.boolean().nullish();

const offer = z.object({
  id,
  slug: line,
  title,
  status: line,
  highlight: line,
  description: html,
  requirements: html,
  department: line,
  employment_type_code: line,
  city: line,
  country_code: line,
  location: line,
  state_code: line,
  locations: z.array(z.object({ name: line, city: line, state_code: line, country_code: line })).nullish(),
  remote: isSo,
  hybrid: isSo,
  on_site: isSo,
  salary: z.object({ min: figure, max: figure, period: line, currency: line }).nullish(),
  published_at: moment,
  created_at: moment,
  min_hours: figure,
  max_hours: figure,
  close_at: line,
  careers_apply_url: secureIfAny,
  translations: z
    .record(z.string(), z.object({ title: line, highlight: line, description: html, requirements: html }))
    .nullish(),
});
type Offer = z.output<typeof offer>;

const answer = z.object({ offers: z.array(z.unknown()) });

type Texts = Partial<Pick<Offer, "highlight" | "description" | "requirements">>;

/** The ad; a highlight alone is none. */
function htmlOf({ highlight = "", description, requirements }: Texts): string {
  const text = joinedParts([description, requirements]);
  return text && joinedParts([textParagraphs(highlight), text]);
}

/** Hours by the week as words: from 35 on it's full-time, below it's part-time. */
function hoursIn({ min_hours: min, max_hours: max }: Offer): string | undefined {
  const [least, most] = [Number(min ?? max ?? 0), Number(max ?? min ?? 0)];
  if (!(least > 0 && most >= least)) return undefined;
  return [...(most >= 35 ? ["full-time"] : []), ...(least < 35 ? ["part-time"] : [])].join(" ");
}

/** The languages of an ad: that of its main fields, and the others. */
function languagesOf(one: Offer): Pick<RawOpening, "language" | "translations"> {
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

const hostOf = hostBelow("recruitee.com");

/** Recruitee's own form: its address for an ad may be the company's old careers site. */
function applyAt({ careers_apply_url: url, slug }: Offer, board: string): string | undefined {
  const isOwn = url && (board.includes(".") || new URL(url).hostname.endsWith(".recruitee.com"));
  if (isOwn || slug === undefined) return url ?? undefined;
  return `https://${hostOf(board)}/o/${encodeURIComponent(slug)}/c/new`;
}

/** Recruitee's careers site API (https://docs.recruitee.com/reference/intro-to-careers-site-api). */
export const recruitee = system({
  addresses: [/^([\w-]+)\.recruitee\.com/i],
  hosts: (board) => [hostOf(board)],
  // Required from 10 February 2027 (https://docs.recruitee.com/reference/authentication-1).
  headers: ({ RECRUITEE_TOKEN: token }): Record<string, string> =>
    token ? { "x-careers-sites-token": token } : {},
  entries: async (board, ask) =>
    parseAnswer(answer, await ask.json(`https://${hostOf(board)}/api/offers/`)).offers,
  entry: offer,
  said(one, board) {
    if (one.status !== undefined && one.status !== "published") return undefined;
    const places = one.locations?.length ? one.locations : [{ name: one.location, ...one }];
    return {
      id: one.id,
      title: one.title,
      places: places.map(
        ({ city, name, state_code, country_code }) => townIn(city, state_code, country_code) ?? name,
      ),
      teams: [one.department],
      workplace: one.remote ? "remote" : one.hybrid ? "hybrid" : one.on_site ? "on-site" : undefined,
      countries: places.map(({ country_code }) => country_code),
      employment: [hoursOf(one.employment_type_code) ? undefined : hoursIn(one), one.employment_type_code],
      published: one.published_at ?? one.created_at,
      closes: dayOf(one.close_at),
      pay: one.salary ? { ...one.salary, per: one.salary.period } : undefined,
      apply: applyAt(one, board) ?? `https://${hostOf(board)}/`,
      html: htmlOf(one),
      ...languagesOf(one),
    };
  },
});
