import * as z from "zod";
import { countryCode } from "../country.ts";
import { type Opening, parseAnswer, parseOpenings } from "../opening.ts";
import type { System } from "./systems.ts";

const text = z.string().trim();

const item = z.object({
  id: text.min(1),
  title: text.min(1),
  url: z.url({ protocol: /^https$/ }),
  date_published: z.iso.datetime({ offset: true }),
  content_html: z.string().default(""),
  _jobposting: z
    .object({
      jobLocation: z
        .array(
          z.object({
            address: z.object({ addressLocality: text.nullish(), addressCountry: text.nullish() }),
          }),
        )
        .default([]),
    })
    .default({ jobLocation: [] }),
});

const answer = z.object({ items: z.array(z.unknown()), next_url: z.string().nullish() });

/** Entries without one of these are no openings. */
const complete = z.object({ id: z.string().min(1), title: z.string().min(1), url: z.string().min(1) });

/** The feed has neither team, contract nor pay: these are HR's to say. */
function openingOf(one: z.output<typeof item>): Opening {
  const places = one._jobposting.jobLocation.map(({ address }) => address);
  return {
    id: one.id,
    title: one.title,
    offices: places.map(({ addressLocality }) => addressLocality ?? "").filter((name) => name !== ""),
    countries: places.flatMap(({ addressCountry }) => countryCode(addressCountry ?? undefined) ?? []),
    published: one.date_published,
    apply: one.url,
    html: one.content_html,
  };
}

/** A board is the name before `.teamtailor.com`, or the host of a career site of one's own. */
const hostOf = (board: string) => (board.includes(".") ? board : `${board}.teamtailor.com`).toLowerCase();

/** The JSON feed of a Teamtailor career site (https://www.jsonfeed.org/version/1.1/). */
export const teamtailor: System = {
  hosts: (board) => [hostOf(board)],
  async openings(board, get) {
    const all: unknown[] = [];
    const read = new Set<string>();
    for (
      let url: string | undefined = `https://${hostOf(board)}/jobs.json`;
      url !== undefined && !read.has(url);
    ) {
      read.add(url);
      const { items, next_url }: z.output<typeof answer> = parseAnswer(answer, await get(url));
      all.push(...items.filter((one) => complete.safeParse(one).success));
      url = next_url ?? undefined;
    }
    return parseOpenings(item, all).map(openingOf);
  },
};
