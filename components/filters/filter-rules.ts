import { type Filter, mostChips } from "../../lib/site/filters.ts";

/** The folded filters name what is chosen in them: a rule for each option, and only the filter if it has more than this. */
const mostNamed = 50;

/** A choice in a form that narrows the list. */
const choice = ":checked:not([value=''])";
const used = `:has(${choice},[name=q]:not(:placeholder-shown))`;
const filled = `:is(select:has(${choice}),[name=q]:not(:placeholder-shown))`;
/** What is chosen in filters that are folded away, after the words over them. */
const folded = `#filters details:has(select ${choice},[name=q]:not(:placeholder-shown)):not([open])>summary:after`;

/**
 * How filters look in states that Tailwind's classes can't express. WebKit, which alone knows hanging punctuation, smooths no
 * hard edge of a triangle, and marks no radio button that an arrow key chooses as having the focus.
 */
const looks = `
#filters select{appearance:none;background:conic-gradient(from -45deg at bottom,transparent,currentcolor 4deg 86deg,transparent 90deg) right 1rem center/.8rem .4rem no-repeat}
#filters ${filled},#filters label:has(:checked),${folded}{background-color:var(--signal);color:var(--on-signal)}
#filters :is(select,[name=q]),#loosen button{outline-color:var(--ink)}
@supports (hanging-punctuation:first){#filters [name=office]:focus{outline:3px solid;outline-offset:-3px}}
#filters option{background:var(--paper);color:var(--ink)}
#filters ::placeholder{color:var(--muted);opacity:1}
#filters ::-webkit-search-cancel-button{filter:brightness(0)}
#filters summary::-webkit-details-marker{display:none}
#filters summary:before{content:"+";position:absolute;left:.75rem;font-weight:800}
${folded}{content:var(--team,"")var(--contract,"")var(--workplace,"")var(--q,"");display:inline-block;margin-top:.25em;padding-left:1em;border-radius:1em;font-weight:800}
#filters [open]>summary:before{content:"−"}
#filters:not([data-ready])~* #more span{display:none}
#filters:not([data-ready]) .keywords{visibility:hidden}
#filters:not(${used})~#results h2{position:absolute;clip-path:inset(50%)}
#filters:not(${used})~#results [type=reset]{display:none}
#loosen button{min-height:2.75rem;margin-bottom:1rem;padding:.5rem 1rem;border:2px solid;font-weight:700;text-align:left}
#loosen button:hover{background:var(--signal);color:var(--on-signal)}
#results ul:empty,#more[hidden]{display:none}
@supports selector(::details-content){@media(min-width:64rem){#filters summary{display:none}#filters ::details-content{content-visibility:visible}}}
@media (scripting:none){#filters .keywords{display:none}}
@media (forced-colors:active){#filters select{appearance:auto;background:Field}#filters ${filled},#filters label:has(:checked){forced-color-adjust:none;background:CanvasText;color:Canvas;border-color:CanvasText}#filters option{background:Canvas;color:CanvasText}}
`.replaceAll("\n", "");

/**
 * The rules that hide what does not fit the filters, without a script: one selector per option. The choices in several
 * selects combine, since each of them hides by itself.
 */
function hiding(filters: Filter[]): string {
  const selectors = filters.flatMap(({ name, options }) =>
    options.map(({ value }) => `${chosen(name, value)}~#results li:not([data-${name}~="${value}"])`),
  );
  return selectors.length === 0 ? "" : `${selectors.join()}{display:none}`;
}

function chosen(name: string, value: string): string {
  const is = `[value="${value}"]:checked`;
  return `#filters:has([name=${name}] ${is},[name=${name}]${is})`;
}

/** The words for how many positions fit: none of them, and what follows the number, from 0 to all; and for the keywords. */
interface Words {
  none: string;
  units: string[];
  keywords: string;
}

/**
 * Counts what fits, without a script: elements that are not displayed do not increment a counter
 * (https://drafts.csswg.org/css-lists-3/#counters-without-boxes), and counter styles that know the number 0 and
 * each plural form turn it into a sentence. The script replaces it with a count in text.
 */
function counting({ none, units }: Words, among: string): string {
  const usual = units.at(-1) ?? "";
  // Those before the last ones, which are alike: one and few, but in Polish also 22 to 24.
  const unusual = units.slice(1, units.findLastIndex((unit, count) => count > 0 && unit !== usual) + 1);
  return [
    `@counter-style number{system:fixed 0;symbols:${cssString(none)};fallback:decimal}`,
    `@counter-style any-unit{system:cyclic;symbols:${cssString(usual)}}`,
    `@counter-style unit{system:fixed 0;symbols:"" ${unusual.map(cssString).join(" ")};fallback:any-unit}`,
    "#results{counter-reset:fit}#results li{counter-increment:fit}#fit{display:none}",
    `#filters:not([data-ready])${used}~#results #fit{display:block}`,
    `#filters:not([data-ready])${used}~#results h2{display:none}`,
    `#fit:after{content:counter(fit,number) counter(fit,unit) var(--at,"")${cssString(among)}}`,
  ].join("");
}

/** A text as a string of CSS, safe within a `<style>` too. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/** The words for what is chosen in filters that are folded away, each with the space that ends it. */
function naming(filters: Filter[], keywords: string): string {
  const rule = (at: string, name: string, words: string) =>
    `#filters:has([name=${name}]${at}){--${name}:${cssString(`${words}\u2003`)}}`;
  const rules = filters
    .filter(({ name }) => name !== "office")
    .flatMap(({ name, label, options }) =>
      options.length > mostNamed
        ? rule(` ${choice}`, name, label)
        : options.map((option) => rule(` [value="${option.value}"]:checked`, name, option.name)),
    );
  return [...rules, rule(":not(:placeholder-shown)", "q", keywords)].join("");
}

export function filterRules(
  filters: Filter[],
  words: Words,
  at: (office: string) => string,
  among = "",
): string {
  const offices = filters.find(({ name, options }) => name === "office" && options.length <= mostChips);
  const named = (offices?.options ?? []).map(
    ({ value, name }) => `${chosen("office", value)}~#results{--at:${cssString(at(name))}}`,
  );
  return looks + hiding(filters) + counting(words, among) + named.join("") + naming(filters, words.keywords);
}
