import * as z from "zod";
import { joinedParts, textParagraphs } from "../ad-blocks.ts";
import { type Ask, NoBoard } from "../get.ts";
import { figure, html, id, line, moment, parseAnswer, secureIfAny, title } from "../read-openings.ts";
import { system } from "./system.ts";

const posting = z.object({
  id,
  text: title,
  categories: z
    .object({
      location: line,
      allLocations: z.array(line).nullish(),
      commitment: line,
      team: line,
      department: line,
    })
    .nullish(),
  country: line,
  workplaceType: line,
  createdAt: moment,
  description: html,
  lists: z.array(z.object({ text: html, content: html })).nullish(),
  additional: html,
  hostedUrl: secureIfAny,
  applyUrl: secureIfAny,
  salaryDescription: html,
  salaryDescriptionPlain: html,
  salaryRange: z.object({ min: figure, max: figure, currency: line, interval: line }).nullish(),
});

/** How many postings a full page has; a shorter one is the last. */
const pageSize = 100;

/** The ad: what comes first, the lists with their headings, and what comes last. */
function htmlOf({ description, lists, additional }: z.output<typeof posting>): string {
  const listed = (lists ?? []).map(
    ({ text, content }) => `${text?.trim() ? `<h3>${text}</h3>` : ""}${content ?? ""}`,
  );
  return joinedParts([description, ...listed, additional]);
}

async function everyPage(host: string, board: string, ask: Ask) {
  const all: unknown[] = [];
  for (let size = pageSize; size === pageSize; ) {
    const query = `mode=json&skip=${all.length}&limit=${pageSize}`;
    const url = `https://${host}/v0/postings/${encodeURIComponent(board)}?${query}`;
    const page = parseAnswer(z.array(z.unknown()), await ask.json(url));
    all.push(...page);
    size = page.length;
  }
  return all;
}

const pageOf = (board: string, id: string) =>
  `https://jobs.lever.co/${encodeURIComponent(board)}/${encodeURIComponent(id)}`;

const [global, european] = ["api.lever.co", "api.eu.lever.co"];

/** Lever's Postings API, in the region where the board is (https://github.com/lever/postings-api). */
export const lever = system({
  addresses: [/^api\.(?:eu\.)?lever\.co\/v0\/postings\/([^/?#]+)/i, /^jobs\.(?:eu\.)?lever\.co\/([^/?#]+)/i],
  hosts: () => [global, european],
  entries: async (board, ask) =>
    await everyPage(global, board, ask).catch(async (error) => {
      // A company's board is in one of the regions, and its name doesn't say which.
      if (error instanceof NoBoard) return await everyPage(european, board, ask);
      throw error;
    }),
  entry: posting,
  said(one, board) {
    const { location, allLocations, commitment, team, department } = one.categories ?? {};
    const { min, max, currency, interval } = one.salaryRange ?? {};
    return {
      id: one.id,
      title: one.text,
      places: [location, ...(allLocations ?? [])],
      teams: [department, team],
      // "unspecified" means nothing.
      workplace: one.workplaceType,
      countries: [one.country],
      employment: [commitment],
      published: one.createdAt,
      pay: { min, max, currency, per: interval, called: one.salaryDescription ?? one.salaryDescriptionPlain },
      payWords: one.salaryDescription?.trim()
        ? one.salaryDescription
        : textParagraphs(one.salaryDescriptionPlain ?? ""),
      apply: one.applyUrl ?? `${one.hostedUrl ?? pageOf(board, one.id)}/apply`,
      html: htmlOf(one),
    };
  },
});
