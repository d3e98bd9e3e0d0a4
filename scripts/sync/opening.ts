import * as z from "zod";
import { impossiblePay, currency as isCurrency } from "../../lib/content/checks/money.ts";
import type { Contract, Hours, Salary, Workplace } from "../../lib/content/content.ts";

/**
 * A position as an applicant tracking system has it, in the form that all systems are brought to. What is `undefined`
 * the board does not say, so that HR may say it in the file.
 */
export interface Opening {
  /** The system's id: it stays when the title changes. */
  id: string;
  title: string;
  /** What the board calls the places of work; one text may name several, or say that the job is remote. */
  places: string[];
  /** What the board calls its department and its team, the coarser first. */
  teams: string[];
  workplace?: Workplace | undefined;
  /** The countries (alpha-2) that the board has in fields of their own. */
  countries: string[];
  contract?: Contract | undefined;
  hours?: Hours | undefined;
  /** The day it was published, or the moment in ISO 8601 with an offset. */
  published?: string | undefined;
  /** The last day to apply, `YYYY-MM-DD`. */
  closes?: string | undefined;
  salary?: Salary | undefined;
  /** The address at which the system takes applications. */
  apply: string;
  language?: string | undefined;
  /** The ad. */
  html: string;
  /** The ad in further languages. */
  translations?: { language: string; title: string; html: string }[] | undefined;
}

/** What a board answers. */
export interface Board {
  openings: Opening[];
  /** Openings that cannot be read, each with a sentence that says why. */
  unread: { id: string; sentence: string }[];
  /** How many entries are no openings: talent pools, unlisted ones. */
  others: number;
}

/** An answer that has nothing to read in it, in sentences. */
export class UnexpectedAnswer extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
  }
}

/** An address of the web, by https whatever it began with. */
export const secure = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/^http:/i, "https:"));

/** A line of text, which may be missing or empty. */
export const line = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || undefined);

/** A moment, which may be missing. */
export const moment = z.iso.datetime({ offset: true }).nullish();

/** The day at the beginning of a date, as it is written. */
export const dayOf = (date: string | null | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? "")?.[0];

const contracts: [words: RegExp, contract: Contract][] = [
  [/\bintern(?:ship)?\b|praktik|\bstage\b/i, "internship"],
  [/apprentice|ausbildung|alternance/i, "apprenticeship"],
  [/freelance|contractor/i, "freelance"],
  [/permanent|unbefristet|\bcdi\b/i, "permanent"],
  [/fixed[\s_-]?term|temporary|befristet|\bcdd\b|volunteer/i, "fixed-term"],
];

/** The contract that a company's words for an opening name; `fulltime` is hours, and no contract. */
export const contractOf = (words: string | undefined): Contract | undefined =>
  contracts.find(([looks]) => looks.test(words?.replaceAll("_", " ") ?? ""))?.[1];

/** The hours that a company's words for an opening name, where they name one of the two. */
export function hoursOf(words = ""): Hours | undefined {
  const [isFull, isPart] = [/full[\s_-]?time|vollzeit/i.test(words), /part[\s_-]?time|teilzeit/i.test(words)];
  return isFull === isPart ? undefined : isFull ? "full-time" : "part-time";
}

/** The pay of an opening, where the board says all that a salary needs. */
export function salaryOf(pay: {
  min: number | string | null | undefined;
  max: number | string | null | undefined;
  currency: string | null | undefined;
  per: Salary["per"] | undefined;
}): Salary | undefined {
  const [min, max] = [Number(pay.min), Number(pay.max)];
  const { currency, per } = pay;
  if (!(min > 0) || !(max >= min) || !currency || per === undefined) return undefined;
  const salary = { min, max, currency: currency.toUpperCase(), per };
  // A slip on the board, such as pay by the year called by the hour, is not said on.
  return isCurrency(salary.currency) === undefined && impossiblePay(salary) === undefined
    ? salary
    : undefined;
}

/** The names under which systems keep an opening's id and title. */
const label = z.looseObject({
  id: z.union([z.string().min(1), z.number()]),
  title: z.unknown().optional(),
  text: z.unknown().optional(),
  name: z.unknown().optional(),
});

function shown(value: unknown): string {
  const text = value === undefined ? "missing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function reasonsOf(error: z.ZodError): string {
  return error.issues
    .map(
      ({ path, message, input }) => `${path.map(String).join(".") || "it"} is ${shown(input)} (${message})`,
    )
    .join("; ");
}

/** Parses an answer as a whole. @throws UnexpectedAnswer */
export function parseAnswer<T>(schema: z.ZodType<T>, raw: unknown): T {
  const { success, data, error } = schema.safeParse(raw, { reportInput: true });
  if (success) return data;
  throw new UnexpectedAnswer([`The board answers in another form than documented: ${reasonsOf(error)}.`]);
}

/**
 * Reads the entries of an answer, one of every id. An entry without an id, or of which `openingOf` makes nothing, is no
 * opening. One that cannot be read stops no other.
 *
 * @throws UnexpectedAnswer where there are entries, and none can be read
 */
export function readOpenings<T>(
  schema: z.ZodType<T>,
  entries: readonly unknown[],
  openingOf: (entry: T) => Opening | undefined,
): Board {
  const board: Board = { openings: [], unread: [], others: 0 };
  const ids = new Set<string>();
  for (const entry of entries) {
    const named = label.safeParse(entry).data;
    if (named === undefined) {
      board.others++;
      continue;
    }
    const id = String(named.id);
    if (ids.has(id)) continue;
    ids.add(id);
    const { data, error } = schema.safeParse(entry, { reportInput: true });
    if (error !== undefined) {
      const name = [named.title, named.text, named.name].find((text) => typeof text === "string") ?? id;
      board.unread.push({ id, sentence: `"${String(name).trim()}" cannot be read: ${reasonsOf(error)}.` });
      continue;
    }
    const opening = data === undefined ? undefined : openingOf(data);
    if (opening === undefined) board.others++;
    else board.openings.push(opening);
  }
  if (board.unread.length > 0 && board.openings.length === 0)
    throw new UnexpectedAnswer(board.unread.slice(0, 5).map(({ sentence }) => sentence));
  return board;
}
