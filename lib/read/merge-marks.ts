import { locator, type Span } from "../messages/span.ts";

const blanked = (text: string) => text.replace(/[^\n]/g, "");

// The two versions, perhaps with their common ancestor in between; or a single mark, if the others are gone.
const conflict =
  /^<{7}.*\n((?:(?![<=|>]{7}).*\n)*)(?:\|{7}.*\n(?:(?![<=>]{7}).*\n)*)?={7}\n(?:(?![<>]{7}).*\n)*>{7}.*$|^[<>]{7}(?: .*)?$/gm;

const secondBlock = /^---[ \t]*\n((?:(?:[A-Za-z]\w* *:|[ \t]|-[ \t]|#|$).*\n)+)---[ \t]*$/gm;

/** A text with empty lines for what was taken out, so that every line keeps its number, and where that was. */
interface Stripped {
  text: string;
  places: Span[];
}

/** Takes out the marks of a merge, and keeps the first of the two versions. */
export function withoutConflicts(text: string): Stripped {
  const places: Span[] = [];
  if (!/^[<>]{7}/m.test(text)) return { text, places };
  const locate = locator(text);
  let rest = "";
  let end = 0;
  for (const { 0: all, 1: kept = "", index } of text.matchAll(conflict)) {
    const opening = kept === "" ? all.length : all.indexOf("\n") + 1;
    places.push({ ...locate(index), length: 7 });
    const others = all.slice(opening + kept.length);
    rest += text.slice(end, index) + blanked(all.slice(0, opening)) + kept + blanked(others);
    end = index + all.length;
  }
  return { text: rest + text.slice(end), places };
}

/** Takes a second block of fields out of a body that starts at a line; `known` are the fields that the file may have. */
export function withoutSecondFields(
  { line: top, markdown }: { line: number; markdown: string },
  known: ReadonlyMap<string, unknown>,
): Stripped {
  const places: Span[] = [];
  const locate = locator(markdown);
  const text = markdown.replace(secondBlock, (all: string, fields: string, index: number) => {
    if (![...fields.matchAll(/^(\w+) *:/gm)].some(([, name = ""]) => known.has(name))) return all;
    places.push({ line: top + locate(index).line - 1, column: 1, length: 3 });
    return blanked(all);
  });
  return { text, places };
}
