import type { Construct, Extension } from "micromark-util-types";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { expect, it, vi } from "vitest";
import { isTangled } from "../../lib/markdown/tangle.ts";
import { maxFile } from "../../lib/schema/paths.ts";

vi.setConfig({ testTimeout: 300_000 });

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

const words = "a b ab, ".repeat(7);

it.each(marks)("32 kB with %j all over, if they are accepted → each letter is read a few times", (mark) => {
  const text = `x ${(words + mark).repeat(2000)}`.slice(0, maxFile / 2);
  expect(readings(text)).toBeLessThan(100);
});

it.each(marks)("%j in a row, behind an address, if it is accepted → the same", (mark) => {
  for (const count of [295, 900]) {
    expect(readings(`x www.a${mark.repeat(count).slice(0, count)}a`)).toBeLessThan(200);
  }
});

it("an article, an ad → accepted", () => {
  expect(isTangled("- **Bold** and [a link](/story/)\n<!-- A note. -->\n".repeat(45))).toBe(false);
});
