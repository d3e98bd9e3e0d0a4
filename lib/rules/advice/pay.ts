import type { Office } from "../../content/content.ts";
import { rule } from "../rule.ts";

const europeanUnion = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** Whether an office is in the state of New York. */
export const isInNewYork = ({ address }: Office) => /^(NY|New York)$/i.test(address.state ?? "");

/** Where the laws on pay in ads hold, the strictest first: an ad is told of one only. */
const payLaws = [
  { law: "new-york", holds: (office: Office) => office.country === "US" && isInNewYork(office) },
  {
    law: "eu",
    // The directive is about employment; freelancers agree on their own price.
    holds: ({ country }: Office, freelance: boolean) => europeanUnion.has(country) && !freelance,
  },
] as const;

/** No pay where a law asks for it. */
export const noSalary = rule({
  code: "no-salary",
  kinds: ["position"],
  originals: true,
  finished: true,
  find({ ad, source }) {
    if (ad === undefined || ad.position.salary !== undefined) return undefined;
    const { offices, contract } = ad.position;
    for (const { law, holds } of payLaws) {
      const at = offices.findIndex((office) => holds(office, contract === "freelance"));
      const office = offices[at];
      if (office === undefined) continue;
      return { span: source.valueSpan(["offices", at]), found: { law, place: office.title } };
    }
    return undefined;
  },
});
