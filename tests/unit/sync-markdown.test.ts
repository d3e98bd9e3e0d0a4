import fc from "fast-check";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { parseMarkdown } from "../../lib/read/tree.ts";
import { toMarkdown } from "../../scripts/sync/to-markdown.ts";

const cases: [what: string, html: string, markdown: string][] = [
  ["headings from the first level on", "<h1>A</h1><p>x</p><h3>B</h3>", "## A\n\nx\n\n### B"],
  ["headings that skip a level", "<h2>A</h2><h5>B</h5><h3>C</h3>", "## A\n\n### B\n\n### C"],
  [
    "bold lines where there is no heading",
    "<p><strong>What you do</strong></p><p>x</p>",
    "## What you do\n\nx",
  ],
  ["bold lines beside headings", "<h2>A</h2><p><b>so</b></p>", "## A\n\n**so**"],
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
  ["a picture of another host", '<p>x<img src="https://example.com/a.png" alt="y"></p>', "x"],
  ["text that looks like Markdown", "<p># no *heading*</p>", "\\# no \\*heading\\*"],
  ["text that looks like HTML", "<p>&lt;b&gt;</p>", "\\<b>"],
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
    { numRuns: 300 },
  );
});
