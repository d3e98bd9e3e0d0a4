import { kinds, schemaOf } from "../content/schema.ts";
import { type BodyPart, spanInFile } from "../read/body-parts.ts";
import { maxMarks } from "../read/tangle.ts";
import { type Rule, rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function withMarks(written: string, level: number): string | undefined {
  return written.startsWith("#") ? written.replace(/^#+/, "#".repeat(level)) : undefined;
}

function topOf({ lines, body }: Subject["source"]) {
  return { line: Math.max(1, Math.min(lines.length, body.line - 1)), column: 1, length: 3 };
}

const firstLine = ({ line, markdown }: Subject["source"]["body"]) =>
  line + (/^\s*?(?=\S)/.exec(markdown)?.[0].split("\n").length ?? 1) - 1;

// Comments are for the people who edit; a closing tag was reported with its opening tag.
const isHtml = ({ kind, text }: BodyPart) => kind === "html" && !/^(<!--[\s\S]*?-->\s*)+$|^<\//.test(text);

export const bodyRules: readonly Rule[] = [
  rule({
    code: "too-tangled",
    kinds,
    silences: { in: "file", codes: ["empty-body", "missing-heading"] },
    find: ({ source: { tangled, body } }) =>
      tangled ? { span: { line: body.line, column: 1, length: 1 }, found: { most: maxMarks } } : undefined,
  }),
  rule({
    code: "empty-body",
    kinds,
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
    kinds,
    find: (subject) =>
      schemaOf(subject.source.name.kind).body === "sections" && subject.headings().length === 0
        ? { span: topOf(subject.source), found: {} }
        : undefined,
  }),
  rule({
    code: "empty-heading",
    kinds,
    find: (subject) =>
      subject
        .headings()
        .filter(({ empty }) => empty)
        .map(({ span }) => ({ span, found: {} })),
  }),
  rule({
    code: "heading-one",
    kinds,
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
    kinds,
    find(subject) {
      const headings = subject.headings();
      return headings.flatMap(({ span, empty, depth, above, written }, at) => {
        if (empty || depth <= above + 1) return [];
        const end = headings.findIndex((other, index) => index > at && other.depth < depth);
        // All that are below the missing level move up with the first.
        const all = headings
          .slice(at, end < 0 ? undefined : end)
          .map((each) => withMarks(each.written, each.depth - depth + above + 1) ?? each.written);
        const fix = all.length === 1 ? withMarks(written, above + 1) : undefined;
        return { span, found: { depth, above, all }, fix };
      });
    },
  }),
  rule({
    code: "raw-html",
    kinds,
    find: ({ parts, source }) =>
      parts()
        .filter(isHtml)
        .map((part) => ({ span: spanInFile(source, part), found: { html: part.text } })),
  }),
];
