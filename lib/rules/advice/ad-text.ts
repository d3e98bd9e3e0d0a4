import { fewestWords } from "../../messages/about-prose.ts";
import { headingLikes } from "../heading-likes.ts";
import { isDraft, placeholdersIn, shortened } from "../placeholders.ts";
import { isHeading, spanOf } from "../readable-text.ts";
import { ads, type Rule, rule } from "../rule.ts";

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

export const adTextRules: readonly Rule[] = [
  rule({
    code: "template-text",
    // A translation that was just made holds the original's words.
    silences: { in: "file", codes: ["other-language"] },
    find(subject) {
      // The questions of a page need no `allow`, which would silence them once it is published.
      if (subject.source.name.kind === "page" && isDraft(subject)) return undefined;
      const [first, ...more] = placeholdersIn(subject);
      if (first === undefined) return undefined;
      // A new file has a dozen of them, and one warning is enough.
      return { span: first.span, found: { words: shortened(first.words), more: more.length } };
    },
  }),
  rule({
    code: "short-body",
    kinds: ads,
    finished: true,
    find({ lines, source }) {
      const text = lines.map(({ text }) => text).join("\n");
      // So long a text has enough of them in any language.
      if (text.length > 20 * fewestWords) return undefined;
      const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
      // A terse ad with three headings still says everything.
      const sections = lines.filter(({ text }) => isHeading(text)).length;
      if (words === 0 || words >= fewestWords || sections > 2) return undefined;
      const first = lines.find(({ text }) => text.trim() !== "");
      return {
        span: first === undefined ? source.keySpan(["title"]) : spanOf(first),
        found: { words },
      };
    },
  }),
  rule({
    code: "bold-heading",
    silences: { in: "line", codes: ["misread-line"] },
    find: (subject) =>
      headingLikes(subject).map(({ span, level, fix }) => ({
        span,
        found: { marks: "#".repeat(level) },
        fix,
      })),
  }),
];
