import fc from "fast-check";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { parseMarkdown } from "../../lib/read/tree.ts";
import { joinedParts } from "../../scripts/sync/ad-blocks.ts";
import { toMarkdown } from "../../scripts/sync/to-markdown.ts";
import { runs } from "../support/thorough.ts";

const cases: [what: string, html: string, markdown: string][] = [
  ["headings from the first level on", "<h1>A</h1><p>x</p><h3>B</h3>", "## A\n\nx\n\n### B"],
  ["headings that skip a level", "<h2>A</h2><h5>B</h5><h3>C</h3>", "## A\n\n### B\n\n### C"],
  [
    "bold lines where there is no heading",
    "<p><strong>What you do</strong></p><p>x</p>",
    "## What you do\n\nx",
  ],
  [
    "a bold line beside headings",
    "<h2>A</h2><p><b>B</b></p><p>x</p><h2>C</h2>",
    "## A\n\n### B\n\nx\n\n## C",
  ],
  ["a bold line at the end", "<h2>A</h2><p><b>so</b></p>", "## A\n\n**so**"],
  ["a bold sentence", "<p><b>We hire.</b></p><p>x</p>", "**We hire.**\n\nx"],
  [
    "bold lines in spans and divs",
    '<p><span><strong>A:</strong></span></p><div>x</div><div><b>B</b></div><p><span style="font-weight:700">C</span></p>y',
    "## A:\n\nx\n\n## B\n\n## C\n\ny",
  ],
  ["a bold first line", "<p><b>A</b><br>x<br>y</p>", "## A\n\nx\\\ny"],
  ["a heading in two lines", "<h3>The<br>Role</h3>", "## The Role"],
  [
    "a heading with a text below an empty line",
    "<h4><b>Where</b><br><br>In Berlin.</h4><p>x</p>",
    "## Where\n\nIn Berlin.\n\nx",
  ],
  [
    "a bold line under a heading of the third level",
    "<h3>A</h3><h4>B</h4><p>x</p><p><b>C</b></p><p>y</p>",
    "## A\n\n### B\n\nx\n\n### C\n\ny",
  ],
  [
    "a bold line right below a heading of the third level",
    "<h2>A</h2><h4>B</h4><p><b>C</b></p><p>x</p><p><b>D</b></p><p>y</p><h4>E</h4><p>z</p>",
    "## A\n\n### B\n\n#### C\n\nx\n\n#### D\n\ny\n\n### E\n\nz",
  ],
  [
    "the headings of a part below its title",
    joinedParts(["<p>w</p>", "<h3>A</h3><h3>B</h3><p>x</p><h3>C</h3><p>y</p>", "<h3>D</h3><p>z</p>"]),
    "w\n\n## A\n\n### B\n\nx\n\n### C\n\ny\n\n## D\n\nz",
  ],
  [
    "parts that a system keeps apart",
    joinedParts(["<h3>A</h3><p>x</p>", "", "<p><b>B</b></p><p>y</p>"]),
    "## A\n\nx\n\n## B\n\ny",
  ],
  ["a whole paragraph as a heading", `<h2>${"word ".repeat(40)}</h2>`, "word ".repeat(40).trim()],
  ["divs around items", "<div><li>one</li><li>two</li></div><div>&nbsp;</div>", "- one\n- two"],
  ["a div around each item", "<div><li>one</li></div><div><li>two</li></div>", "- one\n- two"],
  ["a list in a div in a list", "<ul><div><ul><li>one</li></ul></div></ul>", "- one"],
  ["a list directly in a list", "<ul><li>one</li><ul><li>two</li></ul><li> </li></ul>", "- one\n  - two"],
  [
    "a list of two in an item",
    "<ul><li>a</li><li>b<ul><li>c</li><li>d</li></ul></li></ul>",
    "- a\n- b\n  - c\n  - d",
  ],
  [
    "a bold line between the items of a list that wasn't ended",
    "<ul><li>a</li><li>b</li><div>&nbsp;</div><div><strong>C</strong></div><li>d</li></ul>",
    "- a\n- b\n\n## C\n\n- d",
  ],
  [
    "lists that weren't ended, each with the next heading in its last item",
    "<ul><li>a</li><li><b>B</b><ul><li>c</li><li><p><b>D</b></p><ul><li>e</li></ul></li></ul></li></ul>",
    "- a\n\n## B\n\n- c\n\n## D\n\n- e",
  ],
  [
    "lists that weren't ended, with the next heading between items",
    "<ul><li>a</li><p><b>B</b></p><ul><li>c</li><p><b>D</b></p><ul><li>e</li></ul></ul></ul>",
    "- a\n\n## B\n\n- c\n\n## D\n\n- e",
  ],
  [
    "a list in a list without an item, with a heading in it",
    "<ul><div><li>a</li><p><b>B</b></p><li>c</li></div></ul>",
    "- a\n\n## B\n\n- c",
  ],
  [
    "a list whose items all have a bold line and a list",
    "<ul><li><b>A</b><ul><li>b</li></ul></li><li><b>C</b><ul><li>d</li></ul></li></ul>",
    "- **A**\n  - b\n- **C**\n  - d",
  ],
  [
    "a list whose last item has a bold word and a list",
    "<ul><li>a</li><li><b>B</b> and<ul><li>c</li></ul></li></ul>",
    "- a\n- **B** and\n  - c",
  ],
  ["an empty list", "<p>x</p><ul><li></li></ul>", "x"],
  ["typed bullets", "<p>• One<br>• Two</p>", "- One\n- Two"],
  ["typed bullets in a mark", "<p><b>A</b><br><i>·One<br>·Two</i></p>", "## A\n\n- *One*\n- *Two*"],
  ["typed hyphens", "<div>- One</div><div>- Two</div><p>- three</p>", "- One\n- Two\n- three"],
  ["hyphens without a space", "<p>-One<br>-Two</p>", "- One\n- Two"],
  ["one line with a hyphen", "<p>- Ada, our founder</p>", "\\- Ada, our founder"],
  ["typed numbers", "<p>1. One<br>2. Two</p>", "1. One\n2. Two"],
  ["typed numbers with a gap", "<p>1. One<br>3. Three</p>", "1\\. One\n\n3\\. Three"],
  ["a list that goes on", "<ol><li>a</li></ol><p>x</p><ol start=2><li>b</li></ol>", "1. a\n\nx\n\n2. b"],
  [
    "addresses without a protocol",
    '<p><a href="//a.example/">a</a></p><iframe src="//b.example/1" title="b"></iframe>',
    "[a](https://a.example/)\n\n[b](https://b.example/1)",
  ],
  ["emoji in the place of bullets", "<p>🚀 One<br>🎉 Two</p>", "- 🚀 One\n- 🎉 Two"],
  [
    "emoji of several characters",
    "<p>👩\u200d💻 One</p><p>🇫🇷 Two</p><p>1️⃣ Three</p>",
    "- 👩\u200d💻 One\n- 🇫🇷 Two\n- 1️⃣ Three",
  ],
  [
    "an emoji before a bold line above a list",
    "<p><b>🎯 A</b></p><p>✅ x</p><p>✅ y</p><p>💡 <b>B</b></p><p>✅ z</p>",
    "## 🎯 A\n\n- ✅ x\n- ✅ y\n\n## 💡 B\n\n✅ z",
  ],
  ["Japanese bullets below a square", "<div><b>■ A</b></div><div>・x<br>・y</div>", "## A\n\n- x\n- y"],
  ["a bold item among typed ones", "<p>- x<br><b>- y</b><br>- z</p>", "- x\n- **y**\n- z"],
  ["a heading with a bullet", "<h3>▪A</h3><p>x</p>", "## A\n\nx"],
  ["an underlined line", "<p><u>A</u> </p><p>x <u>y</u></p>", "## A\n\nx y"],
  ["an underlined link", '<p><u><a href="https://a.example/">a</a></u></p>x', "[a](https://a.example/)\n\nx"],
  ["lost characters", "<p>a\u0000b\ufffec\ud800d</p>", "abcd"],
  [
    "elements that begin a line",
    '<article><header>a</header><figure><img src="https://a.example/b.jpg" alt="b"><figcaption>c</figcaption></figure></article><center>d</center>e',
    "a\n\n[b](https://a.example/b.jpg)\n\nc\n\nd\n\ne",
  ],
  ["triangles and squares", "<p>▶ One<br>▶ Two</p><p>▪ Three<br>▪ Four</p>", "- One\n- Two\n- Three\n- Four"],
  ["a break at the end of a mark", "<p><em>Text<br></em></p><p>x<br></p>", "*Text*\n\nx"],
  ["spaces inside marks", "<p>a<b> b </b>c <i> </i>d</p>", "a **b** c d"],
  ["marks in marks, and next to each other", "<p><b>a<strong>b</strong></b> <b>c</b> d</p>", "**ab c** d"],
  [
    "punctuation where a mark ends",
    "<p><b>Note:</b>text です<b>「重要」</b>です</p>",
    "**Note**:text です「**重要**」です",
  ],
  [
    "a mark that begins or ends in a word",
    "<p>L<em>K, side</em> <i>a</i>b <b>c</b>d</p>",
    "LK, side ab **c**d",
  ],
  [
    "a mark around a link or a mark before a letter",
    '<p><b><a href="https://a.example/">a</a></b>b <em><b>“c”</b></em>d</p>',
    "[a](https://a.example/)b **“c**”d",
  ],
  ["raised and lowered digits", "<p>CO<sub>2</sub> m<sup>2</sup> 1<sup>st</sup></p>", "CO₂ m² 1st"],
  ["two breaks", "<p>a<br><br>b</p>", "a\n\nb"],
  ["joined emoji", "<p>👩\u200d💻 a\u200db</p>", "👩\u200d💻 ab"],
  ["an ampersand", "<p>R&amp;D &amp;amp;</p>", "R&D \\&amp;"],
  [
    "a table",
    "<table><tr><td>a</td><td>b<br>c</td></tr><tr><td>1</td><td>2</td></tr></table>",
    "| a | b c |\n| - | --- |\n| 1 | 2   |",
  ],
  [
    "a table that only arranges",
    "<table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table>",
    "- a\n\nb",
  ],
  [
    "a frame",
    '<p>x</p><iframe src="https://video.example/1" title="Our team"></iframe>',
    "x\n\n[Our team](https://video.example/1)",
  ],
  ["a picture that counts readers", '<p>x<img src="https://e.example/p.gif" width="1" height="1"></p>', "x"],
  ["an empty heading", "<h2>&nbsp;</h2><h3>A</h3>", "## A"],
  ["bare lists", "<ul><li>one</li><li>two</li></ul>", "- one\n- two"],
  ["hard and zero-width blanks", "<p>a&nbsp;b\u200bc\u00add</p>", "a bcd"],
  ["a script and a style", "<script>alert(1)</script><style>p{}</style><p>x</p>", "x"],
  ["a handler and a link that runs", '<p onclick="x()">a <a href="javascript:x()">b</a></p>', "a b"],
  ["a link to a path", '<p><a href="/apply">apply</a></p>', "apply"],
  [
    "a link to another site",
    '<p><a href="https://example.com/a?b=1">us</a></p>',
    "[us](https://example.com/a?b=1)",
  ],
  [
    "a picture of another host",
    '<p>x <img src="https://example.com/a.png" alt="y"></p>',
    "x [y](https://example.com/a.png)",
  ],
  ["text that looks like Markdown", "<p># no *heading*</p>", "\\# no \\*heading\\*"],
  ["text that looks like HTML", "<p>&lt;b&gt;</p>", "\\<b>"],
  [
    "an ad that is escaped twice",
    "&lt;h2&gt;R&amp;amp;D&lt;/h2&gt;&lt;p onclick='x()'&gt;x&lt;/p&gt;&lt;script&gt;y()&lt;/script&gt;",
    "## R&D\n\nx",
  ],
];

test.each(cases)("%s → Markdown that means the same", (_, html, markdown) => {
  expect(toMarkdown(html)).toBe(markdown);
});

const tags = ["p", "h1", "h2", "h4", "ul", "li", "b", "script", "svg", "table", "td", "div", "iframe", "br"];
const tag = fc.constantFrom(...tags, "a href='javascript:1'", "a href=//x.y", "img src=x onerror=1");
const piece = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name.split(" ")[0]}>`),
  fc.constantFrom("&lt;script&gt;", "&#0;", "\u202e", "<!--", "]]>", "`", "[x](javascript:1)", "<<<<<<<"),
);

test("any HTML → Markdown without HTML, pictures, unsafe links, or headings that skip a level or begin above the second", () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }).map((parts) => parts.join("")),
      (html) => {
        let before = 1;
        visit(parseMarkdown(toMarkdown(html)), (node) => {
          expect(["html", "image", "imageReference"]).not.toContain(node.type);
          if (node.type === "link" || node.type === "definition")
            expect(node.url).toMatch(/^(https?:\/\/|mailto:|tel:)/i);
          if (node.type !== "heading") return;
          expect(node.depth).toBeGreaterThanOrEqual(2);
          expect(node.depth).toBeLessThanOrEqual(before + 1);
          before = node.depth;
        });
      },
    ),
    runs(300),
  );
});

/** Lists that nobody ended: items, bold lines and lists in each other. */
const { list } = fc.letrec<Record<"list" | "inner", string>>((tie) => ({
  list: fc.array(tie("inner"), { minLength: 1, maxLength: 4 }).map((inner) => `<ul>${inner.join("")}</ul>`),
  inner: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("<li>word</li>", "<p><b>word</b></p>", "<div><li>word</li><b>word</b></div>"),
    tie("list"),
    tie("list").map((lists) => `<li><b>word</b>${lists}</li>`),
  ),
}));

test("lists that nobody ended → Markdown with every word, in order", () => {
  fc.assert(
    fc.property(list, (lists) => {
      const html = lists.split("word").reduce((before, after, at) => `${before}x${at} ${after}`);
      const words = (text: string) => text.match(/x\d+/g);
      expect(words(toMarkdown(html))).toEqual(words(html));
    }),
    runs(300),
  );
});
