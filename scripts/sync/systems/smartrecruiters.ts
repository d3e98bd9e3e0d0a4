import * as z from "zod";
import { townIn } from "../countries.ts";
import { type Ask, NoAnswer } from "../get.ts";
import { html, id, line, moment, parseAnswer, secureIfAny, title } from "../read-openings.ts";
import { system } from "./system.ts";

const section = z.object({ title: line, text: html }).nullish();
const labelled = z.object({ id: line, label: line }).nullish();

const posting = z.object({
  id,
  name: title,
  active: z.boolean().nullish(),
  releasedDate: moment,
  location: z
    .object({
      city: line,
      region: line,
      country: line,
      remote: z.boolean().nullish(),
      hybrid: z.boolean().nullish(),
    })
    .nullish(),
  department: labelled,
  function: labelled,
  typeOfEmployment: labelled,
  language: z.object({ code: line }).nullish(),
  visibility: line,
  applyUrl: secureIfAny,
  // The list has none: an opening whose text did not come isn't shown without it.
  jobAd: z.object({
    sections: z
      .object({
        companyDescription: section,
        jobDescription: section,
        qualifications: section,
        additionalInformation: section,
      })
      .nullish(),
  }),
});

const answer = z.object({ totalFound: z.int(), content: z.array(z.unknown()) });
const listed = z.looseObject({ id });

const pageSize = 100;

/** The whole of an opening, or its entry in the list, which then counts as unreadable. */
async function detail(url: string, ask: Ask, entry: unknown): Promise<unknown> {
  return await ask.json(url).catch((error) => {
    if (error instanceof NoAnswer) return entry;
    throw error;
  });
}

/** SmartRecruiters' Posting API (https://developers.smartrecruiters.com/docs/posting-api). */
export const smartrecruiters = system({
  addresses: [
    /^api\.smartrecruiters\.com\/v1\/companies\/([^/?#]+)/i,
    /^jobs\.smartrecruiters\.com\/oneclick-ui\/company\/([^/?#]+)/i,
    /^(?:careers|jobs)\.smartrecruiters\.com\/(?!oneclick-ui\/)([^/?#]+)/i,
  ],
  hosts: () => ["api.smartrecruiters.com"],
  // At most ten a second.
  pace: 110,
  async entries(board, ask) {
    const base = `https://api.smartrecruiters.com/v1/companies/${encodeURIComponent(board)}/postings`;
    const all: unknown[] = [];
    for (let total = 1, size = 1; all.length < total && size > 0; ) {
      const page = await ask.json(`${base}?limit=${pageSize}&offset=${all.length}`);
      const { totalFound, content } = parseAnswer(answer, page);
      all.push(...content);
      [total, size] = [totalFound, content.length];
    }
    const whole: unknown[] = [];
    for (const entry of all) {
      const id = listed.safeParse(entry).data?.id;
      whole.push(id === undefined ? entry : await detail(`${base}/${encodeURIComponent(id)}`, ask, entry));
    }
    return whole;
  },
  entry: posting,
  said(one, board) {
    if (one.active === false || (one.visibility ?? "PUBLIC") !== "PUBLIC") return undefined;
    const { city, region, country, remote, hybrid } = one.location ?? {};
    const { companyDescription, jobDescription, qualifications, additionalInformation } =
      one.jobAd.sections ?? {};
    const sections = [companyDescription, jobDescription, qualifications, additionalInformation];
    return {
      id: one.id,
      title: one.name,
      places: [townIn(city, region, country)],
      teams: [one.department?.label, one.function?.label],
      workplace: remote === true ? "remote" : hybrid === true ? "hybrid" : undefined,
      countries: [country],
      // The id "permanent" has the label "Full-time".
      employment: [one.typeOfEmployment?.id, one.typeOfEmployment?.label],
      published: one.releasedDate,
      apply:
        one.applyUrl ??
        `https://jobs.smartrecruiters.com/${encodeURIComponent(board)}/${encodeURIComponent(one.id)}`,
      language: one.language?.code,
      html: sections
        .filter((part) => part?.text?.trim())
        .map((part) => `${part?.title === undefined ? "" : `<h2>${part.title}</h2>`}<div>${part?.text}</div>`)
        .join("\n"),
    };
  },
});
