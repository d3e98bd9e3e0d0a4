import type { Filter } from "../../lib/site/filters.ts";

/** A select in which something is chosen. */
const chosen = ":has([value]:not([value='']):checked)";

/** The looks of the filters in states that utilities cannot express. */
const looks = `
#filters select{appearance:none;background:conic-gradient(from -45deg at bottom,currentcolor 90deg,transparent 0) right 1rem center/.9rem .45rem no-repeat}
#filters select${chosen},#filters input:not(:placeholder-shown){background-color:var(--signal);color:var(--on-signal);border:4px solid var(--ink);padding-left:calc(.75rem - 2px)}
#filters :is(select,input,button),#loosen button{outline-color:var(--ink)}
#filters option{background:var(--paper);color:var(--ink)}
#filters ::-webkit-search-cancel-button{filter:brightness(0)}
#filters:not([data-ready])~#more span{display:none}
#filters:not([data-ready]) .keywords{visibility:hidden}
#loosen button{min-height:2.75rem;margin-bottom:1rem;padding:.5rem 1rem;border:2px solid;font-weight:700;text-align:left}
#loosen button:hover{background:var(--signal);color:var(--on-signal)}
#results ul:empty,#more[hidden]{display:none}
@media (scripting:none){#filters .keywords{display:none}}
@media (forced-colors:active){#filters select{appearance:auto;background:Field}#filters select${chosen},#filters input:not(:placeholder-shown){forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:CanvasText}#filters option{background:Canvas;color:CanvasText}}
`.replaceAll("\n", "");

/**
 * The rules that hide what does not fit the filters, without a script: one selector per option. The choices in several
 * selects combine, since each of them hides by itself.
 */
function hiding(filters: Filter[]): string {
  const selectors = filters.flatMap(({ name, options }) =>
    options.map(
      ({ value }) =>
        `#filters:has([name=${name}] [value="${value}"]:checked)~#results li:not([data-${name}~="${value}"])`,
    ),
  );
  return selectors.length === 0 ? "" : `${selectors.join()}{display:none}`;
}

/** The words for how many positions fit: none, one or several. */
export interface CountWords {
  none: string;
  before: string;
  one: string;
  several: string;
}

/**
 * Counts what fits, without a script: elements that are not displayed do not increment a counter
 * (https://drafts.csswg.org/css-lists-3/#counters-without-boxes), and counter styles that know the numbers 0 and 1
 * turn it into a sentence. The script replaces it with a count in text.
 */
function counting({ none, before, one, several }: CountWords): string {
  const style = (name: string, few: string[], fallback: string) =>
    `@counter-style ${name}{system:fixed 0;symbols:${few.map(cssString).join(" ")};fallback:${fallback}}`;
  const constant = (name: string, text: string) =>
    `@counter-style ${name}{system:cyclic;symbols:${cssString(text)}}`;
  return [
    constant("any-before", `${before} `) + style("before", [""], "any-before"),
    style("number", [none], "decimal"),
    constant("any-unit", ` ${several}`) + style("unit", ["", ` ${one}`], "any-unit"),
    "#results{counter-reset:fit}#results li{counter-increment:fit}#fit{display:none}",
    `#filters:not([data-ready])${chosen}~#results #fit{display:block}`,
    "#fit:after{content:counter(fit,before) counter(fit,number) counter(fit,unit)}",
  ].join("");
}

/** A text as a string of CSS, safe within a `<style>` too. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/** The style sheet of the filters: their states, and what they hide and count without the script. */
export function filterRules(filters: Filter[], words: CountWords): string {
  return looks + hiding(filters) + counting(words);
}
