import * as z from "zod";
import { isDate } from "../../lib/content/checks/date.ts";
import { httpsAddress, urlOf } from "../../lib/content/checks/web.ts";
import { visible } from "./ad-marks.ts";
import { type Board, type Opening, openingOf, type RawOpening } from "./opening.ts";
import { toMarkdown } from "./to-markdown.ts";

/** Says why an answer has nothing that can be read. */
export class UnexpectedAnswer extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
  }
}

/** A web address, with https whatever it started with, and without spaces. */
export const secure = z.string().transform((sent, context) => {
  const url = urlOf(sent.trim())?.href.replace(/^http:/, "https:") ?? "";
  if (httpsAddress(url) === undefined) return url;
  context.addIssue({ code: "custom", message: "no web address", input: sent });
  return z.NEVER;
});

/** The same where it may be missing, since a system has a form of its own for every opening. */
export const secureIfAny = secure.optional().catch(undefined);

/** A title, which has more than spaces and invisible characters. */
export const title = z
  .string()
  .trim()
  .refine((text) => visible(text).trim() !== "", "no words");

/** A line of text; it may be missing or empty. */
export const line = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || undefined);

/** A system's id, as text. */
export const id = z.union([z.string().trim().min(1), z.int()]).transform(String);

/** A day, or a moment in UTC where it names no zone: `2026-08-14T08:23:10`, `2026-08-14 08:23:10 UTC`, `2026-08-14`. */
const dateForm =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;

/** A moment, as a day or in ISO 8601 with an offset; systems also send milliseconds since 1970. It may be missing. */
export const moment = z
  .union([z.string().trim(), z.number().positive().max(8.64e15)])
  .nullish()
  .transform((sent, context) => {
    if (!sent) return undefined;
    if (typeof sent === "number") return new Date(sent).toISOString();
    const [, day, time, zone = "Z"] = dateForm.exec(sent) ?? [];
    if (day !== undefined && time === undefined && isDate(day)) return day;
    const whole = `${day}T${time}${zone === "UTC" ? "Z" : zone}`;
    if (day !== undefined && time !== undefined && !Number.isNaN(Date.parse(whole))) return whole;
    context.addIssue({ code: "custom", message: "no date", input: sent });
    return z.NEVER;
  });

export const html = z.string().nullish();

/** An amount of money, which some systems write as text; it may be missing. */
export const figure = z.union([z.string(), z.number()]).nullish();

/** Whether the text can become Markdown: thousands of elements in each other are more than a program can follow. */
function isReadable({ html, translations = [] }: Opening): boolean {
  try {
    for (const text of [html, ...translations.map((each) => each.html)]) toMarkdown(text);
    return true;
  } catch {
    return false;
  }
}

/** The names under which systems keep an opening's id and title. */
const label = z
  .object({ id: z.unknown(), title: z.unknown(), text: z.unknown(), name: z.unknown() })
  .partial();

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
  throw new UnexpectedAnswer([
    `The board answers in another form than documented: ${reasonsOf(error)}. Look at source in content/company.md. If that's right, show this line to whoever looks after this site.`,
  ]);
}

/**
 * Reads the entries of an answer. One with neither an id nor a title, or of which `said` makes nothing, is no opening.
 * One that cannot be read stops no other.
 *
 * @throws UnexpectedAnswer where there are entries, and none can be read
 */
export function readOpenings<T>(
  schema: z.ZodType<T>,
  entries: readonly unknown[],
  said: (entry: T) => RawOpening | undefined,
): Board {
  const board: Board = { openings: [], unread: [], others: 0 };
  /** What each id is called; systems repeat an opening where pages overlap. */
  const titles = new Map<string, string | undefined>();
  for (const entry of entries) {
    const named = label.safeParse(entry).data;
    const known = id.safeParse(named?.id).data;
    const called = [named?.title, named?.text, named?.name].find((text) => title.safeParse(text).success);
    const name = called === undefined ? undefined : visible(String(called)).trim();
    const leaveOut = (reason: string) =>
      board.unread.push({
        id: known,
        title: name,
        sentence: `${name === undefined ? `The opening ${known}` : `"${name}"`} cannot be read: ${reason}.`,
      });
    const isRepeated = known !== undefined && titles.has(known);
    if (known === undefined && name === undefined) board.others++;
    else if (known === undefined) leaveOut(`its id is ${shown(named?.id)}`);
    else if (isRepeated && titles.get(known) !== name) leaveOut(`another opening has its id, ${known}, too`);
    if (known === undefined || isRepeated) continue;
    titles.set(known, name);
    const { data, error } = schema.safeParse(entry, { reportInput: true });
    const found = data === undefined ? undefined : said(data);
    const opening = found && openingOf(found);
    if (error !== undefined) leaveOut(reasonsOf(error));
    else if (opening === undefined) board.others++;
    else if (!isReadable(opening)) leaveOut("its text is nested too deeply");
    else board.openings.push(opening);
  }
  if (board.unread.length > 0 && board.openings.length === 0)
    throw new UnexpectedAnswer(board.unread.slice(0, 5).map(({ sentence }) => sentence));
  return board;
}
