import type { Element } from "@xmldom/xmldom";
import * as z from "zod";
import { escaped } from "../ad-blocks.ts";
import { html, id, line, moment, title } from "../read-openings.ts";
import { childrenOf, parseXml, textIn } from "../xml.ts";
import { system } from "./system.ts";

const position = z.object({
  id,
  name: title,
  offices: z.array(line),
  department: line,
  team: line,
  employmentType: line,
  schedule: line,
  createdAt: moment,
  salary: z.object({ min: line, max: line, currencyCode: line, type: line }),
  html: html.default(""),
  texts: z.array(z.object({ language: z.string(), title: z.string(), html: z.string() })),
});

/** The sections of an ad, each with its name as a heading. */
function htmlOf(one: Element): string {
  const [texts] = childrenOf(one, "jobDescriptions");
  return (texts === undefined ? [] : childrenOf(texts, "jobDescription"))
    .map((part) => [textIn(part, "name"), textIn(part, "value")] as const)
    .filter(([, html]) => html !== undefined)
    .map(([name, html]) => `${name === undefined ? "" : `<h2>${escaped(name)}</h2>`}<div>${html}</div>`)
    .join("\n");
}

/** The fields of a position, read one by one, so that one bad position doesn't affect the others. */
function entryOf(one: Element) {
  const [additional] = childrenOf(one, "additionalOffices");
  const [pay] = childrenOf(one, "salaryInformation");
  const offices = additional === undefined ? [] : childrenOf(additional, "office");
  const text = (name: string) => textIn(one, name);
  return {
    id: text("id"),
    name: text("name"),
    offices: [text("office"), ...offices.map(({ textContent }) => textContent)],
    department: text("department"),
    team: text("recruitingCategory"),
    employmentType: text("employmentType"),
    schedule: text("schedule"),
    createdAt: text("createdAt"),
    salary: Object.fromEntries(
      ["min", "max", "currencyCode", "type"].map((name) => [name, textIn(pay, name)]),
    ),
    html: htmlOf(one),
  };
}

const hostOf = (board: string, end = "de") => `${board.toLowerCase()}.jobs.personio.${end}`;

/** Personio's XML feed (https://developer.personio.de/docs/retrieving-open-job-positions). */
export const personio = system({
  addresses: [/^([\w-]+)\.jobs\.personio\.(?:de|com)/i],
  hosts: (board) => ["de", "com"].map((end) => hostOf(board, end)),
  // It answers 429 after some five quick calls.
  pace: 1000,
  async entries(board, ask, languages) {
    const host = hostOf(board);
    const feed = async (query: string) =>
      childrenOf(parseXml(await ask.text(`https://${host}/xml${query}`), host), "position").map(entryOf);
    const entries = await feed("");
    // In the feed of a language, an ad that isn't written in it has no text.
    const texts: { id: string; language: string; title: string; html: string }[] = [];
    for (const language of entries.length > 0 ? languages : [])
      for (const { id = "", name = "", html } of await feed(`?language=${language}`))
        if (html !== "") texts.push({ id, language, title: name, html });
    return entries.map((entry) => ({ ...entry, texts: texts.filter(({ id }) => id === entry.id) }));
  },
  entry: position,
  said(one, board) {
    const first = one.texts.find(({ html }) => html === one.html);
    const { currencyCode: currency, type: per, ...figures } = one.salary;
    return {
      id: one.id,
      title: one.name,
      places: one.offices,
      teams: [one.department, one.team],
      countries: one.offices,
      employment: [one.employmentType, one.schedule],
      published: one.createdAt,
      pay: { ...figures, currency, per },
      apply: `https://${hostOf(board)}/job/${encodeURIComponent(one.id)}`,
      language: first?.language,
      html: one.html ?? "",
      translations: one.texts.filter(({ language }) => language !== first?.language),
    };
  },
});
