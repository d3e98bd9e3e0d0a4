import { originalPath } from "../../content/paths.ts";
import { otherLanguage } from "../detect-language.ts";
import { spanOf, type Text } from "../readable-text.ts";
import { rule } from "../rule.ts";
import type { Subject } from "../subject.ts";

const firstOf = (lines: readonly Text[]) => lines.find(({ text }) => /\p{L}/u.test(text));

/** What to do about it depends on where the file says its language. */
function saidIn({ source: { name, data } }: Subject) {
  if (name.language !== undefined) return "name";
  if (name.kind !== "position") return "company";
  return data.language === undefined ? "nowhere" : "field";
}

export const otherLanguageRule = rule({
  code: "other-language",
  find(subject) {
    const { source, language, lines } = subject;
    const said = saidIn(subject);
    const about = () => {
      const file = originalPath(source.path).replace(/\.md$/, "");
      return { expected: language, said, file } as const;
    };
    const whole = subject.writtenIn();
    const first = firstOf(lines);
    if (whole !== language && first !== undefined) {
      const found = { ...about(), language: whole, part: false, more: 0 };
      return said === "field"
        ? { span: source.valueSpan(["language"]), found, fix: whole }
        : { span: spanOf(first), found };
    }
    const others = subject.sections().flatMap(({ lines, sample }) => {
      const other = otherLanguage(sample);
      const start = firstOf(lines);
      return other === undefined || start === undefined ? [] : { start, other };
    });
    // The ad may stand there twice, in two languages of many sections each.
    const [section, ...more] = others;
    return (
      section && {
        span: spanOf(section.start),
        found: { ...about(), language: section.other, part: true, more: more.length },
      }
    );
  },
});
