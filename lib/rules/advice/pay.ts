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

const payWord =
  "(?:(?<!\\p{L})(?:salary|pay|compensation|wages?|(?:jahres|monats|grund|brutto)?gehalt|entgelt|vergütung|(?:stunden)?lohn|salaire|rémunération|mzda|sueldo|salario)(?!\\p{L})|年収|年俸|月給|時給|給与)";
const number = "\\d[\\d.,’'\\u00a0\\u202f]*(?: \\d{3})*";
const money = "[€$£]|EUR|USD|CZK|Kč|円";
const side = `(?:(?:${money}) ?)?${number} ?(?:[kKT]|万)? ?(?:${money})?`;
// The amount is right behind the word: vouchers and bonuses come later in the line. One alone has four digits or a k.
const namedPay = new RegExp(
  `${payWord}[^\\n.\\d€$£]{0,30}(?<!\\d)(?=[^\\n]{0,40}(?:${money}))(?:(?:${side}) ?(?:[-–—~～〜]|à|to|bis|and|et|und) ?(?:${side})()|(?:(?:${money}) ?)?(?:\\d{1,3}[.,’' \\u00a0\\u202f]\\d{3}|\\d{4}|\\d+ ?[kK万]))`,
  "iu",
);

/** The line in which the text names its pay: both ends of it, where `both` are asked for. */
const namedIn = (lines: readonly Text[], both: boolean) =>
  lines.find(({ text }) => {
    const found = namedPay.exec(text);
    return found !== null && (!both || found[1] !== undefined);
  });

/** No pay where a law asks for it. */
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
