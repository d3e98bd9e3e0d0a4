import fc from "fast-check";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { expect, it } from "vitest";
import { fieldsOf } from "../../lib/content/field-list.ts";
import { errors } from "../../lib/messages/catalogue.ts";
import { partsOf, partsOfTree } from "../../lib/read/body-parts.ts";
import { headingIds } from "../../lib/read/heading-ids.ts";
import { parseMarkdown } from "../../lib/read/tree.ts";
import { proseHtml } from "../../lib/site/html.ts";
import { designer, readDesigner, readWith, textOf } from "../support/minimal.ts";
import { runs } from "../support/thorough.ts";

/** Pieces that front matter and Markdown are made of, so that random texts come near to real ones. */
const pieces = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ..."---\n|---|\n|\n\n|title|: |:|team: data|offices|[|]|{|}|- |  |\t|#| #|\"|'|“|&a |*a|!x |@|`|```\n|~~~|<b>|<!--|](|/story/|../offices/paris.md|## |# |> |1. |\\|null|~|2026-01-12|\r\n|\uFEFF|__proto__: |%|*|_|!|=\n|===\n|    ".split(
          "|",
        ),
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  ),
  { maxLength: 60 },
);
const text = pieces.map((list) => list.join(""));

it("any text as a file → content or at least one problem, never a crash, every problem at a place that exists", () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(
        ["position", designer] as const,
        ["story", "content/story.md"] as const,
        ["value", "content/values/1-think-first.md"] as const,
      ),
      (any, [kind, file]) => {
        const { content, problems } = readWith({ [file]: any });
        const lines = any.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
        const found = {
          position: content.positions.list.length,
          story: content.story.title.length,
          value: content.values.list.length,
        }[kind];
        expect(found + problems.length).toBeGreaterThan(0);
        for (const { line, column, length, lineText, code, severity } of problems) {
          if (severity === "error") expect(Object.keys(errors)).toContain(code);
          if (lineText === "") continue;
          expect(lineText).toBe(lines[line - 1]);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column + length).toBeLessThanOrEqual(lineText.length + 2);
        }
      },
    ),
    runs(150),
  );
});

it("any fields between good fences → never a crash, and no position without a problem unless it is whole", () => {
  fc.assert(
    fc.property(text, (any) => {
      const { content, problems } = readDesigner((good) => good.replace("team: data\n", `${any}\n`));
      if (problems.length === 0) expect(content.positions.list).toHaveLength(1);
    }),
    runs(150),
  );
});

/** A word with one letter changed, left out, doubled or swapped with its neighbour. */
function mistyped(word: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(word.length - 1), fc.constantFrom(..."abcxyz"))
    .chain(([at, letter]) => {
      const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
      const swapped = after.charAt(0) + here + after.slice(1);
      return fc.constantFrom(
        ...[letter + after, after, here + here + after, swapped].map((end) => before + end),
      );
    })
    .filter((typed) => typed !== word && typed.length > 2);
}

it("one wrong letter in a field's name → found on exactly that line, with the right suggestion", () => {
  const names = ["title", "team", "offices", "contract", "opened"];
  const known = fieldsOf("position").map(({ name }) => name);
  const cases = fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), mistyped(name)));
  fc.assert(
    fc.property(cases, ([name, typed]) => {
      fc.pre(!known.includes(typed));
      const lines = textOf(designer).split("\n");
      const line = lines.findIndex((each) => each.startsWith(`${name}:`)) + 1;
      const { problems } = readDesigner((good) => good.replace(`\n${name}:`, `\n${typed}:`));
      expect(problems).toMatchObject([{ code: "unknown-field", line, column: 1, length: typed.length }]);
      expect(problems[0]?.hint).toContain(`Did you mean "${name}"?`);
    }),
  );
});

it("line ends, a byte order mark and the order of the fields → change nothing", () => {
  const [, ...rest] = textOf(designer).split("---\n");
  const lines = (rest[0] ?? "").trimEnd().split("\n");
  const body = rest.slice(1).join("---\n");
  const order = fc.shuffledSubarray(lines, { minLength: lines.length });
  const expected = readWith({}).content.positions.list;
  fc.assert(
    fc.property(order, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (shuffled, end, mark) => {
      const written = `---\n${shuffled.join("\n")}\n---\n${body}`.replaceAll("\n", end);
      const { content, problems } = readWith({ [designer]: (mark ? "\uFEFF" : "") + written });
      expect(problems).toEqual([]);
      expect(content.positions.list).toEqual(expected);
    }),
  );
});

/** Faults that have nothing to do with each other: what is replaced, by what, and the code. */
const faults: [string, string, string][] = [
  ["title: Product Designer", "title: Designer: Product", "colon-in-text"],
  ["team: data", "team: dta", "unknown-team"],
  ["offices: [paris]", "offices: [parris]", "unknown-office"],
  ["contract: permanent", "contarct: permanent", "unknown-field"],
  ["opened: 2026-01-12", "opened: 12/31/2026", "local-date"],
  ["opened:", "draft: yes\nopened:", "true-or-false"],
  ["## What you will do", "## What you will do\n\n<b>x</b>", "raw-html"],
  ["(../offices/paris.md)", "(../offices/rome.md)", "broken-link"],
];

it("k independent faults → k problems", () => {
  fc.assert(
    fc.property(fc.subarray(faults), (chosen) => {
      const { problems } = readDesigner((good) =>
        chosen.reduce((text, [from, to]) => text.replace(from, to), good),
      );
      expect(problems.map(({ code }) => code).sort()).toEqual(chosen.map(([, , code]) => code).sort());
    }),
    runs(150),
  );
});

const markdown = fc
  .array(
    fc.constantFrom(
      ..."## |# |### |a|word |[x](../story.md)|![x](/a.svg)|[|]|(|)|](|[x]|\n|\n\n|\n- |  |   |    |1. |> |`|*|**|\\|<i>|<https://a.b>|&amp;|[x]: /y\n|===|---|\u00a0|!|~~~|www.a.b".split(
        "|",
      ),
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(""));

it("parts of a body found the fast way → those that parsing all of it finds", () => {
  fc.assert(
    fc.property(markdown, (body) => {
      // Bare addresses become links only in GitHub's Markdown, and there is nothing wrong with them.
      const bare = ({ text }: { text: string }) => !text.startsWith("http://www.");
      const tree = parseMarkdown(body);
      expect(partsOf(body, () => tree).filter(bare)).toEqual(partsOfTree(tree).filter(bare));
    }),
    // A no-break space is a word, so the hyphen below it makes a heading; words in brackets are words.
    { ...runs(400), examples: [["\u00a0\n- "], ["[a b] [x](/y) [a\nb]"]] },
  );
});

const htmlOf = (body: string, base = "") =>
  proseHtml({ file: designer, line: 1, markdown: body, language: "en" }, { base });

it("ids that links are checked against → those in the HTML", () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const ids = [...htmlOf(body).matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
      for (const id of headingIds(parseMarkdown(body))) expect(ids).toContain(id);
    }),
    runs(300),
  );
});

it("any Markdown → HTML without scripts, handlers, styles or foreign addresses", () => {
  const tags = ["<script>", "<img src=x onerror=a>", "<style>", "<a href='javascript:a'>"];
  const links = [
    "[x](javascript:a)",
    "[x](//evil.example)",
    "[x](data:text/html,a)",
    "[x](&#106;avascript:a)",
  ];
  const evil = fc.constantFrom(...tags, ...links, "![x](https://evil.example/a.png)");
  fc.assert(
    fc.property(fc.array(fc.oneof(markdown, evil), { maxLength: 6 }), (parts) => {
      const tree = unified()
        .use(rehypeParse, { fragment: true })
        .parse(htmlOf(parts.join(""), "/b"));
      visit(tree, "element", ({ tagName, properties }) => {
        expect(["script", "style", "iframe", "input", "form", "object", "svg"]).not.toContain(tagName);
        for (const [name, value] of Object.entries(properties)) {
          expect(name).not.toMatch(/^on|^style$/);
          if (name === "src") expect(value).toMatch(/^\/b\//);
          if (name === "href") expect(value).toMatch(/^(\/b\/|#|https?:|mailto:)/);
        }
      });
    }),
    runs(300),
  );
});
