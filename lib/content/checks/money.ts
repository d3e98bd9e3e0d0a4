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
interface Pay {
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

/** Pay that nobody gets: two figures of different kinds, or far too much or too little for the period. */
export function impossiblePay({ currency, per, ...figures }: Pay): Fault | undefined {
  const { min = figures.max, max = min } = figures;
  if (min === undefined || max === undefined) return undefined;
  if (min > 0 && max >= 100 * min) {
    const thousands = min < 1_000 && max >= 1_000 && min * 1_000 <= max ? String(min * 1_000) : undefined;
    return fault("impossible-pay", { what: "range", min, max }, thousands);
  }
  const [least, most] = bounds.get(per) ?? [0, Number.POSITIVE_INFINITY];
  const units = worth.get(currency);
  if (units === undefined) return undefined;
  if (max < least * units) return fault("impossible-pay", { what: "too-little", pay: max, currency, per });
  if (min > most * units) return fault("impossible-pay", { what: "too-much", pay: min, currency, per });
  return undefined;
}

// In euros: from a third of the lowest minimum wage in the EU to what hardly any ad offers.
const usual = new Map<string, readonly [least: number, most: number]>([
  ["year", [2_500, 500_000]],
  ["month", [200, 40_000]],
  ["week", [50, 12_000]],
  ["day", [10, 4_000]],
  ["hour", [1.5, 500]],
]);

/** Pay that is possible but unusual: two figures far apart, or little or a lot for the currency and the period. */
export function unusualPay(pay: Pay): "wide" | "little" | "much" | undefined {
  // Impossible pay is an error, so it needs no advice.
  if (impossiblePay(pay) !== undefined) return undefined;
  const { currency, per, ...figures } = pay;
  const { min = figures.max ?? 0, max = min } = figures;
  if (min > 0 && max > 2.5 * min) return "wide";
  const [least, most] = usual.get(per) ?? [0, Number.POSITIVE_INFINITY];
  const units = worth.get(currency);
  if (units === undefined) return undefined;
  if (max < least * units) return "little";
  return min > most * units ? "much" : undefined;
}
