import { fault } from "../../problem/span.ts";
import type { Check } from "./check.ts";

const currencies: readonly string[] = Intl.supportedValuesOf("currency");
const signs = new Map(Object.entries({ "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" }));

/** ISO 4217, in capitals. */
export const currency: Check = (value) => {
  if (currencies.includes(value)) return undefined;
  const upper = value.toUpperCase();
  return fault(
    "unknown-currency",
    `"${value}" is not the three-letter code of a currency.`,
    "Write the ISO 4217 code in capitals, such as EUR, USD, GBP, CZK or JPY.",
    signs.get(value) ?? (currencies.includes(upper) ? upper : undefined),
  );
};
