import { europeanUnion } from "../../content/areas.ts";
import { endsOf, isAboutMoney, payInLine, type WrittenPay } from "../../content/checks/pay-in-words.ts";
import type { Salary } from "../../content/content.ts";
import { regionName } from "../../content/region-names.ts";
import { isUnsolicited } from "../body-structure.ts";
import { isInNewYork, namedCountries } from "../laws.ts";
import { spanOf, type Text } from "../readable-text.ts";
import { ads, rule } from "../rule.ts";
import type { Subject } from "../subject.ts";

/** A group of a collective agreement or of the public service, whose table says the pay: "TVöD-K, P 8", "EG 11", a grille. */
const payGroup =
  /(?<!\p{L})(?:(?:TVöD|TV-?\p{L}|(?:Entgelt|Besoldungs|Tarif)gruppe|BesGr\.)(?!\p{L})[^\p{N}.!?,;]{0,40}|EG ?)\d{1,2}(?!\d)|(?<!\p{L})grille (?:indiciaire|de la fonction publique)|(?<!\p{L})traitement indiciaire|(?<!\p{L})coefficient \d{3}/iu;

/** The pay that a text names, with its lines. */
function payIn({ lines, lower }: Pick<Subject, "lines" | "lower">): { line: Text; pay: WrittenPay }[] {
  if (!isAboutMoney(lower)) return [];
  return lines.flatMap((line) => payInLine(line.text).map((pay) => ({ line, pay })));
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
    const pay = named && endsOf(named.pay);
    // There are many kinds of dollars.
    const range = pay?.currency === "USD" && place.country !== "US" ? undefined : pay;
    return {
      span: named === undefined ? source.valueSpan(place.at) : spanOf(named.line),
      found: { law, place: place.title, named: named !== undefined, currency, range },
    };
  },
});

// Pay with what is on top of it, and that of other hours, isn't that of the field.
const otherPay = /(?<!\p{L})(?:OTE|on[- ]target|bonus|variable|pro ?rata|bei \d+ Std|FTE)(?!\p{L})/iu;

const isLike = (a: number, b: number) => a > b / 2 && a < b * 2;
const isNear = (a: number, b: number) => Math.abs(a - b) <= 0.02 * b;
const number = new Intl.NumberFormat("en").format;

/** The only pay that a text names, where it isn't the field's; several would be for several levels. */
function payThatDiffers(subject: Subject, { min, max, currency, per }: Salary) {
  if (min === undefined || max === undefined) return undefined;
  const all = payIn(subject).filter(({ line }) => !otherPay.test(line.text));
  const ranges = all.filter(({ pay }) => pay.max > pay.min);
  const [only, ...more] = ranges.length > 0 ? ranges : all;
  if (only === undefined || more.length > 0 || (only.pay.per ?? per) !== per) return undefined;
  const isSame = isNear(only.pay.min, min) && isNear(only.pay.max, max);
  // Converted, the figures would be others.
  if (isSame ? only.pay.currency === currency : only.pay.currency !== currency || !isLike(only.pay.max, max))
    return undefined;
  // A single figure inside the range may be one person's pay.
  if (ranges.length === 0 && !isSame && only.pay.min >= min && only.pay.max <= max) return undefined;
  const value = `${min === max ? "" : `${number(min)}–`}${number(max)} ${currency}`;
  return { span: spanOf(only.line), found: { words: only.pay.words, value } };
}

export const payDiffersRule = rule({
  code: "text-differs",
  kinds: ads,
  find(subject) {
    const { salary } = subject.ad?.position ?? {};
    // A file from a board has both its pay and its text from there.
    const isOwn = subject.source.data.source === undefined;
    return isOwn && salary !== undefined ? payThatDiffers(subject, salary) : undefined;
  },
});
