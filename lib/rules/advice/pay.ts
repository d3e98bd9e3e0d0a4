import { europeanUnion } from "../../content/areas.ts";
import { isInNewYork, namedCountries } from "../laws.ts";
import { rule } from "../rule.ts";
import { spanOf, type Text } from "../text-search.ts";

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
    const { offices, salary, contract, applicants = [] } = ad.position;
    // The law of those who work from home is that of their country.
    const places = [
      ...offices.map((office, at) => ({ ...office, at: ["offices", at], isInNewYork: isInNewYork(office) })),
      ...namedCountries(ad.position).map((country) => {
        const at = ["applicants", applicants.indexOf(country)];
        return { title: `applicants: ${country}`, country, at, isInNewYork: false };
      }),
    ];
    // "From" and "up to" aren't enough: the law asks for both ends.
    const lacksEnd = salary?.min === undefined || salary.max === undefined;
    const inNewYork = lacksEnd ? places.find((place) => place.isInNewYork) : undefined;
    // The directive is about employment; freelancers agree on their own price.
    const isEmployed = contract.some((each) => each !== "freelance");
    const inEurope = places.find(({ country }) => europeanUnion.has(country));
    const place = inNewYork ?? (salary === undefined && isEmployed ? inEurope : undefined);
    if (place === undefined) return undefined;
    const law: "new-york" | "eu" = place === inNewYork ? "new-york" : "eu";
    const named = namedIn(lines, law === "new-york");
    return {
      span: named === undefined ? source.valueSpan(place.at) : spanOf(named),
      found: { law, place: place.title, named: named !== undefined },
    };
  },
});
