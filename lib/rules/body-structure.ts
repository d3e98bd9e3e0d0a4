import { schemaOf } from "../content/schema.ts";
import { type BodyPart, spanInFile } from "../read/body-parts.ts";
import { maxMarks } from "../read/tangle.ts";
import { headingLikes } from "./heading-likes.ts";
import { placeholdersIn } from "./placeholders.ts";
import { spanOf } from "./readable-text.ts";
import { type Rule, rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** The words of a title or a heading, without (m/f/d). */
const wordsOf = (text: string) =>
  text
    .replace(/\((?:\p{L}[/|])+\p{L}\)/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A heading with other marks and without bold ones around it; a heading that is a sentence becomes a paragraph. */
function withMarks(written: string, level: number): string | undefined {
  const [, words] = /^#+\s*(.*?)\s*$/.exec(written) ?? [];
  if (words === undefined || isText(written)) return words;
  return `${"#".repeat(level)} ${words.replace(/^(\*\*|__)([^*_]+)\1$/, "$2").trim()}`;
}

/** Whether a heading is a paragraph. */
const isText = (written: string) => /[.!?…]\**\s*$/.test(written) && written.split(/\s+/).length > 15;

/** Whether an ad invites unsolicited applications: it needs neither sections nor pay. */
export const isUnsolicited = ({ title }: Subject) =>
  /initiativbewerbung|(?:unsolicited|speculative|spontaneous|open) application|candidature spontanée|candidatura espontánea/i.test(
    title?.text ?? "",
  );

/** A heading with a slip in its marks, which is reported itself. */
const almost = /^ {0,3}(?:\\#{2,6} |#{2,6}[^\s#]|＃{2,6})/m;

function topOf({ lines, body }: Subject["source"]) {
  return { line: Math.max(1, Math.min(lines.length, body.line - 1)), column: 1, length: 3 };
}

const firstLine = ({ line, markdown }: Subject["source"]["body"]) =>
  line + (/^\s*?(?=\S)/.exec(markdown)?.[0].split("\n").length ?? 1) - 1;

// "draft: true", "closes: 2027-01-31", "offices: [paris]": a value that only a field has.
const fieldLine = /^([a-z][A-Za-z]*): *(?:true|false|\d{4}-\d\d-\d\d|[{[].*[}\]]|[a-z\d]+(?:-[a-z\d]+)*) *$/m;

// Comments are for the people who edit; a closing tag was reported with its opening tag.
const isHtml = ({ kind, text }: BodyPart) =>
  kind === "html" && !/^(<!--[\s\S]*?-->\s*)+$|^<\/(?!br)/i.test(text);

export const bodyRules: readonly Rule[] = [
  rule({
    code: "too-tangled",
    silences: { in: "file", codes: ["empty-body", "missing-heading"] },
    find: ({ source: { tangled, body } }) =>
      tangled ? { span: { line: body.line, column: 1, length: 1 }, found: { most: maxMarks } } : undefined,
  }),
  rule({
    code: "empty-body",
    silences: { in: "file", codes: ["missing-heading"] },
    find({ source }) {
      const isEmpty = source.body.markdown.trim() === "";
      return schemaOf(source.name.kind).body !== undefined && isEmpty
        ? { span: topOf(source), found: {} }
        : undefined;
    },
  }),
  rule({
    code: "missing-heading",
    silences: { in: "line", codes: ["bold-heading"] },
    find(subject) {
      const { source } = subject;
      if (schemaOf(source.name.kind).body !== "sections" || subject.headings().length > 0) return undefined;
      if (isUnsolicited(subject) || almost.test(source.body.markdown)) return undefined;
      const [like] = headingLikes(subject);
      return { span: like?.span ?? topOf(source), found: { isLike: like !== undefined }, fix: like?.fix };
    },
  }),
  rule({
    code: "empty-heading",
    find: (subject) =>
      subject
        .headings()
        .filter(({ empty }) => empty)
        .map(({ span }) => ({ span, found: {} })),
  }),
  rule({
    code: "heading-one",
    find(subject) {
      const headings = subject.headings();
      const ones = headings.filter(({ empty, depth }) => !empty && depth === 1);
      // Alone above others and all text, it's the title in other words.
      const top = ones.length === 1 && headings.length > 1 ? firstLine(subject.source.body) : undefined;
      return ones.map(({ span, written }) => {
        if (wordsOf(written) === wordsOf(subject.title?.text ?? "")) return { span, found: { is: "title" } };
        if (!written.startsWith("#")) return { span, found: { is: "underlined" } };
        if (span.line === top) return { span, found: { is: "top" } };
        return { span, found: { is: "other" }, fix: withMarks(written, 2) };
      });
    },
  }),
  rule({
    code: "heading-skips",
    find(subject) {
      const headings = subject.headings();
      return headings.flatMap(({ span, empty, depth, above, level, written }, at) => {
        if (empty || depth <= above + 1) return [];
        const end = headings.findIndex((other, index) => index > at && other.depth < depth);
        // All that are below the missing level move up with the first.
        const all = headings
          .slice(at, end < 0 ? undefined : end)
          .map((each) => withMarks(each.written, each.level) ?? each.written);
        const fix = all.length === 1 ? withMarks(written, level) : undefined;
        return { span, found: { depth, above, all, isText: isText(written) }, fix };
      });
    },
  }),
  rule({
    code: "field-in-text",
    find({ source: { name, body }, lines }) {
      if (!fieldLine.test(body.markdown)) return undefined;
      return lines.flatMap((line) => {
        const [, field = ""] = fieldLine.exec(line.text) ?? [];
        return Object.hasOwn(schemaOf(name.kind).fields.shape, field)
          ? { span: spanOf(line), found: { field } }
          : [];
      });
    },
  }),
  rule({
    code: "raw-html",
    find(subject) {
      const tags = subject.parts().filter(isHtml);
      // <insert benefits here> is no HTML, and a draft may still have it.
      const others = new Set((tags.length > 0 ? placeholdersIn(subject) : []).map(({ words }) => words));
      return tags
        .filter(({ text }) => !others.has(text))
        .map((part) => ({ span: spanInFile(subject.source, part), found: { html: part.text } }));
    },
  }),
];
