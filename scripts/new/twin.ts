import { stringify } from "yaml";
import type { ContentFile } from "../../lib/content/content.ts";
import { type FieldDescription, fieldsOf, hasWords } from "../../lib/content/field-list.ts";
import { nameOf } from "../../lib/content/paths.ts";
import { readSource, type Source } from "../../lib/read/source.ts";

/** A text of a file; `name` has the fields it lies in and its number in a list, as in `figures.1.label`. */
interface Text {
  name: string;
  field: FieldDescription;
  text: string;
}

/** The file that is to be translated, by its name in content/ without .md; not for positions, which have a template. */
export function originalOf(of: unknown, files: readonly ContentFile[]): Source | undefined {
  const file = files.find(({ path }) => path === `content/${of}.md`);
  const name = file && nameOf(file.path);
  return file && name && readSource(file, name);
}

/** A value with its texts alone, each of them as `say` gives it. */
function translated(
  field: FieldDescription,
  value: unknown,
  say: (text: Text) => string,
  at: readonly (string | number)[] = [],
): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => translated(field, item, say, [...at, index + 1]));
  if (typeof value !== "object" || value === null)
    return say({ name: at.join("."), field, text: String(value) });
  const values = new Map<string, unknown>(Object.entries(value));
  const words = field.fields.filter((inner) => hasWords(inner) && values.has(inner.name));
  return Object.fromEntries(
    words.map((inner) => [inner.name, translated(inner, values.get(inner.name), say, [...at, inner.name])]),
  );
}

function allOf({ name: { kind }, data }: Source, say: (text: Text) => string): unknown {
  const meta = { title: "", description: "", example: "" };
  return translated(
    { name: "", meta, required: true, type: "fields", fields: [...fieldsOf(kind)] },
    data,
    say,
  );
}

/** The texts that a file in another language has to have. */
export function textsOf(original: Source): Text[] {
  const texts: Text[] = [];
  allOf(original, (each) => {
    texts.push(each);
    return each.text;
  });
  return texts;
}

/** The file in another language; a text that is not given is that of the file itself, as its body is. */
export function twinOf(original: Source, language: string, given: ReadonlyMap<string, unknown>): ContentFile {
  const fields = stringify(
    allOf(original, ({ name, text }) => String(given.get(name) ?? text)),
    { lineWidth: 0 },
  );
  const body = original.body.markdown.trim();
  const below =
    body && `\n[Translate what stands below into "${language}", and delete this line.]\n\n${body}\n`;
  const path = original.path.replace(/md$/, `${language}.md`);
  return { path, text: `---\n${fields}---\n${below}` };
}
