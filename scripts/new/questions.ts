import type { ContentFile } from "../../lib/content/content.ts";
import { type FieldDescription, fieldsOf, hasWords } from "../../lib/content/field-list.ts";
import { nameOf } from "../../lib/content/paths.ts";
import type { Kind } from "../../lib/content/schema.ts";
import { slugified, slugOf } from "../../lib/content/slug.ts";
import { remedy } from "../../lib/messages/report.ts";
import { didYouMean } from "../../lib/messages/suggest.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { lackingTwins } from "../../lib/rules/advice/untranslated.ts";
import { originalOf, textsOf, twinOf } from "./twin.ts";

/** What `npm run new` makes, and the folder of its files. */
export const folders = {
  position: "positions",
  office: "offices",
  team: "teams",
  page: "pages",
  translation: "positions",
} as const;

export type Makeable = keyof typeof folders;

/** What a field of a new file may hold. */
export type Value = string | (string | number)[];

interface Named {
  /** As it stands in a file. */
  slug: string;
  /** As the site shows it. */
  title: string;
}

/** A field that may be told. A translation has two more, `language` and `of`, which make its name. */
export interface Question extends FieldDescription {
  /** All that it may be. */
  known?: Named[] | undefined;
  /** For a text of a file that is translated: what it says, and the translation with an answer in it. */
  original?: { text: string; with: (answer: string) => ContentFile };
}

/** What file is translated into what language, as it was typed. */
type Translated = Readonly<Record<string, string | boolean | undefined>>;

/** What a new file may refer to; files with a mistake in them count, too. */
function namesIn({ files, publicFiles }: ContentFolder) {
  const { content, sources } = readContent(files, { publicFiles });
  const of = (kind: Kind, list: readonly Named[]): Named[] =>
    files
      .map(({ path }) => nameOf(path))
      .flatMap((name) => (name?.kind === kind && !name.slug.startsWith("_") ? name.slug : []))
      .map((slug) => ({ slug, title: list.find((each) => each.slug === slug)?.title ?? slug }));
  return {
    teams: of("team", content.teams.list),
    offices: of("office", content.offices.list),
    positions: of("position", content.positions.list),
    pages: of("page", content.pages),
    regions: plain(content.offices.regions),
    languages: content.company.languages,
    lacking: lackingTwins(sources),
    /** The files that have texts, beside the positions, as `--of` names them. */
    translatable: sources
      .filter(({ name }) => name.language === undefined && name.kind !== "position")
      .filter(({ name }) => fieldsOf(name.kind).some(hasWords))
      .map(({ path }) => path.replace(inContent, "")),
  };
}

/** What a path has around the name of a file: positions go by their slug alone. */
const inContent = /^(content\/)?(positions\/(?!index\b))?|\.md$/g;

const plain = (words: readonly string[]) => words.map((word) => ({ slug: word, title: word }));

/** All that may be told of a file of a kind, as the schema has it: texts, numbers, choices, and lists of these. */
export function questionsFor(kind: Makeable, folder: ContentFolder, typed: Translated = {}): Question[] {
  const names = namesIn(folder);
  const fields = kind === "translation" ? fieldsOf("position").filter(hasWords) : fieldsOf(kind);
  const questions = fields
    .filter(({ type, items }) => ["text", "choice", "list"].includes(type) && items !== "fields")
    .map((field) => ({
      ...field,
      known: field.meta.refersTo ? names[field.meta.refersTo] : field.choices && plain(field.choices),
      // The templates have one of the choices, and a day is today where nothing else is said.
      required: field.required && field.choices === undefined && field.name !== "opened",
    }));
  if (kind !== "translation") return questions;
  const templates = folder.files.flatMap(
    ({ path }) => /positions\/_template\.([\w-]+)\.md$/.exec(path)?.[1] ?? [],
  );
  const languages = [...new Set([...names.languages, ...templates])];
  const language = knownBy(plain(languages), String(typed.language)) ?? languages[0] ?? "fr";
  const lacking = (names.lacking.get(language) ?? []).map((path) => path.replace(inContent, ""));
  const isThere = ({ slug }: Named) => Number(!lacking.includes(slug));
  const all = [...names.positions, ...plain(names.translatable)].sort((a, b) => isThere(a) - isThere(b));
  const more = (name: string, title: string, known: Named[], required: boolean): Question => {
    const meta = { title, description: "", example: known[0]?.slug ?? name };
    return { name, meta, known, required, type: "choice", fields: [] };
  };
  const original = originalOf(knownBy(all, String(typed.of)), folder.files);
  const texts =
    original &&
    textsOf(original).map(({ name, field, text }): Question => {
      const twin = (answer: string) => twinOf(original, language, new Map([[name, answer]]));
      return { ...field, type: "text", name, required: true, original: { text, with: twin } };
    });
  return [
    { ...more("language", "Language", plain(languages), languages.length > 1), fallback: language },
    more("of", "File", all, true),
    ...(texts ?? questions),
  ];
}

/** The slug of what a person means: the slug itself in any case, the title, or the path in content/. */
function knownBy(known: readonly Named[], word: string): string | undefined {
  const meant = slugified(word.replace(inContent, ""));
  return known.find(({ slug, title }) => [slugified(slug), slugified(title)].includes(meant))?.slug;
}

/**
 * The value that an answer means; names are known in any case, as files have them and as the site shows them.
 *
 * @throws in words for a person, those of the check where the field itself is wrong
 */
export function valueFrom(kind: Makeable, question: Question, answer: string, folder: ContentFolder): Value {
  const { name, meta, known, type, items } = question;
  const texts = type === "list" ? answer.split(",") : [answer];
  const words = texts.map((text) => {
    const word = text.replace(/\s+/g, " ").trim();
    const slug = known && knownBy(known, word);
    if (known && slug === undefined) {
      const remedy = didYouMean(
        word,
        known.map((each) => each.slug),
        "There are",
      );
      throw new Error(`There is no ${meta.title.toLowerCase()} "${word}". ${remedy}`);
    }
    return slug ?? word;
  });
  if (name === "title" && kind !== "translation" && slugOf(answer) === "") {
    const remedy = "Give the title in Latin letters; it can be changed in the file.";
    throw new Error(`"${answer}" has no letter from a to z, which an address needs. ${remedy}`);
  }
  const number = (word: string) => (/^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word);
  const value =
    type === "list" ? words.map((word) => (items === "number" ? number(word) : word)) : words.join();
  if (question.original) checkTwin(question.original.with(answer), folder);
  else if (known === undefined) checkField(kind, name, value, folder);
  return value;
}

function checkTwin(twin: ContentFile, { files, publicFiles }: ContentFolder): void {
  const { problems } = readContent([...files, twin], { publicFiles });
  const problem = problems.find(({ file, severity }) => file === twin.path && severity === "error");
  if (problem) throw new Error(`${problem.message} ${remedy(problem)}`);
}

function checkField(
  kind: Makeable,
  field: string,
  value: Value,
  { files, publicFiles }: ContentFolder,
): void {
  const file = `content/${folders[kind]}/new.md`;
  const text = `---\n${field}: ${JSON.stringify(value)}\n---\n`;
  // Positions take long to read, and none of them matters here.
  const others = files.filter(({ path }) => !path.startsWith("content/positions/"));
  const { problems } = readContent([...others, { path: file, text }], { publicFiles });
  const problem = problems.find((each) => each.file === file && each.line === 2);
  if (problem) throw new Error(`${problem.message} ${remedy(problem)}`);
}
