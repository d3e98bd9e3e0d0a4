import { isMap, parseDocument } from "yaml";

const fence = "\n---\n";

/**
 * An open position with text of its own, made from the file of a real one: its title and its last line carry `number`.
 *
 * @throws when `text` has no front matter
 */
export function generatedPosition(text: string, number: number): string {
  const end = text.indexOf(fence, 3);
  const fields = parseDocument(text.slice(4, end));
  if (end === -1 || !isMap(fields.contents)) throw new Error("A position begins with front matter.");
  fields.set("title", `${fields.get("title")}, ${number}`);
  fields.set("opened", dayOf(number));
  for (const field of ["closes", "draft", "allow"]) fields.delete(field);
  return `---\n${fields}---\n${text.slice(end + fence.length).trimEnd()}\n\nThis is position ${number}.\n`;
}

// Over the days of 2025, so that all are open and not all opened together.
function dayOf(number: number): string {
  return new Date(Date.UTC(2025, 0, 1 + (number % 365))).toISOString().slice(0, 10);
}
