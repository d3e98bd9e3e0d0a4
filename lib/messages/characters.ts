/**
 * Characters that a feed can't hold, not even escaped, or shouldn't: XML 1.0 forbids them, lone surrogates included, and
 * discourages U+007F to U+009F (https://www.w3.org/TR/xml/#charsets).
 */
export const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that's what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/u;

/** Bytes that are no letter become U+FFFD, and no text file holds a NUL. */
export const lostCharacters = /[\0\uFFFD]/;

/** Characters that a terminal obeys, or that turn the order of what it prints: in a report they are shown as �. */
export const obeyed =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that's what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Characters that can't be seen, by name; those of the first list look like a space, the others like nothing. */
const blanks = new Map([
  ["\u00a0", "no-break space"],
  ["\u202f", "narrow no-break space"],
  ["\u2028", "line separator"],
  ["\u2029", "paragraph separator"],
]);
const nothings = new Map([
  ["\u00ad", "soft hyphen"],
  ["\u200b", "zero-width space"],
  ["\u200c", "zero-width non-joiner"],
  ["\u200d", "zero-width joiner"],
  ["\u2060", "word joiner"],
  ["\ufeff", "byte order mark"],
]);

const unseen = /[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]/g;
const hasUnseen = new RegExp(unseen.source);

export interface Unseen {
  at: number;
  character: string;
  name: string;
}

/** What people see of a text: spaces for what looks like one, and nothing for the rest. */
export function seen(text: string): string {
  // Nearly all lines are all visible, and a test takes a fifth of the time of a replacement.
  if (!hasUnseen.test(text)) return text;
  return text.replace(unseen, (character) => (blanks.has(character) ? " " : ""));
}

export function unseenCharacters(line: string): Unseen[] {
  return [...line.matchAll(unseen)].map(({ 0: character, index: at }) => {
    const name = blanks.get(character) ?? nothings.get(character) ?? "mark of writing direction";
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return { at, character, name: `a ${name} (U+${code})` };
  });
}

/** The line without some of its unseen characters; those that look like a space become one. */
export function without(line: string, characters: readonly Unseen[]): string {
  const places = new Set(characters.map(({ at }) => at));
  return line.replace(/[\s\S]/g, (character, index: number) =>
    places.has(index) ? seen(character) : character,
  );
}

const besides = /[:;!?»%€$£‰°]/;

/**
 * Whether a no-break space is where one belongs: before : ; ! ? » % and currency symbols, after «, next to a number
 * (Lexique des règles typographiques en usage à l’Imprimerie nationale).
 */
export function isRightBlank(line: string, { at, character }: Unseen): boolean {
  const [before = "", after = ""] = [line[at - 1], line[at + 1]];
  return blanks.has(character) && (besides.test(after) || /[«\d]/.test(before) || /\d/.test(after));
}
