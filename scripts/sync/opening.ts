import * as z from "zod";
import type { Contract, Hours, Salary, Workplace } from "../../lib/content/content.ts";

/**
 * A position as a recruiter's system has it, in the form that all systems are brought to. What is `undefined` the
 * system does not say, so that it is HR's to say in the file; what is `null` it has a field for, and left it empty.
 */
export interface Opening {
  /** The system's own name for it: it stays when the title changes. */
  id: string;
  title: string;
  /** What the system calls its offices; each may be one of ours. */
  offices: string[];
  /** What the system calls its team, the likeliest first; undefined where the feed has no such field. */
  teams?: string[] | undefined;
  workplace?: Workplace | undefined;
  /** The countries of the offices (alpha-2), as far as the system says them. */
  countries: string[];
  contract?: Contract | undefined;
  hours?: Hours | undefined;
  /** The moment at which it was published, in ISO 8601 with an offset. */
  published?: string | undefined;
  /** The last day on which one can apply, `YYYY-MM-DD`. */
  closes?: string | null | undefined;
  salary?: Salary | null | undefined;
  /** The address at which the system takes applications, with what it adds to follow them. */
  apply: string;
  language?: string | undefined;
  /** The ad. */
  html: string;
}

/** What a system's answer lacks or has in another form; each sentence names the opening, the field and what stood there. */
export class UnexpectedAnswer extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
  }
}

/** The names under which systems keep an opening's title and id, for the message about one that cannot be read. */
const label = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  title: z.string().optional(),
  text: z.string().optional(),
});

function nameOf(raw: unknown, index: number): string {
  const { data } = label.safeParse(raw);
  const name = data?.title ?? data?.text ?? data?.id;
  return name === undefined ? `Opening ${index + 1}` : `Opening "${String(name).trim()}"`;
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function sentencesOf(name: string, error: z.ZodError): string[] {
  return error.issues.map(({ path, message, input }) => {
    const field = path.map(String).join(".") || "the whole";
    return `${name}, ${field}: ${shown(input)} stands there. ${message}.`;
  });
}

/** Parses an answer as a whole. @throws UnexpectedAnswer */
export function parseAnswer<T>(schema: z.ZodType<T>, raw: unknown): T {
  const { success, data, error } = schema.safeParse(raw, { reportInput: true });
  if (success) return data;
  throw new UnexpectedAnswer(sentencesOf("The answer", error));
}

/** Parses each opening of an answer, one of every id. @throws UnexpectedAnswer on all that are in another form */
export function parseOpenings<T extends { id: string | number }>(
  schema: z.ZodType<T>,
  raw: readonly unknown[],
): T[] {
  const results = raw.map((one) => schema.safeParse(one, { reportInput: true }));
  const wrong = results.flatMap(({ error }, index) =>
    error === undefined ? [] : sentencesOf(nameOf(raw[index], index), error),
  );
  if (wrong.length > 0) throw new UnexpectedAnswer(wrong);
  const all = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
