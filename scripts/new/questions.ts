import { type Check, oneOf } from "../../lib/schema/checks/check.ts";
import { date } from "../../lib/schema/checks/date.ts";
import { language } from "../../lib/schema/checks/language.ts";
import { country, timezone } from "../../lib/schema/checks/place.ts";
import { contracts, hours, workplaces } from "../../lib/schema/kinds/position.ts";
import { slugOf } from "./slug.ts";

/** What `npm run new` makes. */
export const makeable = ["position", "office", "team", "translation"] as const;
export type Makeable = (typeof makeable)[number];

/** What is known of the content when a file is added to it. */
export interface Around {
  teams: readonly string[];
  offices: readonly string[];
  regions: readonly string[];
  positions: readonly string[];
  /** The languages for which there is a template of a translation. */
  languages: readonly string[];
}

/** One thing that `npm run new` has to know. */
export interface Question {
  /** The name of the option; `title` is what stands without one. */
  name: string;
  /** What to ask a person. */
  ask: string;
  example: string;
  /** Several words are allowed, with commas between them. */
  list?: boolean;
  /** It need not be answered. */
  optional?: boolean;
  known?: readonly string[];
  rule: Check;
}

const title: Check = (value) =>
  slugOf(value) === ""
    ? {
        code: "bad-file-name",
        message: `"${value}" has no letter from a to z, which an address needs.`,
        hint: "Give the title in Latin letters; it can be changed in the file.",
      }
    : undefined;

const coordinates: Check = (value) =>
  /^-?\d{1,2}(\.\d+)?\s*,\s*-?\d{1,3}(\.\d+)?$/.test(value)
    ? undefined
    : {
        code: "list-length",
        message: `"${value}" is not a latitude and a longitude.`,
        hint: "Write the two with a comma between them, such as 48.86,2.35.",
      };

function choice(
  name: string,
  ask: string,
  known: readonly string[],
  code: Parameters<typeof oneOf>[0],
  rest: Partial<Question> = {},
): Question {
  return { name, ask, example: known[0] ?? name, known, rule: oneOf(code, name, known), ...rest };
}

/** What has to be known for a file of a kind, in the order in which it is asked. */
export function questionsFor(kind: Makeable, around: Around): Question[] {
  const optional = { optional: true };
  switch (kind) {
    case "position":
      return [
        { name: "title", ask: "What is the job called", example: "Senior Data Engineer", rule: title },
        choice("team", "Which team", around.teams, "unknown-team"),
        choice("office", "Which office, or offices with commas", around.offices, "unknown-office", {
          list: true,
        }),
        choice("contract", "Which contract", contracts, "unknown-choice", optional),
        choice("workplace", "Where is the work done", workplaces, "unknown-choice", optional),
        choice("hours", "Which hours", hours, "unknown-choice", optional),
        { name: "opened", ask: "On which day does it open", example: "2027-01-11", rule: date, ...optional },
        { name: "closes", ask: "Which day is the last", example: "2027-03-31", rule: date, ...optional },
      ];
    case "office":
      return [
        {
          name: "title",
          ask: "Which city, or country while there is no city",
          example: "Lisbon",
          rule: title,
        },
        choice("region", "Which region", around.regions, "unknown-region"),
        { name: "country", ask: "Which country, as two letters", example: "PT", rule: country },
        { name: "timezone", ask: "Which time zone", example: "Europe/Lisbon", rule: timezone },
        { name: "coordinates", ask: "Latitude and longitude", example: "38.72,-9.14", rule: coordinates },
      ];
    case "team":
      return [{ name: "title", ask: "What is the team called", example: "Finance", rule: title }];
    case "translation":
      return [
        {
          name: "title",
          ask: "What is the job called in that language",
          example: "Ingénieur data H/F",
          rule: title,
        },
        choice("of", "Which position", around.positions, "translation-without-position"),
        {
          name: "language",
          ask: "Which language",
          example: "fr",
          known: around.languages,
          rule: language,
          ...optional,
        },
      ];
  }
}

/** What is wrong with an answer, in words for a person; nothing where it is right. */
export function faultOf({ rule, list }: Question, answer: string): string | undefined {
  for (const part of list ? partsOf(answer) : [answer]) {
    const fault = rule(part);
    if (fault !== undefined)
      return `${fault.message} ${fault.hint}${fault.fix && !fault.hint.includes(fault.fix) ? ` Perhaps ${fault.fix}?` : ""}`;
  }
  return undefined;
}

/** The words of an answer that is a list. */
export function partsOf(answer: string): string[] {
  return answer.split(",").map((part) => part.trim());
}
