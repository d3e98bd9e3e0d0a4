import { europeanUnion } from "../../content/areas.ts";
import { impossiblePay, unusualPay } from "../../content/checks/money.ts";
import { regionName } from "../../content/region-names.ts";
import { inFields, type PayRange } from "../../messages/about-law.ts";
import { isUnsolicited } from "../body-structure.ts";
import { isInNewYork, namedCountries } from "../laws.ts";
import { rule } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { spanOf, type Text } from "../text-search.ts";

const currency = "(?:[€$£]|(?:EUR|USD|GBP|CHF|CZK|Kč|[Ee]uros?)(?!\\p{L})|円)";
/** An amount such as "€45,000", "3.312,48 €", "38 k€", "58 T€" or "23万円"; not "€3m" and "65 %". */
const amount = new RegExp(
  `(${currency})?\\p{Zs}?(?<![\\d.,])(\\d{1,3}(?:[.,’'\\p{Zs}]\\d{3})+(?!\\d)|\\d+)(?:[.,](\\d{1,2})(?!\\d))?(?:,[–-])?\\p{Zs}?(?:([kKT](?!\\p{L})|万)\\p{Zs}?)?(${currency})?(?!\\p{Zs}?(?:%|m(?:io|illi|\\.|(?!\\p{L}))|mrd|bn))`,
  "giu",
);
const codes = new Map(
  Object.entries({ "€": "EUR", euro: "EUR", euros: "EUR", $: "USD", "£": "GBP", kč: "CZK", 円: "JPY" }),
);
const between = /^\p{Zs}?(?:[-–—~～〜]|à|a|až|to|bis|and|et|und)\p{Zs}?$/u;
const aboutPay =
  /(?<!\p{L})(?:salary|pay|compensation|wages?|(?:jahres|monats|grund|brutto)?gehalt|entgelt|vergütung|(?:stunden|jahres|monats)?lohn|brutto|salaire|rémunération|gratification|bruts?|mzda|sueldo|salario)(?!\p{L})|年収|年俸|月給|時給|給与/iu;
const byTheHour =
  /(?<!\p{L})(?:(?:an|per) hour|hourly|de l[’']heure|(?:pro|die|je) stunde|stundenlohn)(?!\p{L})|\/ ?h(?:r|our)?(?!\p{L})|時給/iu;
/** Words for each period; where a line has those of none or of two, only one may be usual for the amounts. */
const periods: readonly (readonly [per: string, RegExp])[] = [
  ["hour", byTheHour],
  ["month", /(?<!\p{L})(?:month|monat|mois|mensuel|monthly)|月給|月額/iu],
  ["year", /(?<!\p{L})(?:year|annual|annum|jahr|p\. ?a\.|(?:par |l[’'])an(?!\p{L})|annuel)|年収|年俸/iu],
];
// "Example:" in Japanese, too: 例.
const onTop =
  /(?:bonus|budget|primes?|prämien?|zuschuss|zulagen?|astreintes?)\P{L}+(?:\p{L}+\P{L}+){0,2}$|例[：:]/iu;

/** A group of a collective agreement or of the public service, whose table says the pay: "TVöD-K, P 8", "EG 11", a grille. */
const payGroup =
  /(?<!\p{L})(?:(?:TVöD|TV-?\p{L}|(?:Entgelt|Besoldungs|Tarif)gruppe|BesGr\.)(?!\p{L})[^\p{N}.!?,;]{0,40}|EG ?)\d{1,2}(?!\d)|(?<!\p{L})grille (?:indiciaire|de la fonction publique)|(?<!\p{L})traitement indiciaire|(?<!\p{L})coefficient \d{3}/iu;

const isUsual = (pay: Parameters<typeof unusualPay>[0]) =>
  impossiblePay(pay) === undefined && unusualPay(pay) === undefined;

/** A range with the period that its own words name, or those of the line, or else the only one for which it is usual. */
function rangeOf(
  text: string,
  unit: string,
  start: number,
  end: number,
  min: number,
  max: number,
): WrittenPay {
  const currency = codes.get(unit.toLowerCase()) ?? unit.toUpperCase();
  const usual = periods.filter(([per]) => isUsual({ min, max, currency, per }));
  const after = /^[^,;(（)）、]*/.exec(text.slice(end))?.[0] ?? "";
  const before = /[^,;(（)）、]*$/.exec(text.slice(0, start))?.[0] ?? "";
  const said = [after, before, text].map((part) => usual.filter(([, words]) => words.test(part)));
  const per = [...said, usual].find(({ length }) => length === 1)?.[0]?.[0];
  return { min, max, currency, per, words: text.slice(start, end).trim() };
}

/** Pay as a text writes it; for a single amount, both ends are the same. */
interface WrittenPay extends PayRange {
  words: string;
}

const money = /[€$£円]|eur|usd|gbp|chf|czk|kč/;

/** The pay that a text names, with its lines. */
export function payIn({ lines, lower }: Pick<Subject, "lines" | "lower">): { line: Text; pay: WrittenPay }[] {
  if (!money.test(lower)) return [];
  return lines.flatMap((line) => payInLine(line.text).map((pay) => ({ line, pay })));
}

/** The pay that a line names: ranges of two amounts not far apart, or else the first amount next to a word for pay. */
function payInLine(text: string, isPay = false): WrittenPay[] {
  if (!money.test(text.toLowerCase())) return [];
  const isHourly = byTheHour.test(text);
  const saysPay = isPay || isHourly || aboutPay.test(text);
  const amounts = [...text.matchAll(amount)].map(({ 0: all, index, ...groups }) => ({
    index,
    end: index + all.length,
    figure: Number(`${groups[2]?.replace(/\D/g, "")}.${groups[3] ?? 0}`),
    times: groups[4] === undefined ? 1 : groups[4] === "万" ? 10_000 : 1_000,
    money: groups[1] ?? groups[5],
  }));
  const ranges: WrittenPay[] = [];
  const singles: WrittenPay[] = [];
  for (const [at, { index, end, figure, times, money }] of amounts.entries()) {
    if (onTop.test(text.slice(Math.max(0, index - 60), index))) continue;
    const other = amounts[at + 1];
    const unit = money ?? other?.money;
    if (other !== undefined && unit !== undefined && between.test(text.slice(end, other.index))) {
      const max = other.figure * other.times;
      // In "38 to 44 k€", both are thousands.
      const min = figure * (times === 1 && figure < 1_000 ? other.times : times);
      if (min > 0 && max >= Math.max(min, isHourly ? 5 : 200) && max <= 4 * min)
        ranges.push(rangeOf(text, unit, index, other.end, min, max));
    }
    const only = figure * times;
    if (saysPay && money !== undefined && only >= (isHourly ? 3 : 500))
      singles.push(rangeOf(text, money, index, end, only, only));
  }
  return ranges.length > 0 ? ranges : singles.slice(0, 1);
}

const least = /^\s*(?:from|starting at|min(?:imum|\.)?|at least|ab|mindestens|à partir de|dès|od|desde)\s+/iu;
const most = /^\s*(?:up to|max(?:imum|\.)?|bis(?: zu)?|jusqu[’']à|až|do|hasta)\s+/iu;

/** Pay as people write it in one line, as a group of fields: a range, or a figure that stands alone or after "from". */
export function payMeantBy(text: string): string | undefined {
  const bound = [least, most].find((words) => words.test(text));
  const amount = bound === undefined ? text.trim() : text.replace(bound, "");
  const [pay] = payInLine(amount, true);
  if (pay?.per === undefined || !(pay.max > pay.min || amount.startsWith(pay.words))) return undefined;
  if (bound === undefined || pay.max > pay.min) return inFields(pay);
  return inFields({ ...pay, [bound === least ? "max" : "min"]: undefined });
}

/** The line in which the text names its pay: both ends of it, where `both` are asked for. */
function namedIn(subject: Subject, both: boolean) {
  const named = payIn(subject);
  return named.find(({ pay }) => pay.max > pay.min) ?? (both ? undefined : named[0]);
}

/** What an ad in a country would write its pay in. */
const currencies = new Map(
  Object.entries({
    ...{ US: "USD", GB: "GBP", JP: "JPY", CH: "CHF", NO: "NOK" },
    ...{ CZ: "CZK", DK: "DKK", HU: "HUF", PL: "PLN", RO: "RON", SE: "SEK" },
  }),
);

export const noSalaryRule = rule({
  code: "no-salary",
  kinds: ["position"],
  originals: true,
  finished: true,
  find(subject) {
    const { ad, source, lines } = subject;
    if (ad === undefined || isUnsolicited(subject)) return undefined;
    const { offices, salary, contract, applicants = [] } = ad.position;
    // "From" and "up to" aren't enough: the law asks for both ends.
    if (salary?.min !== undefined && salary.max !== undefined) return undefined;
    // The law of those who work from home is that of their country.
    const places = [
      ...offices.map((office, at) => ({ ...office, at: ["offices", at], isInNewYork: isInNewYork(office) })),
      ...namedCountries(ad.position).map((country) => {
        const at = ["applicants", applicants.indexOf(country)];
        return { title: `people in ${regionName(country) ?? country}`, country, at, isInNewYork: false };
      }),
    ];
    const inNewYork = places.find((place) => place.isInNewYork);
    // The directive is about employment; freelancers agree on their own price.
    const isMissing = salary === undefined && contract.some((each) => each !== "freelance");
    const inEurope = isMissing ? places.find(({ country }) => europeanUnion.has(country)) : undefined;
    const place = inNewYork ?? inEurope ?? places[0];
    if (place === undefined || !(isMissing || inNewYork)) return undefined;
    const law: "new-york" | "eu" | "none" = inNewYork ? "new-york" : inEurope ? "eu" : "none";
    const named = namedIn(subject, law === "new-york");
    if (named === undefined) {
      // The law leaves the amount to the interview, and until then the table of the group says it. Others, such as
      // Austria's (GlBG, §9), ask for it in the ad.
      const saysGroup = /^(?:DE|FR)$/.test(place.country) && lines.some(({ text }) => payGroup.test(text));
      if (law === "none" || (law === "eu" && saysGroup)) return undefined;
    }
    const currency = currencies.get(place.country) ?? "EUR";
    const pay = named && named.pay.max > named.pay.min ? named.pay : undefined;
    // There are many kinds of dollars.
    const range = pay?.currency === "USD" && place.country !== "US" ? undefined : pay;
    return {
      span: named === undefined ? source.valueSpan(place.at) : spanOf(named.line),
      found: { law, place: place.title, named: named !== undefined, currency, range },
    };
  },
});
