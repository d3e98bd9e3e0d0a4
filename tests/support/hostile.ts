/** Texts of some length on which a careless pattern takes the square of the length, or worse; by what they are. */
export const hostile: Record<string, (length: number) => string> = {
  "one bracket and blanks": (length) => `[a${" ".repeat(length)}`,
  "comments that never end": (length) => "<!--".repeat(length / 4),
  dots: (length) => `${".".repeat(length)}x`,
  digits: (length) => "1".repeat(length),
  fences: (length) => "```\n~~~\n".repeat(length / 8),
  "young, young": (length) => "young, ".repeat(length / 7),
  "one word": (length) => "a".repeat(length),
  "tags of other programs": (length) => "{%".repeat(length / 2),
  "opening braces": (length) => "{".repeat(length),
  hyphens: (length) => "-".repeat(length),
  "Japanese without a stop": (length) => "日本".repeat(length / 2),
  umbrellas: (length) => "☂".repeat(length),
  "stars of notes": (length) => `${"a** ".repeat(length / 4)}\n\n**b`,
  "short lines": (length) => "Ab\n".repeat(length / 3),
  "a slip in each line": (length) => "##a\n".repeat(length / 4),
};
