import { Document, isMap, isScalar, Pair, parseDocument } from "yaml";
import { normalized } from "../../lib/messages/span.ts";
import { findFences } from "../../lib/read/fences.ts";
import { isRecord } from "../../lib/read/yaml-document.ts";

/** Fields by name: `null` removes one, `undefined` leaves it as it is. */
export type FieldChanges = Readonly<Record<string, unknown>>;

const order =
  "title team offices workplace applicants contract hours opened closes salary apply language source".split(
    " ",
  );

/** The front matter of a file, and the text below it. */
export function matterAndBody(file: string): { matter: string; body: string } {
  const lines = normalized(file).split("\n");
  const { from, to, body } = findFences(lines);
  return { matter: lines.slice(from, to).join("\n"), body: lines.slice(body).join("\n").trim() };
}

export function fieldsIn(file: string): Readonly<Record<string, unknown>> {
  const fields: unknown = documentOf(file).toJS();
  return isRecord(fields) ? fields : {};
}

function documentOf(file: string): Document {
  const parsed: Document = parseDocument(matterAndBody(file).matter, { version: "1.2", schema: "core" });
  return isMap(parsed.contents) ? parsed : new Document({});
}

function fileOf(document: Document, body: string): string {
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${body}\n`;
}

/** A position file with the board's fields and text, and everything else it had, comments included. */
export function positionFileText(existing: string | undefined, fields: FieldChanges, body: string): string {
  const document = documentOf(existing ?? "");
  // The comment about the day goes with it.
  if (existing !== undefined && fields.closes !== undefined && isGone(existing)) document.delete("closes");
  for (const name of order) {
    const value = fields[name];
    if (value === null) document.delete(name);
    if (value === null || value === undefined || isSame(document.get(name), value)) continue;
    const node = document.createNode(value);
    if (Array.isArray(value)) Object.assign(node, { flow: true });
    document.set(name, node);
    if (name === "salary" || name === "closes") markKey(document, name);
  }
  return fileOf(document, body);
}

const ofBoard = " From the board.";

/** Notes that a field's value came from the board, so that it goes when the board drops it; HR may fill in these fields too. */
function markKey(document: Document, name: string): void {
  if (!isMap(document.contents)) return;
  for (const pair of document.contents.items) {
    if (String(pair.key) !== name) continue;
    const key = isScalar(pair.key) ? pair.key : document.createNode(name);
    key.commentBefore ??= ofBoard;
    pair.key = key;
  }
}

/** Whether the value of a field came from the board, and not from HR. */
export function isOfBoard(file: string, name: "salary" | "closes"): boolean {
  return new RegExp(`^#${ofBoard}\n${name}:`, "m").test(matterAndBody(file).matter);
}

/** Marks a last day that a sync set, and keeps the one that a person had set. */
const gone = " Gone from the board.";
const before = " Last day before: ";
const mark = new RegExp(`^#${gone}(?:${before}(\\S+)\\.)?\ncloses:`, "m");

/** Whether a sync has closed the position of a file. */
export function isGone(file: string): boolean {
  return mark.test(matterAndBody(file).matter);
}

/** The last day that a file had before a sync closed its position. */
export function lastDayBefore(file: string): string | undefined {
  return mark.exec(matterAndBody(file).matter)?.[1];
}

/** A position file with a last day, since its opening is gone. */
export function withLastDay(file: string, day: string): string {
  const document = documentOf(file);
  const key = document.createNode("closes");
  const own = isGone(file) ? lastDayBefore(file) : document.get("closes");
  key.commentBefore = typeof own === "string" ? `${gone}${before}${own}.` : gone;
  document.delete("closes");
  document.add(new Pair(key, day));
  return fileOf(document, matterAndBody(file).body);
}

function isSame(node: unknown, value: unknown): boolean {
  return JSON.stringify(node) === JSON.stringify(value);
}
