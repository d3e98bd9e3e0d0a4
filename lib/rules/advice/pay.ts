import { europeanUnion } from "../../content/areas.ts";
import type { Office, Position } from "../../content/content.ts";
import { isInNewYork, namedCountries } from "../laws.ts";
import { rule } from "../rule.ts";
import { spanOf, type Text } from "../text-search.ts";

/** Where the laws on pay in ads hold, the strictest first: an ad is told of one only. */
const payLaws = [
  {
    law: "new-york",
    // "From" and "up to" aren't enough: the law asks for both ends.
    holds: (office: Office, { salary }: Position) =>
      isInNewYork(office) && (salary?.min === undefined || salary.max === undefined),
  },
  {
    law: "eu",
    // The directive is about employment; freelancers agree on their own price.
    holds: ({ country }: Office, { salary, contract }: Position) =>
      salary === undefined && europeanUnion.has(country) && contract.some((each) => each !== "freelance"),
  },
] as const;

const currency = "(?:[€$£]|(?:EUR|USD|GBP|CHF|CZK|Kč|[Ee]uros?)(?!\\p{L})|円)";
/** An amount such as "€45,000", "3.312,48 €", "38 k€", "58 T€" or "23万円"; not "€3m" and "65 %". */
const amount = new RegExp(
  `(${currency})?\\p{Zs}?(?<![\\d.,])(\\d{1,3}(?:[.,’'\\p{Zs}]\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d{1,2}(?!\\d))?(?:,[–-])?\\p{Zs}?(?:([kKT](?!\\p{L})|万)\\p{Zs}?)?(${currency})?(?!\\p{Zs}?(?:%|m(?:io|illi|\\.|(?!\\p{L}))|mrd|bn))`,
  "giu",
);
const between = /^\p{Zs}?(?:[-–—~～〜]|à|to|bis|and|et|und)\p{Zs}?$/u;
const aboutPay =
  /(?<!\p{L})(?:salary|pay|compensation|wages?|(?:jahres|monats|grund|brutto)?gehalt|entgelt|vergütung|(?:stunden|jahres|monats)?lohn|brutto|salaire|rémunération|gratification|bruts?|mzda|sueldo|salario)(?!\p{L})|年収|年俸|月給|時給|給与/iu;
const byTheHour =
  /(?<!\p{L})(?:(?:an|per) hour|hourly|de l[’']heure|(?:pro|die|je) stunde|stundenlohn)(?!\p{L})|\/ ?h(?!\p{L})|時給/iu;
/** What comes on top. */
const onTop = /(?:bonus|budget|primes?|prämien?|zuschuss|zulagen?|astreintes?)\P{L}+(?:\p{L}+\P{L}+){0,2}$/iu;

/** Whether a line names pay: a range of two amounts not far apart, or one amount next to a word for pay. */
function namesPay({ text }: Text, both: boolean): boolean {
  if (!/\d/.test(text)) return false;
  const isHourly = byTheHour.test(text);
  const saysPay = !both && (isHourly || aboutPay.test(text));
  const amounts = [...text.matchAll(amount)].map(({ 0: all, index, ...groups }) => ({
    index,
    end: index + all.length,
    figure: Number(groups[2]?.replace(/\D/g, "")),
    times: groups[3] === undefined ? 1 : groups[3] === "万" ? 10_000 : 1_000,
    isMoney: groups[1] !== undefined || groups[4] !== undefined,
  }));
  return amounts.some(({ index, end, figure, times, isMoney }, at) => {
    if (onTop.test(text.slice(Math.max(0, index - 60), index))) return false;
    const other = amounts[at + 1];
    if (other !== undefined && between.test(text.slice(end, other.index)) && (isMoney || other.isMoney)) {
      const max = other.figure * other.times;
      // In "38 to 44 k€", both are thousands.
      const min = figure * (times === 1 && figure < 1_000 ? other.times : times);
      return min > 0 && max >= Math.max(min, isHourly ? 5 : 200) && max <= 4 * min;
    }
    return saysPay && isMoney && figure * times >= (isHourly ? 3 : 1_000);
  });
}

/** The line in which the text names its pay: both ends of it, where `both` are asked for. */
const namedIn = (lines: readonly Text[], both: boolean) =>
  lines.find((line) => namesPay(line, true)) ??
  (both ? undefined : lines.find((line) => namesPay(line, false)));

export const noSalary = rule({
  code: "no-salary",
  kinds: ["position"],
  originals: true,
  finished: true,
  find({ ad, source, lines }) {
    if (ad === undefined) return undefined;
    const { offices, salary, contract, applicantAreas = [] } = ad.position;
    for (const { law, holds } of payLaws) {
      const at = offices.findIndex((office) => holds(office, ad.position));
      const office = offices[at];
      if (office === undefined) continue;
      // New York wants both ends of it.
      const named = namedIn(lines, law === "new-york");
      const span = named === undefined ? source.valueSpan(["offices", at]) : spanOf(named);
      return { span, found: { law, place: office.title, named: named !== undefined } };
    }
    // The law of those who work from home is that of their country.
    const isEmployed = contract.some((each) => each !== "freelance");
    const countries = namedCountries(ad.position);
    if (salary !== undefined || !isEmployed) return undefined;
    const country = countries.find((each) => europeanUnion.has(each));
    if (country === undefined) return undefined;
    const named = namedIn(lines, false);
    const at = ["applicants", applicantAreas.indexOf(country)];
    const span = named === undefined ? source.valueSpan(at) : spanOf(named);
    return {
      span,
      found: { law: "eu" as const, place: `applicants: ${country}`, named: named !== undefined },
    };
  },
});
