/** Words for a count, by the plural forms of a language (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export function plural(
  language: string,
  words: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  return (count) => words[rules.select(count)] ?? words.other;
}

/** A label within a sentence: without its capital, unless it is an abbreviation such as CDI. */
export function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** A number stays with the sign after it, and with capitals before it, as in WCAG 2.2. */
export function withSigns(text: string): string {
  return text.replace(/(?<=\d) (?=[%€]|Kč)|(?<=\p{Lu}{2}) (?=\d)/gu, "\u00a0");
}
