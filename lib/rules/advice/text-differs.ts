import { ads, rule } from "../rule.ts";
import { findIn, spanOf } from "../text-search.ts";
import { payIn } from "./pay.ts";

/** A contract that ends, with its length, and part-time with its hours; "then permanent" is both. */
const contradictions = [
  {
    field: "contract",
    value: "permanent",
    words:
      /(?<![\p{L}\d])(?:CDD de \d{1,2} mois|befristet (?:auf|für) (?:\d{1,2}|\p{L}+) (?:monate|jahre?)|fixed[- ]term contract of \d{1,2} \p{L}+|\d{1,2}[- ]months? fixed[- ]term)(?!\p{L})/giu,
    unless:
      /(?<!\p{L})(?:CDI|unbefristet\p{L}*|entfristet|übernahme|permanent|option|verlänger\p{L}*|extend\p{L}*)(?!\p{L})/iu,
  },
  {
    field: "hours",
    value: "full-time",
    words:
      /(?<!\p{L})(?:in teilzeit|(?:à )?temps partiel|part[- ]time) ?[(,:]? ?(?:mit |à |de |of )?\d{1,2}(?:[.,]\d)? ?(?:std|stunden|h|heures|hours)(?!\p{L})/giu,
    unless:
      /(?<!\p{L})(?:vollzeit|temps (?:plein|complet)|full[- ]time|auch|möglich|possible|optional)(?!\p{L})/iu,
  },
] as const;

// Pay with what is on top of it, and that of other hours, isn't that of the field.
const otherPay = /(?<!\p{L})(?:OTE|on[- ]target|bonus|variable|pro ?rata|bei \d+ Std|FTE)(?!\p{L})/iu;

const isLike = (a: number, b: number) => a > b / 2 && a < b * 2;
const isNear = (a: number, b: number) => Math.abs(a - b) <= 0.02 * b;

/** Where a text says something else than a field of the ad. */
export const textDiffers = rule({
  code: "text-differs",
  kinds: ads,
  find({ ad, lines, source }) {
    if (ad === undefined) return undefined;
    const { salary, contract, hours } = ad.position;
    const values: Record<string, readonly string[]> = { contract, hours: [hours ?? []].flat() };
    const others = contradictions.flatMap(({ field, value, words: pattern, unless }) =>
      values[field]?.join() !== value
        ? []
        : lines
            .flatMap((line) => findIn(line, pattern).map((found) => ({ ...found, line })))
            .filter(({ line }) => !unless.test(line.text))
            .map(({ words, span }) => ({ span, found: { words, field, value } }))
            .slice(0, 1),
    );
    if (salary?.min === undefined || salary.max === undefined || source.data.source !== undefined)
      return others;
    const { min, max, currency, per } = salary;
    const ranges = lines.flatMap((line) => {
      const pay = payIn(line);
      return pay === undefined ||
        pay === true ||
        otherPay.test(line.text) ||
        pay.currency !== currency ||
        (pay.per ?? per) !== per
        ? []
        : [{ line, pay }];
    });
    // Several are for several levels.
    const [only, ...more] = ranges;
    if (
      only === undefined ||
      more.length > 0 ||
      !isLike(only.pay.max, max) ||
      (isNear(only.pay.min, min) && isNear(only.pay.max, max))
    )
      return others;
    const [words, value] = [`${only.pay.min}–${only.pay.max}`, `${min}–${max}`];
    return [...others, { span: spanOf(only.line), found: { words, field: "salary", value } }];
  },
});
