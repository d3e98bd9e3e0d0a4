import * as z from "zod";
import { dayOf } from "../board-words.ts";
import { type Ask, NoAnswer } from "../get.ts";
import { figure, html, id, line, parseAnswer, secure, title } from "../read-openings.ts";
import { childrenOf, parseXml, textIn } from "../xml.ts";
import { hostBelow, system } from "./system.ts";

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
  id,
  title,
  url: secure,
  date_published: line,
  content_html: html,
  _jobposting: posting.nullish(),
  rss: z.object({ department: line, role: line, remoteStatus: line }).optional(),
});

const answer = z.object({ items: z.array(z.unknown()), next_url: line });
const identified = z.looseObject({ id });

/** The items of the RSS feed by id; it has more about the first 100 openings. */
async function fromRss(host: string, ask: Ask) {
  try {
    const [channel] = childrenOf(parseXml(await ask.text(`https://${host}/jobs.rss`), host), "channel");
    const items = channel === undefined ? [] : childrenOf(channel, "item");
    return new Map(
      items.map((one) => [
        textIn(one, "guid"),
        Object.fromEntries(["department", "role", "remoteStatus"].map((name) => [name, textIn(one, name)])),
      ]),
    );
  } catch (error) {
    // The JSON feed has all that an opening needs, and not every site has this one.
    if (error instanceof NoAnswer) return new Map();
    throw error;
  }
}

const hostOf = hostBelow("teamtailor.com");

/** The feeds of a Teamtailor careers site (https://www.jsonfeed.org/version/1.1/). */
export const teamtailor = system({
  addresses: [/^([\w-]+)\.teamtailor\.com/i],
  hosts: (board) => [hostOf(board)],
  async entries(board, ask) {
    const host = hostOf(board);
    const all: unknown[] = [];
    const read = new Set<string>();
    for (let url: string | undefined = `https://${host}/jobs.json`; url !== undefined && !read.has(url); ) {
      read.add(url);
      const page: z.output<typeof answer> = parseAnswer(answer, await ask.json(url));
      all.push(...page.items);
      url = page.next_url;
    }
    const rss = all.length > 0 ? await fromRss(host, ask) : new Map();
    return all.map((one) => {
      const { data } = identified.safeParse(one);
      return data === undefined ? one : { ...data, rss: rss.get(data.id) };
    });
  },
  entry: item,
  said(one) {
    const { jobLocation, validThrough, employmentType, baseSalary } = one._jobposting ?? {};
    const addresses = (jobLocation ?? []).map(({ address }) => address);
    const { unitText, minValue, maxValue, value } = baseSalary?.value ?? {};
    return {
      id: one.id,
      title: one.title,
      places: addresses.map((address) => address?.addressLocality),
      teams: [one.rss?.department, one.rss?.role],
      workplace: one.rss?.remoteStatus,
      countries: addresses.map((address) => address?.addressCountry),
      employment: [employmentType ?? []].flat(),
      // With the company's offset, so the day is right as written.
      published: dayOf(one.date_published),
      closes: dayOf(validThrough),
      pay: {
        min: minValue ?? value,
        max: maxValue ?? value,
        currency: baseSalary?.currency,
        per: unitText,
      },
      apply: one.url,
      html: one.content_html ?? "",
    };
  },
});
