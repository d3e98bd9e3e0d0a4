import { wholeLine } from "../content/in-brackets.ts";
import { originalPath } from "../content/paths.ts";
import { textsIn } from "../read/source.ts";
import { findIn, literally } from "./readable-text.ts";
import { type Rule, rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

// [words in brackets], unless they are a link, its label or a footnote; a single word may be [sic].
const inBrackets = /(?<!\])[[［](?![\^\s])[^[\]［］\n]*[\]］](?![([:])/g;
// What a bracket asks somebody to do.
const order =
  "insert|fill in|ergänzen|einfügen|eintragen|ausfüllen|klären|compléter|complétez|insérer|insérez|completar|insertar|rellenar|doplnit|doplňte|vložit|vyplnit";
// Brackets that name what belongs in their place: [Job title], [Intitulé du poste], [Bitte ergänzen], [City], ［ここに記入］.
const whatGoesThere = new RegExp(
  `(?<!\\p{L})(?:${order}|your|names?|title|votre|nom|intitulé|ihre?|firmenname|titel|nombre|título|jméno|název)(?!\\p{L})|^.(?:company|city|date|entreprise|ville|firma|ort|stadt|empresa|ciudad|město).$|記入|ここに`,
  "iu",
);
// A sentence; "[30 min]" and "[un vrai plus]" are words of the text.
const sentence = /^\[\p{Lu}.*[\s].*(?:[.?!…]|\s\S+\s.*\p{L})\]$/u;
/** What nobody writes in a finished text; each pattern is enough on its own. */
const leftovers = [
  // Notes to oneself. "todo" is a word of Spanish, and "ToDo" an app.
  /(?<![\p{L}\p{N}])(?:lorem ipsum|(?:sent from|von|envoyé de|odesláno z|enviado desde) (?:my|meinem|mon|mého|mi) i(?:phone|pad)|as an ai (?:language )?model|t\.?b\.?[cd]|fixme|x{3,9}|20xx)(?!(?!年)[\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])TODO(?![\p{L}\p{N}])/gu,
  // "XX agents", and not the twentieth century.
  /(?<!\p{L}|\d|[Ss](?:igl|écul|ecol)o )XX(?=\p{Zs}(?!Jahrh|stolet|siècle|centur|chromo)[\p{L}€$£%]|[€$£%])/gu,
  // TT.MM.JJJJ, JJ/MM/AAAA, YYYY-MM-DD.
  /(?<![\p{L}\p{N}.])(\p{L})\1+([./-])(\p{L})\3+\2(\p{L})\4+(?![\p{L}\p{N}.][\p{L}\p{N}])/giu,
  // (noch klären!), (doplnit), <insert benefits here>.
  new RegExp(
    `\\((?:(?:bitte|noch|please|veuillez|por favor|prosím)\\s[^()\\n]{0,30}|à )?(?:${order})(?!\\p{L})\\s?!?\\)|<(?=[^<>=/\\n]{0,40}>)(?:(?:${order}|your)\\s[^<>\\n]*|(?:\\p{L}+\\s){1,3}(?:names?|title|here))>`,
    "giu",
  ),
  // Fields of forms: {{company}}, {ville}, ${name}, «Name», 〇〇株式会社; 二〇〇八 is a year, and "●● Free ●●" is adorned.
  /(?<![一二三四五六七八九〇○◯●△])(?:〇〇|○○|◯◯|(?<!\s)●●(?!\s)|△△)(?![一二三四五六七八九〇○◯●△])|\{\{?\s*\p{L}[\p{L}\d_-]*\s*\}\}?|\$\{\w+\}|«(?:\w+_)?(?:first|last)?(?:name|company|title|date|firma|vorname|nom)»|%[a-z]+_[a-z_]+%/giu,
  // The sources of a chat: [cite: 1, 2], 【4†source】, :contentReference[oaicite:0]{index=0}.
  /\[cite(?:_start|: ?[\d, ]+)\]|【\d+†[^】]*】|:contentReference\[oaicite:\d+\](?:\{[^}]*\})?/g,
];
// A first look at a text in lower case, since nearly all have none of it. A link's bracket doesn't count.
const hint = new RegExp(
  `[[［](?![^[\\]［］\\n]*[\\]］][([:])|[{«〇○◯●△<]|【\\d|xx|lorem i|(?:my|meinem|mon|mého|mi) ip|as an ai|todo|t\\.?b\\.?[cd]|fixme|%[a-z]+_|oaicite|[./-](\\p{L})\\1+[./-]|\\((?=[^()\\n]{0,40}(?:${order}) ?!?\\))`,
  "u",
);

/** What somebody should replace, and whether it can mean nothing else: a sentence in brackets may be a remark. */
export function placeholdersIn(subject: Subject) {
  // Two rules ask for every file.
  const known = searched.get(subject) ?? search(subject);
  searched.set(subject, known);
  return known;
}

const searched = new WeakMap<Subject, ReturnType<typeof search>>();

function search({ title, lines, lower, source }: Subject) {
  if (!hint.test(lower)) return [];
  return [title ?? [], ...lines]
    .flat()
    .filter(({ text }) => hint.test(text.toLowerCase()))
    .flatMap((text) => [
      ...leftovers.flatMap((pattern) => findIn(text, pattern).map((found) => ({ ...found, isSure: true }))),
      ...(/[[［]/.test(text.text) ? findIn(text, inBrackets) : [])
        .filter(({ words }) => (/\s/.test(words) && sentence.test(words)) || whatGoesThere.test(words))
        .filter(({ words }) => text !== title || words !== text.text)
        // A definition further down makes a link of it.
        .filter(({ words }) => !new RegExp(`^ {0,3}${literally(words)}:`, "im").test(source.body.markdown))
        .map((found) => ({
          ...found,
          isSure: whatGoesThere.test(found.words) || (text !== title && wholeLine.test(text.text)),
        })),
    ])
    .sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
}

/** Whether a file, or the one that it translates, says that it isn't published yet. */
export function isDraft({ source: { data, name, path }, linkable }: Subject): boolean {
  const original = name.language === undefined ? undefined : linkable.sources.get(originalPath(path));
  return data.draft === true || original?.data.draft === true;
}

/** The words of a placeholder as a message shows them. */
export const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

/** What nobody means to publish. */
export const placeholderRule: Rule = rule({
  code: "placeholder",
  // One is enough to say, and the advice says the same.
  silences: [
    { in: "file", codes: ["template-text", "other-language"] },
    { in: "line", codes: ["bad-email", "number-expected", "unknown-currency"] },
  ],
  find(subject) {
    if (isDraft(subject)) return undefined;
    const { path, name, data, valueSpan, body } = subject.source;
    // Samples of messages, and of people who work like them.
    const inFields = textsIn(data)
      .filter(({ text }) => /^\[.+\]$/.test(text.trim()))
      .map(({ path, text }) => ({ span: valueSpan(path), words: text }));
    const found = [...inFields, ...placeholdersIn(subject).filter(({ isSure }) => isSure)];
    const [first] = found;
    if (first === undefined) return undefined;
    const original = name.language === undefined ? undefined : originalPath(path);
    const isThere = original === undefined || subject.linkable.sources.get(original) !== undefined;
    const canWait = isThere && (name.kind === "position" || name.kind === "page");
    const words = shortened(first.words);
    const inText = first.span.line >= body.line;
    return { span: first.span, found: { words, more: found.length - 1, original, canWait, inText } };
  },
});
