import { fewestWords } from "../../messages/limits.ts";
import { isDraft, placeholdersIn, shortened } from "../placeholders.ts";
import { isHeading } from "../readable-text.ts";
import { ads, allTexts, type Rule, rule } from "../rule.ts";
import { search } from "../subject.ts";
import { findIn, spanOf, wordList } from "../text-search.ts";

const unfinished = wordList(
  ["lorem ipsum", "sent from my iphone", "todo", "tb[cd]", "fixme", "xxx+", "yyyy-mm-dd"],
  (words) => words,
);
// Fields of forms: {{company}}, {ville}, ${name}, «Name», 〇〇株式会社; 二〇〇八 is a year.
const formField =
  /(?<![一二三四五六七八九〇○◯●△])(?:〇〇|○○|◯◯|●●|△△)(?![一二三四五六七八九〇○◯●△])|\{\{?\s*\p{L}[\p{L}\d_-]*\s*\}\}?|\$\{\w+\}|«(?:\w+_)?(?:first|last)?(?:name|company|title|date|firma|vorname|nom)»/giu;

// Bold, or in capitals.
const onlyBold = /^(?:(\*\*|__)(?=\S)([^*_]{2,60}?):?\1:?|(?=\p{Lu}{3})(\P{Ll}{6,60}))$/u;
// An ad that has three lines of their own in italics means headings by them.
const onlyItalic = /^([*_])(?![\s*_])([^*_]{2,60}?):?\1:?$/u;
// A sentence, "Location: Prague", "From now | permanent | Berlin", "TV-L E 13, 65 %", and "or" between two lists.
const noHeading = /[.!?…。！？]$|[:：]\s*\S|\s[|·•]\s|[,;]|\d+ ?[%€$]|^\p{Ll}\S*$/u;
const startsItem = /^\s*(?:[-*+]|\d+[.)])\s/;

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

export const adTextRules: readonly Rule[] = [
  rule({
    code: "template-text",
    kinds: allTexts,
    // A translation that was just made holds the original's words.
    silences: { in: "file", codes: ["other-language"] },
    find(subject) {
      const { title, lines, lower, source } = subject;
      // The questions of a page need no `allow`, which would silence them once it is published.
      if (source.name.kind === "page" && isDraft(subject)) return undefined;
      const all = /[{«〇○◯●△]/.test(lower) ? [title ?? [], ...lines].flat() : [];
      const fields = all.flatMap((line) => findIn(line, formField));
      // "todo" is a word of Spanish, and "ToDo" an app.
      const notes = search(subject, unfinished).filter(
        ({ words }) => !/^todo$/i.test(words) || words === "TODO",
      );
      const [first, ...more] = [...placeholdersIn(subject), ...fields, ...notes].sort(
        (a, b) => a.span.line - b.span.line,
      );
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
    kinds: allTexts,
    silences: { in: "line", codes: ["misread-line"] },
    find({ lines }) {
      // Above the first heading it's a tagline, unless there is no other heading.
      const top = lines.findIndex(({ text }) => isHeading(text));
      const hasItalics = lines.filter(({ text }) => onlyItalic.test(text)).length > 2;
      // It's one level below a heading right above it, and else on that of its section.
      let [level, isBelow] = [2, false];
      return lines.flatMap((line, at) => {
        if (isHeading(line.text)) {
          [level, isBelow] = [Math.max(2, /#+/.exec(line.text)?.[0].length ?? 2), true];
          return [];
        }
        const isFirst = isBelow;
        if (line.text.trim() !== "") isBelow = false;
        const [, , bold, capitals] =
          onlyBold.exec(line.text) ?? (hasItalics ? onlyItalic.exec(line.text) : undefined) ?? [];
        const words = bold ?? capitals;
        if (at < top || words === undefined || noHeading.test(words)) return [];
        const [above = "", below = ""] = [lines[at - 1]?.text.trim(), lines[at + 1]?.text.trim()];
        const next = lines.slice(at + 1).find(({ text }) => text.trim() !== "")?.text;
        // Right below a heading are a list or sentences; below a name, a job or an address.
        const isAlone = above === "" && (below === "" || startsItem.test(below) || /[.!?。]$/.test(below));
        // "The city seeks", "**3 teachers**", "full-time": one sentence.
        if (!isAlone || next === undefined || /^\p{Ll}/u.test(next)) return [];
        level = Math.min(6, isFirst ? level + 1 : level);
        return { span: spanOf(line), found: { level }, fix: `${"#".repeat(level)} ${words}` };
      });
    },
  }),
];
