/** What becomes of a file of the export: rewritten, copied, copied if a page asks for it, or left behind. */
export type Fate = "page" | "copy" | "asset" | "drop";

/**
 * Decides on a file of the export, by its path from the export's root and the paths of all its files.
 *
 * Left behind are the flight payloads, which only Next's client runtime fetches (`index.txt` beside `index.html`, and
 * `__next.*.txt`), and the two more copies of the 404 page that hosts would answer with status 200.
 */
export function fateOf(path: string, all: ReadonlySet<string>): Fate {
  if (path.startsWith("_next/")) return "asset";
  if (path.startsWith("404/") || path.startsWith("_not-found/")) return "drop";
  if (path.endsWith(".txt")) {
    const payload = /(^|\/)__next\.[^/]+$/.test(path) || all.has(path.replace(/\.txt$/, ".html"));
    return payload ? "drop" : "copy";
  }
  return path.endsWith(".html") ? "page" : "copy";
}

/** The files that readers poll, such as a feed: data at the site's root. */
export function dataFilesOf(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => /^[^/]+\.(xml|json)$/.test(path)).sort();
}
