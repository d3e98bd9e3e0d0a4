import { expect, it } from "vitest";
import { proseHtml } from "../../lib/site/html.ts";
import { places, problemsWith, withWords } from "../support/advice.ts";

const html = (markdown: string) =>
  proseHtml({ file: "content/positions/a.md", line: 1, markdown, language: "en" }, { base: "" });

/** What is written, and what the page shows without a word from the check. */
const shown: [written: string, page: string][] = [
  ["Unsere Kund*innen und Partner*innen", "<p>Unsere Kund*innen und Partner*innen</p>"],
  ["Für **Kund*innen und Partner*innen** da", "<p>Für <strong>Kund*innen und Partner*innen</strong> da</p>"],
  ["Jede*r, *wirklich* jede*r", "<p>Jede*r, <em>wirklich</em> jede*r</p>"],
  ["*Kund*innen*", "<p><em>Kund*innen</em></p>"],
  ["We *do* care, and **a lot**.", "<p>We <em>do</em> care, and <strong>a lot</strong>.</p>"],
  ["un**frigging**believable", "<p>un<strong>frigging</strong>believable</p>"],
  ["これは*強調*です", "<p>これは<em>強調</em>です</p>"],
  ["9:00~18:00、休憩12:00~13:00", "<p>9:00~18:00、休憩12:00~13:00</p>"],
  ["H~2~O, and ~~gone~~", "<p>H~2~O, and <del>gone</del></p>"],
  ["**「役割」**を担当", "<p><strong>「役割」</strong>を担当</p>"],
  [
    "詳しくはhttps://example.jp/jobsをご覧ください",
    '<p>詳しくは<a href="https://example.jp/jobs">https://example.jp/jobs</a>をご覧ください</p>',
  ],
  [
    "詳しくはhttps://example.jp/jobsをご覧。**「役割」**とhttps://example.jp/aを担当",
    '<p>詳しくは<a href="https://example.jp/jobs">https://example.jp/jobs</a>をご覧。<strong>「役割」</strong>と<a href="https://example.jp/a">https://example.jp/a</a>を担当</p>',
  ],
  [
    "詳しくは<https://example.jp/仕事>",
    '<p>詳しくは<a href="https://example.jp/%E4%BB%95%E4%BA%8B">https://example.jp/仕事</a></p>',
  ],
  [
    "Siehe https://example.com/überuns.",
    '<p>Siehe <a href="https://example.com/%C3%BCberuns">https://example.com/überuns</a>.</p>',
  ],
];

it.each(shown)("%s → shown as it was meant, and nothing to say", (written, page) => {
  expect(html(written)).toBe(page);
  expect(places(problemsWith(withWords(written, { language: "cs" })))).toEqual([]);
});

it("<br> in a table cell → a new line in the cell, and elsewhere an error", () => {
  const table = "| Day | Hours |\n| --- | --- |\n| Monday | 9–12<br>13–17</br>18–19 |";
  expect(html(table)).toContain("<td>9–12<br>\n13–17<br>\n18–19</td>");
  expect(places(problemsWith(withWords(table)))).toEqual([]);
  expect(places(problemsWith(withWords("9–12<br>13–17")))).toEqual(["a.md:15:5+4 raw-html"]);
});
