import { Temporal } from "temporal-polyfill";
import { type Document, isMap, isScalar, parseDocument } from "yaml";
import type { ContentFile } from "../../lib/content/content.ts";
import { addressTaken, nameOf } from "../../lib/content/paths.ts";
import { slugOf } from "../../lib/content/slug.ts";
import { folders, type Makeable, type Value } from "./questions.ts";
import { originalOf, twinOf } from "./twin.ts";

/** How long a position stays open if nobody says otherwise. */
const openFor = { days: 60 };

/** The first of `slug`, `slug-2`, `slug-3` … that no file of a kind has, and that is no address of a list. */
function freeSlug(
  slug: string,
  kind: Exclude<Makeable, "translation">,
  files: readonly ContentFile[],
): string {
  const names = files.map(({ path }) => nameOf(path)).filter((name) => name?.kind === kind && !name.language);
  const taken = new Set(names.map((name) => name?.slug));
  let free = slug;
  for (let number = 2; taken.has(free) || addressTaken({ kind, slug: free }); number++)
    free = `${slug}-${number}`;
  return free;
}

function set(document: Document, field: string, value: Value): void {
  const list = Array.isArray(value);
  document.set(field, list ? document.createNode(value, { flow: true }) : value);
}

/** Leaves out the first of the comments, which tells how to copy the template. */
function withoutIntroduction({ contents }: Document): void {
  const [first] = isMap(contents) ? contents.items : [];
  if (!isScalar(first?.key) || !first.key.commentBefore) return;
  first.key.commentBefore = first.key.commentBefore.split("\n\n").slice(1).join("\n\n");
}

/**
 * A new file made from the template of its kind, with the template's comments, at a path that no file has; `today` is
 * `YYYY-MM-DD`.
 *
 * @throws in words for a person, where there is no template or nothing can be filled in
 */
export function newFile(
  kind: Makeable,
  answers: ReadonlyMap<string, Value>,
  { files, today }: { files: readonly ContentFile[]; today: string },
): ContentFile {
  const folder = `content/${folders[kind]}`;
  const language = String(answers.get("language") ?? "fr");
  const original = kind === "translation" ? originalOf(answers.get("of"), files) : undefined;
  if (original) return twinOf(original, language, answers);
  const tag = kind === "translation" ? `.${language}` : "";
  const path = `${folder}/_template${tag}.md`;
  const template = files.find((file) => file.path === path)?.text.replaceAll("\r\n", "\n");
  if (template === undefined)
    throw new Error(`There is no template ${path}, which the new file would be made from.`);
  const [, matter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(template) ?? [];
  const document = parseDocument(matter ?? "");
  if (body === undefined || document.errors.length > 0 || !isMap(document.contents)) {
    throw new Error(`The fields of ${path} cannot be read, so that no file can be made from it.`);
  }
  withoutIntroduction(document);
  const title = String(answers.get("title"));
  if (kind === "position") {
    const opened = String(answers.get("opened") ?? today);
    const closes = answers.get("closes");
    if (closes !== undefined && String(closes) < opened)
      throw new Error(`It would close on ${closes}, before it opens on ${opened}.`);
    set(document, "opened", opened);
    set(document, "closes", Temporal.PlainDate.from(opened).add(openFor).toString());
    document.set("draft", true);
  }
  if (kind === "office") document.setIn(["address", "locality"], title);
  // The others of a translation make its name.
  const fields =
    kind === "translation"
      ? new Map([...answers].filter(([name]) => name !== "of" && name !== "language"))
      : answers;
  for (const [field, value] of fields) set(document, field, value);
  const slug = kind === "translation" ? `${answers.get("of")}${tag}` : freeSlug(slugOf(title), kind, files);
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return { path: `${folder}/${slug}.md`, text: `---\n${text}---\n${body}` };
}
