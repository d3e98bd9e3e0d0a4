import { originalPath } from "../content/paths.ts";
import { kinds } from "../content/schema.ts";
import { valueAt } from "../read/source.ts";
import { isRecord } from "../read/yaml-document.ts";
import { type Rule, rule } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { findIn, literally, type Text } from "./text-search.ts";

// [words in brackets], unless they are a link, its label or a footnote; a single word may be [sic].
const bracketed = /(?<!\])\[(?![\^\s])[^[\]\n]*\](?![([:])/g;
// Brackets that name what belongs in their place: [Job title], [Intitulé du poste].
const whatGoesThere =
  /^\[(?:.* )?(?:insert|your|name|company|title|date|team|votre|nom|intitulé|entreprise|ihre?|firma|titel)(?: .*)?\]$/iu;
// A sentence; "[30 min]" and "[un vrai plus]" are words of the text.
const sentence = /^\[\p{Lu}.*[\s].*(?:[.?!…]|\s\S+\s.*\p{L})\]$/u;
// A paragraph, an item or a heading of its own.
const wholeLine = /^\s*(?:>\s*|[-*+]\s+|\d+[.)]\s+|#{1,6}\s+)*\[[^\]]*\]\s*$/;

/** The texts in square brackets that someone should replace: those of templates, and of people who work like them. */
export function placeholdersIn({
  title,
  lines,
  lower,
  source,
}: Subject): (ReturnType<typeof findIn>[number] & { text: Text })[] {
  if (!lower.includes("[")) return [];
  return [title ?? [], ...lines].flat().flatMap((text) =>
    findIn(text, bracketed)
      .filter(({ words }) => /\s/.test(words) && (sentence.test(words) || whatGoesThere.test(words)))
      // A definition further down makes a link of it.
      .filter(({ words }) => !new RegExp(`^ {0,3}${literally(words)}:`, "im").test(source.body.markdown))
      .map((found) => ({ ...found, text })),
  );
}

/** The values in brackets among fields: samples of messages, and of people who work like them. */
function bracketedIn(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === "string") return /^\[.+\]$/.test(value.trim()) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => bracketedIn(item, [...path, at]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => bracketedIn(inner, [...path, name]));
}

/** Whether a file, or the one that it translates, says that it isn't published yet. */
export function isDraft({ source: { data, path }, linkable }: Subject): boolean {
  const original = linkable.sources.get(originalPath(path));
  return data.draft === true || original?.data.draft === true;
}

/** The words of a placeholder as a message shows them. */
export const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

/** What nobody means to publish: a line of nothing but a text in square brackets, or a title that says what it should name. */
export const placeholderRule: Rule = rule({
  code: "placeholder",
  kinds,
  // One is enough to say, and the advice says the same.
  silences: [
    { in: "file", codes: ["template-text", "other-language"] },
    { in: "line", codes: ["bad-email", "number-expected", "unknown-currency"] },
  ],
  find(subject) {
    if (isDraft(subject)) return undefined;
    const { path, name, data, valueSpan } = subject.source;
    const inFields = bracketedIn(data).map((at) => ({
      span: valueSpan(at),
      words: String(valueAt(data, at)),
    }));
    const inText = placeholdersIn(subject).filter(({ text, words }) =>
      text === subject.title ? whatGoesThere.test(words) && words !== text.text : wholeLine.test(text.text),
    );
    const found = [...inFields, ...inText];
    const [first] = found;
    if (first === undefined) return undefined;
    const original = name.language === undefined ? undefined : originalPath(path);
    const isThere = original === undefined || subject.linkable.sources.get(original) !== undefined;
    const canWait = isThere && (name.kind === "position" || name.kind === "page");
    const words = shortened(first.words);
    return { span: first.span, found: { words, more: found.length - 1, original, canWait } };
  },
});
