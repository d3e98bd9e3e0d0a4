import { locator, type Span } from "../messages/span.ts";

const blanked = (text: string) => text.replace(/[^\n]/g, "");

// The two versions, perhaps with their common ancestor in between; or a single mark, if the others are gone.
const conflict =
  /^<{7}.*\n((?:(?![<=|>]{7}).*\n)*)(?:\|{7}.*\n(?:(?![<=>]{7}).*\n)*)?={7}\n(?:(?![<>]{7}).*\n)*>{7}.*$|^[<>]{7}(?: .*)?$/gm;

/**
 * Takes out the marks of a merge, and keeps the first of the two versions. What was taken out leaves empty lines, so that
 * every line keeps its number.
 */
export function withoutConflicts(text: string) {
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
