import type { Construct, Extension } from "micromark-util-types";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { expect, it } from "vitest";
import { maxFile } from "../../lib/content/paths.ts";
import { isTangled } from "../../lib/read/tangle.ts";
import { thorough } from "../support/thorough.ts";

let steps = 0;
const watched = new WeakSet<object>();

/** Counts every letter that micromark takes, again when it takes it again. */
const watch: Construct = {
  tokenize(effects, _, nok) {
    if (!watched.has(effects)) {
      watched.add(effects);
      const { consume } = effects;
      effects.consume = (code) => {
        steps++;
        consume(code);
      };
    }
    return nok;
  },
};
const everywhere = { null: [watch] };
const extension: Extension = { document: everywhere, flow: everywhere, text: everywhere };
const processor = remark()
  .use(remarkGfm)
  .use(function () {
    const data: { micromarkExtensions?: Extension[] } = this.data();
    data.micromarkExtensions?.push(extension);
  });

/** How often each letter of a text is read, on average; none where the text is refused. */
function readings(text: string): number {
  if (isTangled(text)) return 0;
  steps = 0;
  processor.parse(text);
  return steps / text.length;
}

/** What Markdown, GitHub's Markdown and HTML give a meaning to, closed or not. */
const marks = [
  ..."< <? <!A <!-- <![CDATA[ <a_ <a_b=\" <a_b=' </a <a: <a@ <b> & &# &#x &amp; \\ ~ ~~ ` `` * _ ** ![ [ ] ]( [^".split(
    " ",
  ),
  ..."| www.a http:// @ a@b.c . ! : ; ( ) \" ' { } $ ^ / + % ? , # = - é".split(" "),
  ..."\\|  |#|# |=|-|---|~~~|```|    a|\t|[a]: b|<div>|<pre>|<script>|<!--|- |1. |1) |- [ ] ||a"
    .split("|")
    .map((line) => `\n${line}\n`),
  "\n\n> ",
  "\n\n|a|\n|-|\n",
  "\u00a0",
].map((mark) => mark.replace("a_b", "a b"));

/** One mark of eight: each of them has its turn in a thorough run. */
const quick = (all: string[]) => (thorough ? all : all.filter((_, index) => index % 8 === 0));

const words = "a b ab, ".repeat(7);

/** Words with these marks in turn all over, of some length. */
function wordsWith(some: readonly string[], length: number): string {
  const round = some.map((mark) => words + mark).join("");
  return `x ${round.repeat(length / round.length + 1)}`.slice(0, length);
}

it.each(quick(marks))(
  "16 kB with %j all over, if they are accepted → each letter is read a few times",
  (mark) => {
    expect(readings(wordsWith([mark], maxFile / 4))).toBeLessThan(8);
  },
);

// Six at a time: what is read anew for each of a mark grows with their number, however few of all letters they are.
const accepted = quick(marks).filter((mark) => !isTangled(wordsWith([mark], maxFile / 4)));
const sixes = Array.from({ length: Math.ceil(accepted.length / 6) }, (_, at) => [
  accepted.slice(6 * at, 6 * at + 6),
]);

it.runIf(thorough).each(sixes)(
  "16, 32 and 64 kB with %j in turn → each letter is read as often, however many there are",
  (some) => {
    const sizes = [maxFile / 4, maxFile / 2, maxFile].filter((size) => !isTangled(wordsWith(some, size)));
    const [few = 0, ...more] = sizes.map((size) => readings(wordsWith(some, size)));
    for (const count of more) expect(count).toBeLessThan(few * 1.1);
  },
);

it.each(quick(marks))("%j in a row, behind an address, if it is accepted → the same", (mark) => {
  for (const count of [295, 900]) {
    expect(readings(`x www.a${mark.repeat(count).slice(0, count)}a`)).toBeLessThan(200);
  }
});

it("an article, an ad → accepted", () => {
  expect(isTangled("- **Bold** and [a link](/story/)\n<!-- A note. -->\n".repeat(45))).toBe(false);
});
