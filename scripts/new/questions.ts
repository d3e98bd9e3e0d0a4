import { remedy } from "../../lib/problem/report.ts";
import { didYouMean } from "../../lib/problem/suggest.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { slugified } from "../../lib/read/file-names.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { type FieldDescription, fieldsOf } from "../../lib/schema/fields.ts";
import { nameOf } from "../../lib/schema/paths.ts";
import type { Kind } from "../../lib/schema/schema.ts";
import { slugOf } from "./new-file.ts";

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

/** A field that may be told. A translation has two more, `of` and `language`, which make its name. */
export interface Question extends FieldDescription {
  /** All that it may be. */
  known?: Named[] | undefined;
}

/** What a new file may refer to; files with a mistake in them count, too. */
function namesIn({ files, publicFiles }: ContentFolder) {
  const { content } = readContent(files, { publicFiles, bodies: false });
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
  };
}

const plain = (words: readonly string[]) => words.map((word) => ({ slug: word, title: word }));

/** All that may be told of a file of a kind, as the schema has it: texts, numbers, choices, and lists of these. */
export function questionsFor(kind: Makeable, folder: ContentFolder): Question[] {
  const names = namesIn(folder);
  const questions = fieldsOf(kind)
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
  const more = (name: string, title: string, known: Named[], required: boolean): Question => {
    const meta = { title, description: "", example: known[0]?.slug ?? name };
    return { name, meta, known, required, type: "choice", fields: [] };
  };
  return [
    ...questions,
    more("of", "Position", names.positions, true),
    more("language", "Template for the language", plain(templates), templates.length > 1),
  ];
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
    const same = ({ slug, title }: Named) => [slugified(slug), slugified(title)].includes(slugified(word));
    const slug = known?.find(same)?.slug;
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
  if (known === undefined) checkField(kind, name, value, folder);
  return value;
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
  const { problems } = readContent([...others, { path: file, text }], { publicFiles, bodies: false });
  const problem = problems.find((each) => each.file === file && each.line === 2);
  if (problem) throw new Error(`${problem.message} ${remedy(problem)}`);
}
