import * as z from "zod";
import type { Salary, Workplace } from "../../../lib/content/content.ts";
import { type Ask, NoAnswer } from "../get.ts";
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
import { childrenOf, parseXml, textIn } from "../xml.ts";
import type { System } from "./systems.ts";

const figure = z.union([z.string(), z.number()]).nullish();
const words = z.union([z.string(), z.array(z.string())]).nullish();

const posting = z.object({
  jobLocation: z
    .array(z.object({ address: z.object({ addressLocality: line, addressCountry: line }).nullish() }))
    .nullish(),
  validThrough: line,
  employmentType: words,
  baseSalary: z
    .object({
      currency: line,
      value: z.object({ unitText: line, minValue: figure, maxValue: figure, value: figure }).nullish(),
    })
    .nullish(),
});

const item = z.object({
  id: z.string().trim().min(1),
  title: z.string().trim().min(1),
  url: secure,
  date_published: line,
  content_html: z.string().nullish(),
  _jobposting: posting.nullish(),
});

const answer = z.object({ items: z.array(z.unknown()), next_url: line });
/** Entries without a title or an address occur, and are no openings. */
const complete = z.object({ title: z.string().min(1), url: z.string().min(1) });

const periods: Partial<Record<string, Salary["per"]>> = {
  YEAR: "year",
  MONTH: "month",
  DAY: "day",
  HOUR: "hour",
};
const workplaces: Partial<Record<string, Workplace>> = {
  fully: "remote",
  hybrid: "hybrid",
  none: "on-site",
  onsite: "on-site",
};

/** What the RSS feed says beyond the JSON feed of the first 100 openings, by id. */
async function fromRss(host: string, ask: Ask): Promise<Map<string, Pick<Opening, "teams" | "workplace">>> {
  const url = `https://${host}/jobs.rss`;
  try {
    const [channel] = childrenOf(parseXml(await ask.text(url), host), "channel");
    const items = channel === undefined ? [] : childrenOf(channel, "item");
    return new Map(
      items.map((one) => [
        textIn(one, "guid") ?? "",
        {
          teams: [textIn(one, "department"), textIn(one, "role")].flatMap((name) => name ?? []),
          workplace: workplaces[textIn(one, "remoteStatus")?.toLowerCase() ?? ""],
        },
      ]),
    );
  } catch (error) {
    // The JSON feed has all that an opening needs; not every site has this one.
    if (error instanceof NoAnswer) return new Map();
    throw error;
  }
}

/** A board is the name before `.teamtailor.com`, or the host of a company's own careers site. */
const hostOf = (board: string) => (board.includes(".") ? board : `${board}.teamtailor.com`).toLowerCase();

/** The feeds of a Teamtailor careers site (https://www.jsonfeed.org/version/1.1/). */
export const teamtailor: System = {
  addresses: [/^([\w-]+)\.teamtailor\.com/i],
  hosts: (board) => [hostOf(board)],
  async read(board, ask) {
    const all: unknown[] = [];
    const read = new Set<string>();
    for (
      let url: string | undefined = `https://${hostOf(board)}/jobs.json`;
      url !== undefined && !read.has(url);
    ) {
      read.add(url);
      const { items, next_url }: z.output<typeof answer> = parseAnswer(answer, await ask.json(url));
      all.push(...items);
      url = next_url;
    }
    const entries = all.filter((one) => complete.safeParse(one).success);
    const rss = entries.length > 0 ? await fromRss(hostOf(board), ask) : new Map();
    const found = readOpenings(item, entries, (one): Opening => {
      const { jobLocation, validThrough, employmentType, baseSalary } = one._jobposting ?? {};
      const addresses = (jobLocation ?? []).flatMap(({ address }) => address ?? []);
      const { unitText, minValue, maxValue, value } = baseSalary?.value ?? {};
      const kind = [employmentType ?? []].flat().join(" ");
      return {
        id: one.id,
        title: one.title,
        places: addresses.flatMap(({ addressLocality }) => addressLocality ?? []),
        teams: [],
        countries: addresses.flatMap(({ addressCountry }) => countryCode(addressCountry) ?? []),
        contract: contractOf(kind),
        hours: hoursOf(kind),
        // With the offset of the company: the day is meant as it is written.
        published: dayOf(one.date_published),
        closes: dayOf(validThrough),
        salary: salaryOf({
          min: minValue ?? value,
          max: maxValue ?? value,
          currency: baseSalary?.currency,
          per: periods[unitText ?? ""],
        }),
        apply: one.url,
        html: one.content_html ?? "",
        ...rss.get(one.id),
      };
    });
    return { ...found, others: found.others + all.length - entries.length };
  },
};
