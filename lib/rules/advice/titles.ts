import type { Code } from "../../messages/catalogue.ts";
import { ads, type Places, type Rule, rule } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { findIn, spanOf, type Text } from "../words.ts";

const forAllInGerman = [
  // (m/w/d), (f/m/x), (w|m|d); two letters leave out those who are neither.
  /(?<!\p{L})[mwfdxivn*](?:\s*[/|,]\s*[mwfdxivn*]){2,}(?!\p{L})/iu,
  /all genders|alle geschlechter|(?<!\p{L})gn(?!\p{L})/iu,
  /\p{L}[*:_·]in(?:nen)?(?!\p{L})|\p{L}\/-?in(?:nen)?(?!\p{L})|\p{L}In(?:nen)?(?!\p{L})/u,
  /\p{L}in(?:nen)? (?:oder|und|\/) \p{L}/u,
  /(?<!\p{L})divers(?!\p{L})/iu,
  /(?:kraft|kräfte|person|leitung|assistenz|aushilfe)(?!\p{L})/iu,
];

const forAllInFrench = [
  /(?<!\p{L})[hfmx](?:\s*[/|]\s*[hfmxn]){1,}(?!\p{L})/iu,
  // Chargé.e, développeur-se, développeur(se), développeur/euse.
  /\p{L}[·•]\p{L}|\p{L}\((?:e|ne|le|te|se|ère|ière|t?rice|euse)s?\)|\p{L}[./-](?:e|ne|le|te|se|ère|ière|t?rice|euse)s?(?!\p{L})/iu,
  /(?<!\p{L})(?:tous|toutes?) genres?(?!\p{L})/iu,
  // Ingénieure ou ingénieur: one word twice, in two forms.
  /(?<!\p{L})(\p{L}{4})\p{L}* ?(?:ou|et|[/–-]) ?(?:une? )?\1/iu,
  /(?<!\p{L})une? (?:ou|et) une? /iu,
];

function isForAll(title: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(title));
}

/** A rule on the title, if there is one. */
function titleRule<C extends Code>({
  find,
  ...rest
}: {
  code: C;
  finished?: boolean;
  find(title: Text, subject: Subject): Places<C>;
}): Rule {
  return rule({
    ...rest,
    kinds: ads,
    find: (subject) => (subject.title === undefined ? undefined : find(subject.title, subject)),
  });
}

/** Words after a dash or in brackets that say where the work is. */
const workplace =
  /(?<=[([|,–—-]\s*)(?:100 ?% )?(?:remote|télétravail|home[- ]?office|hybrid|hybride)(?=\s*(?:[)\]]|$))/giu;

const currency = "(?:\\p{Sc}|(?<!\\p{L})(?:EUR|USD|CZK|JPY|GBP|CHF)(?!\\p{L}))";
const amount = "\\d[\\d.,\\u00a0\\u202f ’']*k?(?:\\s?[-–]\\s?\\d[\\d.,\\u00a0\\u202f ’']*k?)?";
const pay = new RegExp(`${currency} ?${amount}(?<! )|${amount} ?${currency}|\\d{2,} ?k(?!\\p{L})`, "giu");

// EPLAN, DATEV, HIPAA and COBOL are names.
const inCapitals = /(?<![\p{L}\p{N}])\p{Lu}{6,}(?![\p{L}\p{N}])/gu;
const marker = /\(?(?:[MWDHFX]\/)+[MWDHFX]\)?/g;

function calm(words: string): string {
  return words.replace(/\p{Lu}{4,}/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/** From the first loud word to the last, or a whole title in capitals. */
function shouting({ text }: Text): { from: number; to: number } | undefined {
  const letters = text.replace(marker, "").replace(/\P{L}/gu, "");
  const all = letters.length >= 8 && letters === letters.toUpperCase() && /\p{Lu}/u.test(letters);
  if (all) return { from: 0, to: text.length };
  const words = [...text.matchAll(inCapitals)];
  const [first, last] = [words[0], words.at(-1)];
  return first && last && { from: first.index, to: last.index + last[0].length };
}

/** A German title with its marker: instead of one for two genders, and before a bar. */
function forAll(title: string): string {
  const two = /\((?:m ?[/|] ?w|w ?[/|] ?m)\)/i;
  return two.test(title) ? title.replace(two, "(m/w/d)") : title.replace(/(?= +\|)|$/, " (m/w/d)");
}

/** Advice on titles of ads. */
export const titleRules: readonly Rule[] = [
  titleRule({
    code: "german-title",
    finished: true,
    find(title, { ad, language }) {
      const inGermany = ad?.position.offices.some(({ country }) => country === "DE") === true;
      if ((!inGermany && language !== "de") || language === "fr" || isForAll(title.text, forAllInGerman))
        return undefined;
      return {
        span: spanOf(title),
        found: {},
        fix: forAll(title.text),
      };
    },
  }),
  titleRule({
    code: "french-title",
    finished: true,
    find(title, { language }) {
      if (language !== "fr" || isForAll(title.text, forAllInFrench)) return undefined;
      return {
        span: spanOf(title),
        found: {},
        fix: `${title.text} H/F`,
      };
    },
  }),
  titleRule({
    code: "title-with-place",
    find: (title, { places }) =>
      [places ?? [], workplace]
        .flat()
        .flatMap((pattern) => findIn(title, pattern))
        .map(({ words, span }) => ({ span, found: { words } })),
  }),
  titleRule({
    code: "title-with-pay",
    find: (title) => findIn(title, pay).map(({ words, span }) => ({ span, found: { words } })),
  }),
  titleRule({
    code: "title-in-capitals",
    find(title, { language }) {
      const loud = shouting(title);
      if (loud === undefined) return undefined;
      const { from, to } = loud;
      return {
        span: spanOf(title, from, to - from),
        found: {},
        // Other languages don't start every word with a capital.
        fix: language === "en" ? calm(title.text.slice(from, to)) : undefined,
      };
    },
  }),
];
