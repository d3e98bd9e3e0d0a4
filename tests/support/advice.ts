import { Temporal } from "temporal-polyfill";
import type { Problem } from "../../lib/messages/problem.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { textOf, withFiles } from "./minimal.ts";

function page(fields: string, body = "Words."): string {
  return `---\n${fields}\n---\n\n${body}\n`;
}

/** A small company with offices under several laws, and without a position. */
export const company = readContentFolder("tests/fixtures/laws");

/** The company with a page on data, which is a draft or is not. */
export function withPrivacy(draft: boolean): Record<string, string> {
  return {
    "content/company.md": textOf("content/company.md", company).replace("founded", "privacy: data\nfounded"),
    "content/pages/data.md": page(`title: Data\ndescription: Your data.\ndraft: ${draft}`),
  };
}

/** An ad of more than a hundred words that no rule has anything to say about. */
export const plainBody = `## What you will do\n\n${"You help people, you mend things and you say what you saw. ".repeat(10).trim()}`;

const plainBodies: Partial<Record<string, string>> = {
  fr: `## Vos missions\n\n${"Vous aidez les gens, vous réparez et vous le dites à tous. ".repeat(12).trim()}`,
  de: `## Deine Aufgaben\n\n${"Du hilfst Leuten, du reparierst und du sagst, was du siehst. ".repeat(12).trim()}`,
  cs: `## Co budete dělat\n\n${"Pomáháte lidem, opravujete to a říkáte, co jste na tom viděli. ".repeat(12).trim()}`,
  es: `## Qué harás\n\n${"Ayudas a la gente, reparas cosas y dices a todos lo que has visto. ".repeat(12).trim()}`,
  ja: `## 仕事内容\n\n${"私たちは古い電話を直し、人を助け、見たことを話します。".repeat(10)}`,
};

/** What an ad says instead of what a plain one does; a field that is `undefined` is left out. */
export interface AdChanges {
  title?: string;
  offices?: string;
  contract?: string;
  opened?: string;
  closes?: string | undefined;
  salary?: string | undefined;
  language?: string;
  workplace?: string;
  applicants?: string;
  draft?: string;
  allow?: string;
  body?: string;
}

/** The text of an ad in Tokyo that no rule has anything to say about, but for the changes; the title is on line 2. */
export function anAd(changes: AdChanges = {}): string {
  const { body = plainBodies[changes.language ?? "en"] ?? plainBody, ...others } = changes;
  const fields = {
    title: "Data Engineer",
    team: "data",
    offices: "[japan]",
    contract: "permanent",
    opened: "2026-11-01",
    closes: "2027-01-31",
    salary: "{ min: 45000, max: 55000, currency: EUR, per: year }",
    ...others,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return page(lines.map(([name, value]) => `${name}: ${value}`).join("\n"), body);
}

/** The files of a company whose one position is that ad. */
export function ad(changes?: AdChanges): Record<string, string> {
  return { "a.md": anAd(changes) };
}

/** The same, with words behind those of a plain ad, on line 15 where nothing else is said. */
export function withWords(words: string, changes?: AdChanges): Record<string, string> {
  return ad({ ...changes, body: `${plainBodies[changes?.language ?? "en"] ?? plainBody}\n\n${words}` });
}

/** A French version of an ad; its title is on line 2. */
export function inFrench(
  title = "Spécialiste data H/F",
  body = `## Vos missions\n\n${"Vous aidez les gens, vous réparez et vous le dites. ".repeat(12)}`,
): string {
  return page(`title: ${title}`, body);
}

/** All problems of the company with these files of positions at noon (UTC) of a day. */
export function problemsWith(positions: Record<string, string | undefined>, today = "2026-11-23"): Problem[] {
  const files = Object.entries(positions).map(([name, text]) => [
    name.includes("/") ? name : `content/positions/${name}`,
    text,
  ]);
  const folder = withFiles(company, Object.fromEntries(files));
  return check(folder, Temporal.Instant.from(`${today}T12:00:00Z`)).problems;
}

/** Problems as short as a test reads them: `designer.md:2:8+5 code`, the number after `+` being the length. */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ file, line, column, length, code }) => `${file.split("/").at(-1)}:${line}:${column}+${length} ${code}`,
  );
}
