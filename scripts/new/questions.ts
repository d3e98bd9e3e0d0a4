import { Temporal } from "temporal-polyfill";
import type { ContentFile } from "../../lib/content/content.ts";
import { type FieldDescription, fieldsOf, hasWords } from "../../lib/content/field-list.ts";
import { interfaceLanguages } from "../../lib/content/languages.ts";
import { nameOf, shortName } from "../../lib/content/paths.ts";
import type { Kind } from "../../lib/content/schema.ts";
import { slugified, slugOf } from "../../lib/content/slug.ts";
import { isError, type Problem } from "../../lib/messages/problem.ts";
import { remedy } from "../../lib/messages/report.ts";
import { didYouMean } from "../../lib/messages/suggest.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { findProblems } from "../../lib/rules/check-content.ts";

export const templateFolders = {
  position: "positions",
  office: "offices",
  team: "teams",
  page: "pages",
} as const;

export type Makeable = keyof typeof templateFolders | "translation";

export type Value = string | (string | number)[];

/** An answer that is possible, as files write it and as the site shows it. */
interface Choice {
  slug: string;
  title: string;
}

/** A field of a new file; or which file to translate, and into what language. */
export interface Question
  extends Pick<FieldDescription, "name" | "meta" | "type" | "several" | "items" | "required"> {
  /** The possible answers, if only some are. */
  known?: Choice[] | undefined;
}

const plain = (words: readonly string[]): Choice[] => words.map((word) => ({ slug: word, title: word }));

/** What a new file can refer to, including files that have errors. */
function choicesIn({ files, publicFiles }: ContentFolder) {
  const { teams, offices, pages, positions, company } = readContent(files, { publicFiles }).content;
  const originals = files.flatMap(({ path }) => {
    const name = nameOf(path);
    return name && name.language === undefined && !name.slug.startsWith("_") ? [{ path, ...name }] : [];
  });
  const of = (kind: Kind, list: readonly Choice[]): Choice[] =>
    originals
      .filter((each) => each.kind === kind)
      .map(({ slug }) => ({ slug, title: list.find((each) => each.slug === slug)?.title ?? slug }));
  const languages = new Set([...company.languages, ...interfaceLanguages]);
  return {
    teams: of("team", teams.list),
    offices: of("office", offices.list),
    pages: of("page", pages),
    positions: of("position", positions.list),
    regions: plain(offices.regions),
    languages: plain([...languages].filter((tag) => tag !== company.language)),
    translatable: plain(
      originals.filter(({ kind }) => fieldsOf(kind).some(hasWords)).map(({ path }) => shortName(path)),
    ),
  };
}

/** What can be said about a new file: each of its fields that holds a text, a number, a choice, or a list of these. */
export function questionsFor(kind: Makeable, folder: ContentFolder): Question[] {
  const choices = choicesIn(folder);
  if (kind === "translation") {
    const about = (name: string, title: string, description: string, example: string) =>
      ({ name, meta: { title, description, example }, type: "text", required: false }) as const;
    return [
      about("title", "Title", "The title in the other language.", "Ingénieur data H/F"),
      {
        ...about(
          "of",
          "File",
          "The file to translate: a path in content/, or a position's name.",
          "offices/lisbon",
        ),
        required: true,
        known: choices.translatable,
      },
      {
        ...about("language", "Language", "The language to translate into.", "fr"),
        known: choices.languages,
      },
    ];
  }
  const like: Question = {
    name: "like",
    meta: {
      title: "Position",
      description: "The position to copy, with fresh dates.",
      example: "data-engineer",
    },
    type: "text",
    required: false,
    known: choices.positions,
  };
  const fields: Question[] = fieldsOf(kind)
    .filter(({ type, items }) => ["text", "choice", "list"].includes(type) && items !== "fields")
    .map((field) => ({
      ...field,
      known: field.meta.refersTo ? choices[field.meta.refersTo] : field.choices && plain(field.choices),
      // The template has one of the choices, and a position opens today unless told otherwise.
      required: field.required && field.choices === undefined && field.name !== "opened",
    }));
  return kind === "position" ? [...fields, like] : fields;
}

export function promptFor({ meta, known }: Question): string {
  const { title, description, example } = meta;
  const few = known && known.length <= 20;
  return `${title}: ${few ? known.map((each) => each.title).join(", ") : `${description} For example: ${example}`}`;
}

/** The choice that a person means, by its slug in any case, its title, or a path in content/. */
function choiceFor(word: string, { known = [], meta }: Question): string {
  const meant = slugified(shortName(word));
  const found = known.find(({ slug, title }) => [slugified(slug), slugified(title)].includes(meant));
  if (found !== undefined) return found.slug;
  const remedy = didYouMean(
    word,
    known.map(({ slug }) => slug),
    "There are",
  );
  throw new Error(`${meta.title}: there is no "${word}". ${remedy}`);
}

/**
 * Reads an answer, which may also be a whole line as messages offer it: `country: PL`.
 *
 * @throws in words for a person, those of the check if the field itself is wrong
 */
export function valueFrom(kind: Makeable, question: Question, answer: string, folder: ContentFolder): Value {
  const { name, known, type, several, items } = question;
  const [, whole = answer] = new RegExp(`^${name}:\\s*[["']*(.*?)[\\]"']*$`).exec(answer.trim()) ?? [];
  const words = (type === "list" || several === true ? whole.split(",") : [whole])
    .map((text) => text.replace(/\s+/g, " ").trim())
    .map((word) => (known === undefined ? word : choiceFor(word, question)));
  if (kind === "translation") return words.join();
  if (name === "title" && slugOf(whole) === "") {
    const remedy = "Give it a title in Latin letters for now, and change that in the file.";
    throw new Error(`"${whole}" has no letter from a to z, which its address needs. ${remedy}`);
  }
  const number = (word: string) => (/^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word);
  const value =
    type === "list"
      ? words.map((word) => (items === "number" ? number(word) : word))
      : words.length > 1
        ? words
        : words.join();
  return known === undefined ? checkedValue(kind, name, value, folder) : value;
}

/** The value as the check accepts it: the name of a country becomes its code. */
function checkedValue(
  kind: keyof typeof templateFolders,
  field: string,
  value: Value,
  folder: ContentFolder,
): Value {
  const path = `content/${templateFolders[kind]}/new.md`;
  // Positions take long to read, and none of them matters here.
  const files = folder.files.filter((file) => !file.path.startsWith("content/positions/"));
  const text = `---\n${field}: ${JSON.stringify(value)}\n---\n`;
  const problem = firstError({ path, text }, { ...folder, files }, (line) => line === 2);
  if (problem === undefined) return value;
  const country = /^country: ([A-Z]{2})$/.exec(problem.fix ?? "")?.[1];
  if (country !== undefined) return country;
  throw new Error(`${problem.message} ${remedy(problem)}`);
}

/** The first error of a file that is added to the folder, in the lines that matter. Advice is for the check to give. */
export function firstError(
  file: ContentFile,
  folder: ContentFolder,
  matters: (line: number) => boolean,
): Problem | undefined {
  const { problems } = findProblems({ ...folder, files: [...folder.files, file] }, Temporal.Now.instant());
  return problems.find((each) => each.file === file.path && isError(each) && matters(each.line));
}
