import { widestPay } from "../../messages/about-advice.ts";
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

/**
 * In euros. What is possible is generous: a tenth of what an internship pays, and more than any ad offers. What is usual
 * is from a third of the lowest minimum wage in the EU to what hardly any ad offers.
 */
const bounds: Readonly<Record<string, { possible: Range; usual: Range } | undefined>> = {
  year: { possible: [100, 20_000_000], usual: [2_500, 500_000] },
  month: { possible: [20, 2_000_000], usual: [200, 40_000] },
  week: { possible: [5, 300_000], usual: [50, 12_000] },
  day: { possible: [2, 50_000], usual: [10, 4_000] },
  hour: { possible: [0.5, 2_000], usual: [1.5, 500] },
};

type Range = readonly [least: number, most: number];

/** Whether a range of pay is below or above some bounds; undefined for a currency that isn't judged. */
function outside([min, max]: Range, currency: string, [least, most]: Range = [0, Number.POSITIVE_INFINITY]) {
  const units = worth.get(currency);
  if (units === undefined) return undefined;
  if (max < least * units) return "little";
  return min > most * units ? "much" : undefined;
}

/** Pay that nobody gets: two figures of different kinds, or far too much or too little for the period. */
export function impossiblePay({ currency, per, ...figures }: Pay): Fault | undefined {
  const { min = figures.max, max = min } = figures;
  // Without a figure above 0, it isn't pay at all.
  if (min === undefined || max === undefined || min <= 0 || max <= 0) return undefined;
  if (max >= 100 * min) {
    // With decimals, as in 48.5, it may be pay per hour as well.
    const isShort = Number.isInteger(min) && min < 1_000 && max >= 1_000 && min * 1_000 <= max;
    const thousands = isShort ? String(min * 1_000) : undefined;
    return fault("impossible-pay", { what: "range", min, max }, thousands);
  }
  const why = outside([min, max], currency, bounds[per]?.possible);
  if (why === undefined) return undefined;
  return why === "little"
    ? fault("impossible-pay", { what: "too-little", pay: max, currency, per })
    : fault("impossible-pay", { what: "too-much", pay: min, currency, per });
}

/** Pay that is possible but unusual: two figures far apart, or little or a lot for the currency and the period. */
export function unusualPay(pay: Pay): "wide" | "little" | "much" | undefined {
  // Impossible pay is an error, so it needs no advice.
  if (impossiblePay(pay) !== undefined) return undefined;
  const { min = pay.max ?? 0, max = min } = pay;
  if (min <= 0 || max <= 0) return undefined;
  if (max > widestPay * min) return "wide";
  const { usual } = bounds[pay.per] ?? {};
  // Pay for a month as pay for a year, in currencies of countries where nobody lives on that.
  const isEuroLike = usual !== undefined && pay.per === "year" && worth.get(pay.currency) === 1;
  return outside([min, max], pay.currency, isEuroLike ? [2 * usual[0], usual[1]] : usual);
}
