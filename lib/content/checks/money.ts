import { type Fault, fault } from "../../messages/catalogue.ts";
import type { Check } from "./value-check.ts";

const currencies: readonly string[] = Intl.supportedValuesOf("currency");
const signs = new Map(Object.entries({ "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" }));

/** ISO 4217, in capitals. */
export const currency: Check = (value) => {
  if (currencies.includes(value)) return undefined;
  const upper = value.toUpperCase();
  return fault(
    "unknown-currency",
    { value },
    signs.get(value) ?? (currencies.includes(upper) ? upper : undefined),
  );
};

/** A salary as written. */
export interface WrittenPay {
  min?: number | undefined;
  max?: number | undefined;
  currency: string;
  per: string;
}

// Roughly how many units make a euro, within a factor of two. Pay in other currencies isn't judged.
const worth = new Map(
  Object.entries({
    1: "EUR USD GBP CHF CAD AUD NZD SGD",
    5: "PLN RON ILS AED SAR QAR MYR BRL",
    10: "SEK NOK DKK HKD CNY",
    25: "CZK MXN ZAR TWD THB",
    100: "JPY INR ISK PHP",
    400: "HUF",
    1000: "KRW CLP",
  }).flatMap(([units, codes]) => codes.split(" ").map((code) => [code, Number(units)] as const)),
);

// In euros, and generous: a tenth of what an internship pays, and more than any ad offers.
const bounds = new Map<string, readonly [least: number, most: number]>([
  ["year", [100, 20_000_000]],
  ["month", [20, 2_000_000]],
  ["week", [5, 300_000]],
  ["day", [2, 50_000]],
  ["hour", [0.5, 2_000]],
]);

/** Roughly how many units of a currency make a euro; undefined for one that isn't judged. */
export const unitsPerEuro = (currency: string) => worth.get(currency);

/** Pay that nobody gets: two figures of different kinds, or far too much or too little for the period. */
export function impossiblePay({ currency, per, ...figures }: WrittenPay): Fault | undefined {
  const { min = figures.max, max = min } = figures;
  if (min === undefined || max === undefined) return undefined;
  if (min > 0 && max >= 100 * min) {
    // With decimals, as in 48.5, it may be pay per hour as well.
    const isShort = Number.isInteger(min) && min < 1_000 && max >= 1_000 && min * 1_000 <= max;
    const thousands = isShort ? String(min * 1_000) : undefined;
    return fault("impossible-pay", { what: "range", min, max }, thousands);
  }
  const [least, most] = bounds.get(per) ?? [0, Number.POSITIVE_INFINITY];
  const units = unitsPerEuro(currency);
  if (units === undefined) return undefined;
  if (max < least * units) return fault("impossible-pay", { what: "too-little", pay: max, currency, per });
  if (min > most * units) return fault("impossible-pay", { what: "too-much", pay: min, currency, per });
  return undefined;
}
