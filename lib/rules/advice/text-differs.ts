import type { Salary } from "../../content/content.ts";
import { ads, rule } from "../rule.ts";
import { findIn, spanOf, type Text } from "../text-search.ts";
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

/** The one range of pay that a text names, where it isn't that of the field; several are for several levels. */
function payThatDiffers(lines: readonly Text[], { min, max, currency, per }: Salary) {
  if (min === undefined || max === undefined) return [];
  const [only, ...more] = lines.flatMap((line) => {
    const pay = payIn(line);
    if (pay === undefined || pay === true || otherPay.test(line.text)) return [];
    return pay.currency === currency && (pay.per ?? per) === per ? [{ line, pay }] : [];
  });
  if (only === undefined || more.length > 0 || !isLike(only.pay.max, max)) return [];
  if (isNear(only.pay.min, min) && isNear(only.pay.max, max)) return [];
  const [words, value] = [`${only.pay.min}–${only.pay.max}`, `${min}–${max}`];
  return [{ span: spanOf(only.line), found: { words, field: "salary", value } }];
}

/** Where a text says something else than a field of the ad. */
export const textDiffersRule = rule({
  code: "text-differs",
  kinds: ads,
  find({ ad, lines, source }) {
    if (ad === undefined) return undefined;
    const { position } = ad;
    const others = contradictions.flatMap(({ field, value, words: pattern, unless }) =>
      position[field].join() !== value
        ? []
        : lines
            .filter(({ text }) => !unless.test(text))
            .flatMap((line) => findIn(line, pattern))
            .map(({ words, span }) => ({ span, found: { words, field, value } }))
            .slice(0, 1),
    );
    // A file from a board has both its pay and its text from there.
    const { salary } = position;
    const isOwn = source.data.source === undefined;
    return isOwn && salary !== undefined ? [...others, ...payThatDiffers(lines, salary)] : others;
  },
});
