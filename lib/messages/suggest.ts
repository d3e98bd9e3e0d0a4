import { distance } from "fastest-levenshtein";

/** The number of edits from one word to another; two swapped letters are one edit, not two. */
function edits(from: string, to: string): number {
  const at = Array.from(from).findIndex((letter, index) => letter !== to[index]);
  const swapped =
    from.length === to.length &&
    from[at] === to[at + 1] &&
    from[at + 1] === to[at] &&
    from.slice(at + 2) === to.slice(at + 2);
  return at >= 0 && swapped ? 1 : distance(from, to);
}

/** The nearest known word, if at most a third of `length` differs. */
export function nearest(word: string, known: Iterable<string>, length = word.length): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  // Short words may differ by one letter, or "tem" would never find "team", nor "fr" "FR".
  let limit = Math.max(1, Math.floor(length / 3));
  for (const candidate of known) {
    const count = edits(wanted, candidate.toLowerCase());
    if (count <= limit && (best === undefined || count < limit)) {
      best = candidate;
      limit = count;
    }
  }
  return best;
}

/** The nearest known path. Only the length of the file's name counts, however long its folders are. */
export function nearestPath(path: string, known: Iterable<string>): string | undefined {
  const name = /([^/]*?)(?:\.\w+)?\/?$/.exec(path)?.[1] ?? "";
  return nearest(path, known, name.length);
}

/** A remedy in one sentence: the nearest known word, or the list of what is allowed. */
export function didYouMean(word: string, known: readonly string[], allowed = "Allowed"): string {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (known.length === 0) return "There is none yet.";
  const shown = known.slice(0, 30);
  const rest = known.length - shown.length;
  return `${allowed}: ${shown.join(", ")}${rest > 0 ? `, and ${rest} more` : ""}.`;
}
