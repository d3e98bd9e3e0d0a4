import { Document, isMap, parseDocument } from "yaml";

/** Fields by name; one that is `null` goes, one that is left out stays as the file has it. */
export type Fields = Readonly<Record<string, unknown>>;

const order =
  "title team offices workplace applicants contract hours opened closes salary apply language source".split(
    " ",
  );

/** A position file with fields and text put in, and what else stands in it kept, comments too. */
export function written(existing: string | undefined, fields: Fields, body: string): string {
  const matter = /^---\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(existing ?? "")?.[1] ?? "";
  const parsed: Document = parseDocument(matter, { version: "1.2", schema: "core" });
  const document = isMap(parsed.contents) ? parsed : new Document({});
  for (const name of order) {
    const value = fields[name];
    if (value === null) document.delete(name);
    if (value === null || value === undefined || isSame(document.get(name), value)) continue;
    const node = document.createNode(value);
    if (Array.isArray(value)) Object.assign(node, { flow: true });
    document.set(name, node);
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${body}\n`;
}

function isSame(node: unknown, value: unknown): boolean {
  return JSON.stringify(node) === JSON.stringify(value);
}
