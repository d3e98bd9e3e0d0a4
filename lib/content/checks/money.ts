import { type Fault, fault } from "../../messages/span.ts";
import type { Check } from "./value-check.ts";

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

/** A salary as it is written. */
export interface Pay {
  min: number;
  max: number;
  currency: string;
  per: string;
}

// About how many units make a euro, to the power of ten; of other currencies nothing is said.
const worth = new Map(
  Object.entries({
    1: "EUR USD GBP CHF CAD AUD NZD SGD",
    10: "PLN RON BGN SEK NOK DKK CZK ILS AED SAR QAR MYR BRL ZAR HKD CNY MXN TWD",
    100: "JPY HUF INR ISK THB PHP",
    1000: "KRW CLP",
  }).flatMap(([units, codes]) => codes.split(" ").map((code) => [code, Number(units)] as const)),
);

// In euros, and far apart: below a tenth of what an internship pays, above what anybody is offered in an ad.
const bounds = new Map<string, readonly [least: number, most: number]>([
  ["year", [100, 20_000_000]],
  ["month", [20, 2_000_000]],
  ["day", [2, 50_000]],
  ["hour", [0.5, 2_000]],
]);

/** Pay that cannot be: figures of two units, and what nobody earns in an hour or in a year. */
export function impossiblePay({ min, max, currency, per }: Pay): Fault | undefined {
  const say = (message: string, hint: string, fix?: string) => fault("impossible-pay", message, hint, fix);
  if (min > 0 && max >= 100 * min) {
    const thousands = min < 1_000 && max >= 1_000 && min * 1_000 <= max ? String(min * 1_000) : undefined;
    const hint = "Write both figures in full, for the same time.";
    return say(`From ${min} to ${max} is no range of pay: these are figures of two kinds.`, hint, thousands);
  }
  const [least, most] = bounds.get(per) ?? [0, Number.POSITIVE_INFINITY];
  const units = worth.get(currency);
  if (units === undefined || (max >= least * units && min <= most * units)) return undefined;
  const few = max < least * units;
  const hint = few
    ? 'Is it thousands? Then write them out. Or is "per" another time, such as hour?'
    : 'Is "per" another time, such as year?';
  return say(`Nobody earns ${few ? max : min} ${currency} in ${per === "hour" ? "an" : "a"} ${per}.`, hint);
}
