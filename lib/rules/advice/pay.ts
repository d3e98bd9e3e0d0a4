import { europeanUnion } from "../../content/areas.ts";
import { endsOf, isAboutMoney, payInLine, type WrittenPay } from "../../content/checks/pay-in-words.ts";
import { regionName } from "../../content/region-names.ts";
import { isUnsolicited } from "../body-structure.ts";
import { isInNewYork, namedCountries } from "../laws.ts";
import { rule } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { spanOf, type Text } from "../text-search.ts";

/** A group of a collective agreement or of the public service, whose table says the pay: "TVöD-K, P 8", "EG 11", a grille. */
const payGroup =
  /(?<!\p{L})(?:(?:TVöD|TV-?\p{L}|(?:Entgelt|Besoldungs|Tarif)gruppe|BesGr\.)(?!\p{L})[^\p{N}.!?,;]{0,40}|EG ?)\d{1,2}(?!\d)|(?<!\p{L})grille (?:indiciaire|de la fonction publique)|(?<!\p{L})traitement indiciaire|(?<!\p{L})coefficient \d{3}/iu;

/** The pay that a text names, with its lines. */
export function payIn({ lines, lower }: Pick<Subject, "lines" | "lower">): { line: Text; pay: WrittenPay }[] {
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
