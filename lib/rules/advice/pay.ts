import { europeanUnion } from "../../content/areas.ts";
import type { Office, Position } from "../../content/content.ts";
import { rule } from "../rule.ts";

/** Whether an office is in the state of New York. */
export const isInNewYork = ({ address }: Office) => /^(NY|New York)$/i.test(address.state ?? "");

/** Where the laws on pay in ads hold, the strictest first: an ad is told of one only. */
const payLaws = [
  {
    law: "new-york",
    // "From" and "up to" aren't enough: the law asks for both ends.
    holds: (office: Office, { salary }: Position) =>
      office.country === "US" &&
      isInNewYork(office) &&
      (salary?.min === undefined || salary.max === undefined),
  },
  {
    law: "eu",
    // The directive is about employment; freelancers agree on their own price.
    holds: ({ country }: Office, { salary, contract }: Position) =>
      salary === undefined && europeanUnion.has(country) && contract.some((each) => each !== "freelance"),
  },
] as const;

/** No pay where a law asks for it. */
export const noSalary = rule({
  code: "no-salary",
  kinds: ["position"],
  originals: true,
  finished: true,
  find({ ad, source }) {
    if (ad === undefined) return undefined;
    const { offices } = ad.position;
    for (const { law, holds } of payLaws) {
      const at = offices.findIndex((office) => holds(office, ad.position));
      const office = offices[at];
      if (office === undefined) continue;
      return { span: source.valueSpan(["offices", at]), found: { law, place: office.title } };
    }
    return undefined;
  },
});
