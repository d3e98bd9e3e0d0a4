import type { Office } from "../../content/content.ts";
import type { Rule } from "../rule.ts";
import { type Citation, europeanPay, newYorkPay } from "./citations.ts";

const europeanUnion = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** Whether an office is in the state of New York. */
export const isInNewYork = ({ address }: Office) => /^(NY|New York)$/i.test(address.state ?? "");

/** A law on pay in ads: where it holds, and what it asks for. */
interface PayLaw {
  citation: Citation;
  holds(office: Office, freelance: boolean): boolean;
  message(place: string): string;
  hint: string;
}

const example = "For example: salary: { min: 45000, max: 55000, currency: EUR, per: year }";

/** The strictest first: an ad is told of one only. */
const payLaws: PayLaw[] = [
  {
    citation: newYorkPay,
    holds: (office) => office.country === "US" && isInNewYork(office),
    message: (place) => `The law asks an ad for work in ${place} to name the lowest and the highest pay.`,
    hint: `Add the field "salary". ${example.replace("EUR", "USD")}`,
  },
  {
    citation: europeanPay,
    // The directive is about employment; those who freelance agree on a price of their own.
    holds: ({ country }, freelance) => europeanUnion.has(country) && !freelance,
    message: (place) =>
      `There is no pay in this ad for ${place}, and in the EU applicants have to learn it, or its range, before the interview.`,
    hint: `The ad is the surest place: add the field "salary". ${example}`,
  },
];

/** No pay where a law asks for it. */
export const noSalary: Rule = {
  code: "no-salary",
  about: "The ad names no pay, though the law asks for it (New York) or for it to be told early (the EU).",
  citations: [newYorkPay, europeanPay],
  kinds: ["position"],
  originals: true,
  finished: true,
  find({ ad, source }) {
    if (ad === undefined || ad.position.salary !== undefined) return undefined;
    const { offices, contract } = ad.position;
    for (const { citation, holds, message, hint } of payLaws) {
      const at = offices.findIndex((office) => holds(office, contract === "freelance"));
      const office = offices[at];
      if (office === undefined) continue;
      const span = source.valueSpan(["offices", at]);
      return { span, message: message(office.title), hint, citation };
    }
    return undefined;
  },
};
