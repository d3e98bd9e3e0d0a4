import type { Element } from "@xmldom/xmldom";
import * as z from "zod";
import type { Contract, Salary } from "../../../lib/content/content.ts";
import { hoursOf, line, moment, type Opening, readOpenings, salaryOf } from "../opening.ts";
import { countryCode } from "../places.ts";
import { childrenOf, parseXml, textIn } from "../xml.ts";
import type { System } from "./systems.ts";

const position = z.object({
  id: z.string().min(1),
  name: z.string().trim().min(1),
  offices: z.array(z.string()),
  department: line,
  team: line,
  employmentType: line,
  schedule: line,
  createdAt: moment,
  salary: z.object({ min: line, max: line, currencyCode: line, type: line }),
  html: z.string(),
});

const contracts: Partial<Record<string, Contract>> = {
  permanent: "permanent",
  intern: "internship",
  internship: "internship",
  trainee: "apprenticeship",
  freelance: "freelance",
  temporary: "fixed-term",
};
const periods: Partial<Record<string, Salary["per"]>> = { hourly: "hour", monthly: "month", yearly: "year" };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The sections of an ad, each with its name as a heading. */
function htmlOf(one: Element): string {
  const [texts] = childrenOf(one, "jobDescriptions");
  return (texts === undefined ? [] : childrenOf(texts, "jobDescription"))
    .map((part) => [textIn(part, "name"), textIn(part, "value")] as const)
    .filter(([, html]) => html !== undefined)
    .map(([name, html]) => `${name === undefined ? "" : `<h2>${escaped(name)}</h2>`}<div>${html}</div>`)
    .join("\n");
}

/** The fields of a position, so that what is odd in one is that one's alone. */
function entryOf(one: Element) {
  const [further] = childrenOf(one, "additionalOffices");
  const [pay] = childrenOf(one, "salaryInformation");
  const offices = further === undefined ? [] : childrenOf(further, "office");
  return {
    id: textIn(one, "id"),
    name: textIn(one, "name"),
    offices: [textIn(one, "office"), ...offices.map(({ textContent }) => textContent?.trim())].filter(
      Boolean,
    ),
    department: textIn(one, "department"),
    team: textIn(one, "recruitingCategory"),
    employmentType: textIn(one, "employmentType"),
    schedule: textIn(one, "schedule"),
    createdAt: textIn(one, "createdAt"),
    salary: Object.fromEntries(
      ["min", "max", "currencyCode", "type"].map((name) => [name, textIn(pay, name)]),
    ),
    html: htmlOf(one),
  };
}

/** Personio's XML feed (https://developer.personio.de/docs/retrieving-open-job-positions). */
export const personio: System = {
  addresses: [/^([\w-]+)\.jobs\.personio\.(?:de|com)/i],
  hosts: (board) => ["de", "com"].map((end) => `${board.toLowerCase()}.jobs.personio.${end}`),
  // It answers 429 after some five quick calls.
  pace: 1000,
  async read(board, ask, languages) {
    const host = `${board.toLowerCase()}.jobs.personio.de`;
    const feed = async (query: string) =>
      childrenOf(parseXml(await ask.text(`https://${host}/xml${query}`), host), "position").map(entryOf);
    const entries = await feed("");
    // An ad that is not written in a language has no text in the feed of it.
    const texts: { language: string; id: string; title: string; html: string }[] = [];
    for (const language of entries.length > 0 ? languages : [])
      for (const { id = "", name = "", html } of await feed(`?language=${language}`))
        if (html !== "") texts.push({ language, id, title: name, html });
    return readOpenings(position, entries, (one): Opening => {
      const own = texts.filter(({ id }) => id === one.id);
      const first = own.find(({ html }) => html === one.html);
      const { min, max, currencyCode: currency, type } = one.salary;
      return {
        id: one.id,
        title: one.name,
        places: one.offices,
        teams: [one.department, one.team].flatMap((name) => name ?? []),
        countries: one.offices.flatMap((name) => countryCode(name) ?? []),
        contract: contracts[one.employmentType ?? ""],
        // "full-or-part-time" leaves it to the applicant.
        hours: one.schedule === "full-or-part-time" ? undefined : hoursOf(one.schedule),
        published: one.createdAt ?? undefined,
        salary: salaryOf({ min, max: max ?? min, currency, per: periods[type ?? ""] }),
        apply: `https://${host}/job/${one.id}`,
        language: first?.language,
        html: one.html,
        translations: own.filter((text) => text !== first),
      };
    });
  },
};
