/** Signs that one cannot see, by name; those of the first list look like a blank, the others like nothing. */
const blanks = new Map([
  ["\u00a0", "no-break blank"],
  ["\u202f", "narrow no-break blank"],
  ["\u2028", "line separator"],
  ["\u2029", "paragraph separator"],
]);
const nothings = new Map([
  ["\u00ad", "soft hyphen"],
  ["\u200b", "zero-width blank"],
  ["\u200c", "zero-width non-joiner"],
  ["\u200d", "zero-width joiner"],
  ["\u2060", "word joiner"],
  ["\ufeff", "byte order mark"],
]);

const unseen = /[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]/g;

/** A sign in a line that cannot be seen, by its index from 0. */
export interface Unseen {
  at: number;
  sign: string;
  /** What it is: "a no-break blank (U+00A0)". */
  name: string;
}

/** What one sees of a text: blanks for what looks like one, and nothing for the rest. */
export function seen(text: string): string {
  return text.replace(unseen, (sign) => (blanks.has(sign) ? " " : ""));
}

/** The signs of a line that one cannot see. */
export function unseenSigns(line: string): Unseen[] {
  return [...line.matchAll(unseen)].map(({ 0: sign, index: at }) => {
    const name = blanks.get(sign) ?? nothings.get(sign) ?? "mark of the direction of writing";
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return { at, sign, name: `a ${name} (U+${code})` };
  });
}

/** The line with some of its unseen signs taken away, or made blanks. */
export function without(line: string, signs: readonly Unseen[]): string {
  const at = new Set(signs.map((sign) => sign.at));
  return line.replace(/[\s\S]/g, (sign, index: number) => (at.has(index) ? seen(sign) : sign));
}

const besides = /[:;!?»%€$£‰°]/;

/**
 * Whether a blank that does not break is where one belongs: before : ; ! ? » % and signs of money, behind «, beside a
 * number (Lexique des règles typographiques en usage à l’Imprimerie nationale).
 */
export function isRightBlank(line: string, { at, sign }: Unseen): boolean {
  const [before = "", after = ""] = [line[at - 1], line[at + 1]];
  return blanks.has(sign) && (besides.test(after) || /[«\d]/.test(before) || /\d/.test(after));
}
