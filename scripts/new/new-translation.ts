import { stringify } from "yaml";
import type { ContentFile } from "../../lib/content/content.ts";
import { type FieldDescription, fieldsOf, hasWords } from "../../lib/content/field-list.ts";
import { nameOf, shortName, translationPath } from "../../lib/content/paths.ts";
import { languageName } from "../../lib/messages/message.ts";
import { remedy } from "../../lib/messages/report.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { readSource } from "../../lib/read/source.ts";
import { firstError, type Value } from "./questions.ts";

type Values = ReadonlyMap<string, unknown>;

/** The texts among some fields, with the groups and lists that they are in. */
function wordsOf(fields: readonly FieldDescription[], values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter((field) => hasWords(field) && values.has(field.name))
      .map(({ name, fields: inner }) => {
        const of = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(of);
          return typeof value === "object" && value !== null
            ? wordsOf(inner, new Map(Object.entries(value)))
            : value;
        };
        return [name, of(values.get(name))];
      }),
  );
}

/**
 * A file for a translation, with every text of the original, still to be translated.
 *
 * @throws in words for a person, if there is such a file or the site doesn't have the language
 */
export function newTranslation(answers: ReadonlyMap<string, Value>, folder: ContentFolder): ContentFile {
  const file = folder.files.find(({ path }) => shortName(path) === answers.get("of"));
  const name = file && nameOf(file.path);
  if (file === undefined || name === undefined)
    throw new Error(`There is no file content/${answers.get("of")}.md.`);
  const { data, body } = readSource(file, name);
  const pathIn = (tag: string) => translationPath(file.path, tag);
  const isThere = (path: string) => folder.files.some((each) => each.path === path);
  const { languages } = readContent(folder.files, folder).content.company;
  const asked = answers.get("language") ?? languages.find((tag) => !isThere(pathIn(tag))) ?? languages[0];
  if (asked === undefined) throw new Error("Say which language to translate into, such as --language fr");
  const language = String(asked);
  const path = pathIn(language);
  if (isThere(path)) throw new Error(`${path} is there already, and was left as it is.`);
  const title = answers.get("title");
  const words = { ...wordsOf(fieldsOf(name.kind), new Map(Object.entries(data))), ...(title && { title }) };
  const fields = `# Translate the texts below into ${languageName(language)}.\n${stringify(words, { lineWidth: 0 })}`;
  const markdown = body.markdown.trim();
  const folderPath = file.path.replace(/[^/]*$/, "");
  const template = (ending: string) => {
    const found = folder.files.find((each) => each.path === `${folderPath}_template.${ending}`);
    return found && readSource(found, name).body.markdown.trim();
  };
  // Nothing is written yet: the template in the other language is a better start than one that has to be translated.
  const unwritten = markdown === template("md") ? template(`${language}.md`) : undefined;
  const below = unwritten
    ? `\n${unwritten}\n`
    : markdown &&
      `\n[Translate this text into ${languageName(language)}, and delete this line.]\n\n${markdown}\n`;
  const made = { path, text: `---\n${fields}---\n${below}` };
  const end = fields.split("\n").length + 1;
  const problem = firstError(made, folder, (line) => line <= end);
  if (problem !== undefined) throw new Error(`${problem.message} ${remedy(problem)}`);
  return made;
}
