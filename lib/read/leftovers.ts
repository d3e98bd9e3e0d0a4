import { fault } from "../messages/catalogue.ts";
import type { Problem } from "../messages/problem.ts";
import { locator, problemAt } from "../messages/span.ts";

const blanked = (text: string) => text.replace(/[^\n]/g, "");

// The two versions, perhaps with their common ancestor in between; or a single mark, if the others are gone.
const conflict =
  /^<{7}.*\n((?:(?![<=|>]{7}).*\n)*)(?:\|{7}.*\n(?:(?![<=>]{7}).*\n)*)?={7}\n(?:(?![<>]{7}).*\n)*>{7}.*$|^[<>]{7}(?: .*)?$/gm;
const undecided = fault("merge-conflict");

const secondBlock = /^---[ \t]*\n((?:(?:[A-Za-z]\w* *:|[ \t]|-[ \t]|#|$).*\n)+)---[ \t]*$/gm;
const second = fault("second-front-matter");

/** A text with empty lines for what was taken out, so that every line keeps its number, and a problem for each piece. */
export interface Rid {
  text: string;
  problems: Problem[];
}

/** Takes out the marks of a merge, and keeps the first of the two versions. */
export function withoutConflicts(file: string, text: string): Rid {
  const problems: Problem[] = [];
  if (!/^[<>]{7}/m.test(text)) return { text, problems };
  const lines = text.split("\n");
  const placeOf = locator(text);
  let rest = "";
  let end = 0;
  for (const { 0: all, 1: kept = "", index } of text.matchAll(conflict)) {
    const opening = kept === "" ? all.length : all.indexOf("\n") + 1;
    problems.push(problemAt(file, lines, { ...placeOf(index), length: 7 }, undecided));
    const others = all.slice(opening + kept.length);
    rest += text.slice(end, index) + blanked(all.slice(0, opening)) + kept + blanked(others);
    end = index + all.length;
  }
  return { text: rest + text.slice(end), problems };
}

/** Takes a second block of fields out of a body; `known` are the fields that the file may have. */
export function withoutSecondFields(
  file: string,
  lines: readonly string[],
  body: { line: number; markdown: string },
  known: ReadonlyMap<string, unknown>,
): Rid {
  const problems: Problem[] = [];
  const placeOf = locator(body.markdown);
  const text = body.markdown.replace(secondBlock, (all: string, fields: string, index: number) => {
    if (![...fields.matchAll(/^(\w+) *:/gm)].some(([, name = ""]) => known.has(name))) return all;
    const line = body.line + placeOf(index).line - 1;
    problems.push(problemAt(file, lines, { line, column: 1, length: 3 }, second));
    return blanked(all);
  });
  return { text, problems };
}
