import type { Contract, Hours, Salary, Workplace } from "../../lib/content/content.ts";
import { unmarked } from "../../lib/rules/lines/pasted-slips.ts";
import { joinedParts } from "./ad-blocks.ts";
import { visible } from "./ad-marks.ts";
import { contractInTitle, contractOf, hoursOf, type Pay, salaryOfAll, workplaceOf } from "./board-words.ts";
import { countryCode } from "./countries.ts";

/**
 * A position as an applicant tracking system has it, in the form that all systems are brought to. What is `undefined`
 * the board does not say, so that HR may say it in the file.
 */
export interface Opening {
  /** The system's id, which stays when the title changes. */
  id: string;
  title: string;
  /** What the board calls the places of work; one text may name several, or just say remote. */
  places: string[];
  /** What the board calls its department and its team, the larger unit first. */
  teams: string[];
  workplace?: Workplace | undefined;
  /** The countries (alpha-2) that the board has in separate fields. */
  countries: string[];
  contract?: Contract | undefined;
  hours?: Hours | Hours[] | undefined;
  /** The day it was published, or the moment in ISO 8601 with an offset. */
  published?: string | undefined;
  /** The last day to apply, `YYYY-MM-DD`. */
  closes?: string | undefined;
  salary?: Salary | undefined;
  /** The address at which the system takes applications. */
  apply: string;
  language?: string | undefined;
  html: string;
  translations?: { language: string; title: string; html: string }[] | undefined;
}

type Maybe = string | null | undefined;

/** A title or a name on one line, without marks, entities and invisible characters. */
export const titleOf = (title: string) => visible(unmarked(title)).replaceAll(/ +/g, " ").trim();

/** An opening in the words of its system, before they are interpreted. */
export interface RawOpening
  extends Pick<Opening, "title" | "apply" | "closes" | "language" | "html" | "translations"> {
  id: string | number;
  places: readonly Maybe[];
  teams: readonly Maybe[];
  workplace?: Maybe;
  /** Codes or names. */
  countries: readonly Maybe[];
  /** Contract and hours, which systems have in one field or in two. */
  employment: readonly Maybe[];
  published?: Maybe;
  /** Several for several places or levels. */
  pay?: Pay | readonly Pay[] | undefined;
  /** HTML with what the board says about pay beyond one range, such as commission; it ends the ad. */
  payWords?: Maybe;
}

const present = (texts: readonly Maybe[]) => texts.flatMap((text) => titleOf(text ?? "") || []);

export function openingOf(said: RawOpening): Opening {
  const { title, apply, closes, language, translations, pay } = said;
  const employment = present(said.employment).join(" ");
  return {
    title,
    apply,
    closes,
    language,
    html: joinedParts([said.html, said.payWords]),
    translations,
    id: String(said.id),
    places: [...new Set(present(said.places))],
    teams: [...new Set(present(said.teams))],
    workplace: workplaceOf(said.workplace),
    countries: said.countries.flatMap((country) => countryCode(country) ?? []),
    contract: contractOf(employment) ?? contractInTitle(title),
    hours: hoursOf(employment),
    published: said.published ?? undefined,
    salary: salaryOfAll([pay ?? []].flat()),
  };
}

export interface Board {
  openings: Opening[];
  /** Openings that can't be read, by their id or, without one, their title, each with a sentence that says why. */
  unread: { id: string | undefined; title: string | undefined; sentence: string }[];
  /** How many entries aren't openings: talent pools, unlisted ones. */
  others: number;
}
