/** The law or the guide that a piece of advice rests on. */
export interface Citation {
  name: string;
  url: string;
}

/** What a problem says, and how to fix it; text where nothing varies, or a function of what was found. */
interface Wording<Found> {
  says: string | ((found: Found) => string);
  remedy: string | ((found: Found) => string);
}

/** Everything there is to say about one code. */
export interface Message<Found> extends Wording<Found> {
  /** What the code means, in one sentence; the reference prints it. */
  about: string;
}

export interface AdviceMessage<Found> extends Message<Found> {
  /** All laws and guides that it rests on. */
  citations: readonly Citation[];
  /** The one that counts for what was found, where it isn't the first. */
  cites?: (found: Found) => Citation | undefined;
  /** Nobody can silence it with `allow`. */
  fixed?: true;
}

/** No details, for messages that never vary. */
export type Nothing = Record<string, never>;

/** A message as it is written: where it never varies, it is what the code means as well. */
type Written<Found> = Omit<AdviceMessage<Found>, "about" | "citations"> &
  ({ about: string } | { says: string });

export function message<Found = Nothing>(one: Written<Found>): Message<Found> {
  return { about: `${one.says}`, ...one };
}

export function advice<Found = Nothing>(
  one: Written<Found> & Partial<AdviceMessage<Found>>,
): AdviceMessage<Found> {
  return { citations: [], about: `${one.says}`, ...one };
}

/** A text, or what a function makes of what was found. */
export function worded<Found>(text: string | ((found: Found) => string), found: Found): string {
  return typeof text === "string" ? text : text(found);
}

type Wordings<Cases> = { [What in keyof Cases]: Wording<Cases[What]> };
type AnyOf<Cases> = { [What in keyof Cases]: { what: What } & Cases[What] }[keyof Cases];

function wordingOf<Cases, What extends keyof Cases>(
  wordings: Wordings<Cases>,
  found: { what: What },
): Wording<Cases[What]> {
  return wordings[found.what];
}

/** One code that says different things, depending on the `what` that was found. */
export function cases<Cases>(about: string, wordings: Wordings<Cases>): Message<AnyOf<Cases>> {
  return {
    about,
    says: (found) => worded<Cases[keyof Cases]>(wordingOf(wordings, found).says, found),
    remedy: (found) => worded<Cases[keyof Cases]>(wordingOf(wordings, found).remedy, found),
  };
}

/** "Did you mean …?" where it is clear what was meant; otherwise another remedy. */
export function meantOr(meant: string | undefined, otherwise: string): string {
  return meant === undefined ? otherwise : `Did you mean "${meant}"?`;
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
