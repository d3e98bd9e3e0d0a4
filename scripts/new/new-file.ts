import { Document } from "yaml";
import type { ContentFile } from "../../lib/content/content.ts";
import { openDays } from "../../lib/content/kinds/position.ts";
import { addressTaken, nameOf } from "../../lib/content/paths.ts";
import { firstFree, slugOf, slugOfPlace } from "../../lib/content/slug.ts";
import { daysAfter } from "../../lib/content/status.ts";
import { templateFolders, type Value } from "./questions.ts";

type Templated = keyof typeof templateFolders;

/** A slug that no file of a kind has, and that isn't the address of a list. */
function freeSlug(slug: string, kind: Templated, files: readonly ContentFile[]): string {
  const names = files.map(({ path }) => nameOf(path)).filter((name) => name?.kind === kind && !name.language);
  const taken = new Set(names.map((name) => name?.slug));
  return firstFree(slug, (each) => !taken.has(each) && addressTaken({ kind, slug: each }) === undefined);
}

/** Sets a field on its line, and leaves all others as they are: the comments help the person who goes on writing. */
function withField(matter: string, field: string, value: Value | boolean): string {
  const there = new RegExp(`^( *)${field}:(.*)\n(?:\\1 .*\n)*`, "m");
  const [, indent = "", before = ""] = there.exec(matter) ?? [];
  const document = new Document({});
  const quoted = before.trim().startsWith('"') ? ({ defaultStringType: "QUOTE_DOUBLE" } as const) : {};
  document.set(field, document.createNode(value, { flow: true }));
  const options = { lineWidth: 0, flowCollectionPadding: false, defaultKeyType: "PLAIN", ...quoted } as const;
  const line = indent + document.toString(options);
  return there.test(matter) ? matter.replace(there, () => line) : matter + line;
}

/** What a copy of a position doesn't take over: its old addresses, and its board. */
const notCopied = ["formerly", "source"];

function withoutField(matter: string, field: string): string {
  return matter.replace(new RegExp(`^${field}:.*\n(?:[ -].*\n)*`, "m"), "");
}

/** The translations of the position that a new one is like, for the new one: they hold only texts. */
export function translationsLike(
  like: string,
  { path }: ContentFile,
  files: readonly ContentFile[],
): ContentFile[] {
  const start = `content/positions/${like}.`;
  return files
    .filter((file) => file.path.startsWith(start) && nameOf(file.path)?.language !== undefined)
    .map(({ path: old, text }) => ({ path: path.replace(/md$/, old.slice(start.length)), text }))
    .filter((made) => !files.some((file) => file.path === made.path));
}

/**
 * A new file made from the template of its kind, with the template's comments, at a path that no file has.
 *
 * @param today as `YYYY-MM-DD`
 * @throws in words for a person, if there is no template or the dates are the wrong way round
 */
export function newFile(
  kind: Templated,
  answers: ReadonlyMap<string, Value>,
  { files, today }: { files: readonly ContentFile[]; today: string },
): ContentFile {
  const folder = `content/${templateFolders[kind]}`;
  const { like, ...given } = Object.fromEntries(answers);
  const template = `${folder}/${like ?? "_template"}.md`;
  const text = files.find(({ path }) => path === template)?.text.replaceAll("\r\n", "\n");
  if (text === undefined) throw new Error(`There is no ${template}, from which the new file would be made.`);
  const [, matter, body] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  if (matter === undefined) throw new Error(`${template} has no fields between two lines of three hyphens.`);
  const title = String(given.title ?? /^title: *["']?(.*?)["']?$/m.exec(matter)?.[1]);
  const fields = new Map<string, Value | boolean>();
  if (kind === "position") {
    const opened = String(answers.get("opened") ?? today);
    const closes = answers.get("closes");
    if (closes !== undefined && String(closes) < opened)
      throw new Error(`It would close on ${closes}, before it opens on ${opened}.`);
    fields.set("opened", opened);
    if (like === undefined || /^closes:/m.test(matter)) fields.set("closes", daysAfter(opened, openDays));
    fields.set("draft", true);
    // Only a remote job may come without an office.
    if (like === undefined && !answers.has("offices")) fields.set("offices", []);
  }
  if (kind === "office") fields.set("locality", title);
  for (const [field, value] of Object.entries(given)) fields.set(field, value);
  // The first comment says how to copy the template.
  let filled = matter.replace(/^(#.*\n)+\n/, "");
  if (like !== undefined) filled = notCopied.reduce(withoutField, filled);
  for (const [field, value] of fields) filled = withField(filled, field, value);
  const slug = kind === "office" ? slugOfPlace(title, String(given.country)) : slugOf(title);
  return { path: `${folder}/${freeSlug(slug, kind, files)}.md`, text: `---\n${filled}---\n${body}` };
}
