import { europeanUnion } from "../../content/areas.ts";
import type { Office, Position } from "../../content/content.ts";
import { isInNewYork, namedCountries } from "../laws.ts";
import { rule } from "../rule.ts";

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

/** No pay where a law asks for it. */
export const noSalary = rule({
  code: "no-salary",
  kinds: ["position"],
  originals: true,
  finished: true,
  find({ ad, source }) {
    if (ad === undefined) return undefined;
    const { offices, salary, contract, applicantAreas = [] } = ad.position;
    for (const { law, holds } of payLaws) {
      const at = offices.findIndex((office) => holds(office, ad.position));
      const office = offices[at];
      if (office === undefined) continue;
      return { span: source.valueSpan(["offices", at]), found: { law, place: office.title } };
    }
    // The law of those who work from home is that of their country.
    const isEmployed = contract.some((each) => each !== "freelance");
    const named = namedCountries(ad.position);
    if (salary !== undefined || !isEmployed) return undefined;
    const country = named.find((each) => europeanUnion.has(each));
    if (country === undefined) return undefined;
    const span = source.valueSpan(["applicants", applicantAreas.indexOf(country)]);
    return { span, found: { law: "eu" as const, place: `applicants: ${country}` } };
  },
});
