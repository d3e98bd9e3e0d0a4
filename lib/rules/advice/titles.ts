import { findIn, spanOf, type Text } from "../readable-text.ts";
import { ads, type Rule, rule } from "../rule.ts";

// A title that names no person, such as "Praktikum Vertrieb", leaves nobody out.
const personInGerman =
  /(?:er|or|ist|yst|(?<!m)ent|ant|eur|ar|är|tect|ive|mann|wirte?|lead|head|intern|koch|arzt|anwalt|coach|chef|angestellter?|beauftragter?)(?!\p{L})|(?<!\p{L})C[ETFO]O(?!\p{L})/iu;
const forAllInGerman = [
  // (m/w/d), (f/m/x), (w|m|d); two letters leave out those who are neither.
  /(?<!\p{L})[mwfdxivn*](?:\s*[/|,]\s*[mwfdxivn*]){2,}(?!\p{L})/iu,
  /all genders?|alle geschlechter|jeden geschlechts|(?<!\p{L})(?:gn|divers)(?!\p{L})|\(mensch\)/iu,
  // Entwickler*in, Entwickler/-in, EntwicklerIn, Kaufmann:frau; "Entwickler *" has its footnote.
  /\p{L}[*:_·]in(?:nen)?(?!\p{L})|\p{L}\/-?in(?:nen)?(?!\p{L})|\p{L}In(?:nen)?(?!\p{L})|\p{L}[*:_/]-?frau|\p{L} ?\*/u,
  /\p{L}in(?:nen)? ?(?:oder|und|\/) ?\p{L}/u,
  /(?:kraft|kräfte|person|leitung|assistenz|aushilfe|hilfe)(?!\p{L})/iu,
];

// Words that name somebody in one gender, where they stand for the job and not after "du" or "l’".
const person =
  "chargée?|attachée?|déléguée?|employée?|adjointe?|assistante?|consultante?|gérante?|apprentie?|avocate?|agente?|\\p{L}{3,}(?:eur|euse|trice|ien|ienne|ier|ière)";
const oneGender = new RegExp(
  `(?<!\\p{L}|[’']|(?<!\\p{L})(?:le|la|les|du|des|de|au|en|personnes?|profils?) )(?:${person})(?!\\p{L})`,
  "giu",
);
const noPerson =
  /^(?:secteur|métier|chantier|atelier|quartier|courrier|matière|filière|première?|dossier)s?$/i;
const forAllInFrench = [
  /(?<!\p{L})[hfmx](?:\s*[/|]\s*[hfmxn]){1,}(?!\p{L})|\([hfmx] ?[-–,] ?[hfmx]\)/iu,
  // Chargé.e, développeur-se, développeur(se), programmeur(-euse), développeur/euse, un·.
  /\p{L}[·•]|\p{L}\(-?(?:e|ne|le|te|se|ère|ière|t?rice|euse)s?\)|\p{L}[./-](?:e|ne|le|te|se|ère|ière|t?rice|euse)s?(?!\p{L})/iu,
  /(?<!\p{L})(?:tous|toutes?) genres?(?!\p{L})/iu,
  // Ingénieure ou ingénieur, un développeur Django ou une développeuse: one word twice, in two forms.
  /(?<!\p{L})(\p{L}{4})\p{L}*(?: \p{L}+){0,3} ?(?:ou|et|[/–-]) ?(?:une? )?\1/iu,
  /(?<!\p{L})une? (?:ou|et) une? /iu,
];

function isForAll(title: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(title));
}

/** Words after a dash or in brackets that say where the work is. */
const workplace =
  /(?<=[([|,–—-]\s*)(?:100 ?% )?(?:remote|télétravail|home[- ]?office|hybrid|hybride)(?=\s*(?:[)\]]|$))/giu;

const currency = "(?:\\p{Sc}|(?<!\\p{L})(?:EUR|USD|CZK|JPY|GBP|CHF)(?!\\p{L}))";
const amount = "\\d[\\d.,\\u00a0\\u202f ’']*k?(?:\\s?[-–]\\s?\\d[\\d.,\\u00a0\\u202f ’']*k?)?";
const pay = new RegExp(`${currency} ?${amount}(?<! )|${amount} ?${currency}|\\d{2,} ?k(?!\\p{L})`, "giu");

// EPLAN, DATEV, HIPAA and COBOL are names.
const inCapitals = /(?<![\p{L}\p{N}])\p{Lu}{6,}(?![\p{L}\p{N}]| (?:GmbH|AG|SE|KG|SAS|SARL|Ltd|Inc))/gu;
const marker = /\(?(?:[MWDHFX]\/)+[MWDHFX]\)?/g;

function calm(words: string): string {
  return words.replace(/\p{Lu}{4,}/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/**
 * From the first loud word to the last, or a whole title in capitals. A word that the text writes in capitals, too, and
 * one in front of "GmbH" are names.
 */
function shouting({ text }: Text, lines: readonly Text[]): { from: number; to: number } | undefined {
  // Japanese and Arabic have no capitals.
  const unmarked = text.replace(marker, "");
  const all = !/\p{Ll}/u.test(unmarked) && (unmarked.match(/\p{Lu}/gu)?.length ?? 0) >= 8;
  if (all) return { from: 0, to: text.length };
  const isName = (word: string) => lines.some((line) => wholeWord(word).test(line.text));
  if (text.search(inCapitals) < 0) return undefined;
  const words = [...text.matchAll(inCapitals)].filter(([word]) => !isName(word));
  const [first, last] = [words[0], words.at(-1)];
  return first && last && { from: first.index, to: last.index + last[0].length };
}

const wholeWord = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u");

const twoGenders =
  /(?<!\p{L})\(?(?:m ?[/|] ?[wf]|[wf] ?[/|] ?m|männlich ?\/ ?weiblich|weiblich ?\/ ?männlich)(?!\p{L}| ?[/|])\)?|\(in(?:nen)?\)/iu;

/** A title with its marker: instead of one for two genders, and before a bar. */
function forAll(title: string, marker: string): string {
  const two = twoGenders.exec(title)?.[0];
  if (two === undefined) return title.replace(/(?= *\|)|$/, ` ${marker}`);
  if (two.startsWith("(in")) return title.replace(two, ` ${marker}`);
  return title.replace(two, /w/i.test(two) ? "(m/w/d)" : marker);
}

export const titleRules: readonly Rule[] = [
  rule({
    code: "german-title",
    kinds: ads,
    finished: true,
    find({ title, ad, language, lower }) {
      if (title === undefined) return undefined;
      const inGermany = ad?.position.offices.some(({ country }) => country === "DE") === true;
      // An English title means everybody unless it ends in (m/f).
      const isOpen =
        language === "de" ? personInGerman : inGermany && language !== "fr" ? twoGenders : /(?!)/;
      if (!isOpen.test(title.text) || isForAll(title.text, forAllInGerman)) return undefined;
      // "All genders welcome (m/f/d)" at the end of the ad says it, too.
      if (isForAll(lower, forAllInGerman.slice(0, 1))) return undefined;
      const marker = language === "de" ? "(m/w/d)" : "(f/m/d)";
      return {
        span: spanOf(title),
        found: { laws: ad?.laws ?? [] },
        fix: forAll(title.text, marker),
      };
    },
  }),
  rule({
    code: "french-title",
    kinds: ads,
    finished: true,
    find({ title, ad, language }) {
      if (title === undefined || language !== "fr") return undefined;
      const named = [...title.text.matchAll(oneGender)].filter(([word]) => !noPerson.test(word));
      if (named.length === 0) return undefined;
      if (isForAll(title.text, forAllInFrench)) return undefined;
      return { span: spanOf(title), found: { laws: ad?.laws ?? [] }, fix: `${title.text} H/F` };
    },
  }),
  rule({
    code: "title-with-facts",
    kinds: ads,
    find({ title, around }) {
      if (title === undefined) return undefined;
      const [first] = [around.places ?? [], workplace, pay].flat().flatMap((pattern) =>
        findIn(title, pattern).map((found) => ({
          ...found,
          what: pattern === pay ? ("pay" as const) : ("place" as const),
        })),
      );
      // Reporting one is enough.
      return first && { span: first.span, found: { what: first.what, words: first.words } };
    },
  }),
  rule({
    code: "title-in-capitals",
    kinds: ads,
    find({ title, lines, language }) {
      const loud = title && shouting(title, lines);
      if (title === undefined || loud === undefined) return undefined;
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
