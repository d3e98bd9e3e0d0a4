import { inFields, type PayRange } from "../../messages/about-law.ts";
import { impossiblePay, unusualPay } from "./money.ts";

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
  [
    "day",
    /(?<!\p{L})(?:(?:per|a) day|daily rate|tagessatz|(?:pro|am) tag|par jour|journalier|TJM)(?!\p{L})|日当|日給/iu,
  ],
  ["month", /(?<!\p{L})(?:month|monat|mois|mensuel|monthly)|月給|月額/iu],
  ["year", /(?<!\p{L})(?:year|annual|annum|jahr|p\. ?a\.|(?:par |l[’'])an(?!\p{L})|annuel)|年収|年俸/iu],
];
// "Example:" in Japanese, too: 例.
const onTop =
  /(?:bonus|budget|primes?|prämien?|zuschuss|zulagen?|astreintes?)\P{L}+(?:\p{L}+\P{L}+){0,2}$|例[：:]/iu;

// What comes before a single amount that is one end of the pay.
const least =
  /(?<!\p{L})(?:from|starting at|min(?:imum|\.)?|at least|ab|mindestens|à partir de|dès|od|desde)\s*$/iu;
const most = /(?<!\p{L})(?:up to|max(?:imum|\.)?|bis(?: zu)?|jusqu[’']à|až|do|hasta)\s*$/iu;

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
  // Nobody means a day without saying so.
  const per = [...said, usual.filter(([per]) => per !== "day")].find(({ length }) => length === 1)?.[0]?.[0];
  return { min, max, currency, per, words: text.slice(start, end).trim() };
}

/** Pay as a text writes it; for a single amount, both ends are the same, and one may be open. */
export interface WrittenPay extends PayRange {
  min: number;
  max: number;
  words: string;
  open?: "min" | "max" | undefined;
}

const money = /[€$£円]|eur|usd|gbp|chf|czk|kč/;

/** A first look at a text in lower case, since most texts name no amount. */
export const isAboutMoney = (lower: string) => money.test(lower);

/** The pay that a line names: ranges of two amounts not far apart, or else the first amount next to a word for pay. */
export function payInLine(text: string, isPay = false): WrittenPay[] {
  if (!isAboutMoney(text.toLowerCase())) return [];
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
    const [before, after] = [text.slice(0, index), text.slice(end)];
    const open = least.test(before) || /^\s*(?:[〜～]|から|以上)/.test(after) ? "max" : undefined;
    if (saysPay && money !== undefined && only >= (isHourly ? 3 : 500)) {
      const pay = rangeOf(text, money, index, end, only, only);
      singles.push({ ...pay, open: open ?? (most.test(before) ? "min" : undefined) });
    }
  }
  return ranges.length > 0 ? ranges : singles.slice(0, 1);
}

/** The ends of pay that a text gives; undefined for a single figure. */
export function endsOf({ open, ...pay }: WrittenPay): PayRange | undefined {
  if (open !== undefined) return { ...pay, [open]: undefined };
  return pay.max > pay.min ? pay : undefined;
}

/** Pay as people write it in one line, as a group of fields: a range, or a figure that stands alone or after "from". */
export function payMeantBy(text: string): string | undefined {
  const [pay] = payInLine(text, true);
  const ends = pay && (endsOf(pay) ?? (text.trim().startsWith(pay.words) ? pay : undefined));
  return ends?.per === undefined ? undefined : inFields(ends);
}
