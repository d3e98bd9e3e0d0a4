/** The law or the guide that a piece of advice rests on. */
export interface Citation {
  name: string;
  url: string;
}

/**
 * A text of a message. In curly brackets are the names of what was found, which stands there instead: "There is no file
 * {file}." A function makes texts of which more varies.
 */
type Text<Found> = string | ((found: Found) => string);

/** What a problem says, and how to fix it. */
interface Wording<Found> {
  says: Text<Found>;
  remedy: Text<Found>;
}

/** What there is to say about some codes only. */
interface Details<Found> {
  /** All laws and guides that advice rests on. */
  citations?: readonly Citation[];
  /** The one that counts for what was found, where it isn't the first. */
  cites?: (found: Found) => Citation | undefined;
  /** Advice that nobody can silence with `allow`. */
  fixed?: true;
}

/** Everything there is to say about one code. */
export interface Message<Found> extends Wording<Found>, Details<Found> {
  /** What the code means, in one sentence; the reference prints it. */
  about: string;
}

/** What can stand in a text; of a list, its items with commas between them. */
type Value = string | number | readonly (string | number)[];

/** What a text needs: of "There is no file {file}.", a `file`. */
type Needs<Written> = Written extends (found: infer Found) => string
  ? Found
  : Written extends `${string}{${infer Name}}${infer Rest}`
    ? (Name extends `${string} ${string}` ? unknown : Record<Name, Value>) & Needs<Rest>
    : unknown;

/** What both texts need. Where it's clear what was `meant`, the remedy is "Did you mean …?" instead. */
type FoundBy<One extends Wording<never>> = Needs<One["says"]> &
  Needs<One["remedy"]> &
  (One extends { cites: (found: infer Found) => unknown } ? Found : unknown) & { meant?: string | undefined };

/** A message as it is written: where it isn't said what the code means, that is what it says of any file. */
type Written<Found> = Wording<Found> & Details<Found> & { about?: string };

export function message<const One extends Written<never>>(one: One): Message<FoundBy<One>>;
export function message<Found>(one: Written<Found>): Message<Found> {
  return { about: `${one.says}`.replace(/\{\w+\}/g, "…"), ...one };
}

const valuesIn = (found: unknown) => new Map<string, unknown>(Object.entries({ ...Object(found) }));

/** A text with what was found. */
function worded<Found>(text: Text<Found>, found: Found): string {
  if (typeof text === "function") return text(found);
  const values = valuesIn(found);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!values.has(name)) throw new Error(`Nobody says what {${name}} is in "${text}".`);
    return [values.get(name)].flat().join(", ");
  });
}

/** Both texts of a message with what was found. */
export function wordsOf<Found>({ says, remedy }: Wording<Found>, found: Found) {
  const meant = valuesIn(found).get("meant");
  return {
    message: worded(says, found),
    hint: meant === undefined ? worded(remedy, found) : `Did you mean "${meant}"?`,
  };
}

type AnyOf<Cases> = { [What in keyof Cases]: { what: What } & Cases[What] }[keyof Cases];

function wordingOf<Cases, What extends keyof Cases>(
  wordings: { [Each in keyof Cases]: Wording<Cases[Each]> },
  found: { what: What },
): Wording<Cases[What]> {
  return wordings[found.what];
}

/** One code that says different things, depending on the `what` that was found. */
export function cases<const Each extends Readonly<Record<string, Wording<never>>>>(
  about: string,
  wordings: Each,
  details?: Details<unknown>,
): Message<AnyOf<{ [What in keyof Each]: FoundBy<Each[What]> }>>;
export function cases<Cases>(
  about: string,
  wordings: { [What in keyof Cases]: Wording<Cases[What]> },
  details: Details<unknown> = {},
): Message<AnyOf<Cases>> {
  return {
    about,
    says: (found) => worded<Cases[keyof Cases]>(wordingOf(wordings, found).says, found),
    remedy: (found) => worded<Cases[keyof Cases]>(wordingOf(wordings, found).remedy, found),
    ...details,
  };
}

const lists = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** Items in a sentence: "a, b and c", or "a, b or c". */
export function listed(items: readonly string[], word: "and" | "or" = "and"): string {
  return lists[word].format(items);
}

/** Names of fields and the like in a sentence: `"min" and "max"`. */
export function quotedList(names: readonly string[]): string {
  return listed(names.map((name) => `"${name}"`));
}

/** "1 item", "2 items". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** What people call a language: `fr` as French; a tag that can't be one, in quotes. */
export function languageName(language: string): string {
  try {
    return languageNames.of(language) ?? language;
  } catch {
    return `"${language}"`;
  }
}
