import { otherLanguage } from "../detect-language.ts";
import { isHeading } from "../readable-text.ts";
import { allTexts, rule } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { spanOf, type Text } from "../words.ts";

/** The sections of a text: the lines from one heading to the next. */
function sectionsOf(lines: readonly Text[]): Text[][] {
  const sections: Text[][] = [[]];
  for (const line of lines) {
    if (isHeading(line.text)) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections;
}

const proseOf = (lines: readonly Text[]) => lines.map(({ text }) => text).join("\n");
const firstOf = (lines: readonly Text[]) => lines.find(({ text }) => /\p{L}/u.test(text));

/** What to do about it depends on where the file says its language. */
function saidIn({ source: { name, data } }: Subject) {
  if (name.language !== undefined) return "name";
  if (name.kind !== "position") return "company";
  return data.language === undefined ? "nowhere" : "field";
}

/** A text, or a section of it, that is in another language than the page says. */
export const inOtherLanguage = rule({
  code: "other-language",
  kinds: allTexts,
  find(subject) {
    const { source, language, lines } = subject;
    const said = saidIn(subject);
    const about = { expected: language, said, file: source.path.replace(/(?:\.[\w-]+)?\.md$/, "") } as const;
    const whole = subject.written();
    const first = firstOf(lines);
    if (whole !== language && first !== undefined) {
      const found = { ...about, language: whole, part: false };
      return said === "field"
        ? { span: source.valueSpan(["language"]), found, fix: whole }
        : { span: spanOf(first), found };
    }
    return sectionsOf(lines).flatMap((section) => {
      const other = otherLanguage(proseOf(section), language);
      const start = firstOf(section);
      if (other === undefined || start === undefined) return [];
      return { span: spanOf(start), found: { ...about, language: other, part: true } };
    });
  },
});
