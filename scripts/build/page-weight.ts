import { addressOf } from "../../lib/content/paths.ts";
import { fault } from "../../lib/messages/catalogue.ts";
import { type Problem, problemOf } from "../../lib/messages/problem.ts";

/**
 * Advice on pages that are over their budget, each on the file whose page it is, or on the positions, of which the
 * other pages are lists.
 *
 * @param pages the bytes of each page as Brotli, by its path from the site's root: `story/index.html`
 * @param files the paths of the content files
 */
export function weightAdvice(
  pages: ReadonlyMap<string, number>,
  budget: number,
  files: readonly string[],
): Problem[] {
  const byAddress = new Map(files.map((file) => [addressOf(file), file]));
  return [...pages].map(([page, bytes]) => {
    const address = `/${page.replace(/index\.html$/, "")}`;
    const file = byAddress.get(address) ?? "content/positions/index.md";
    return problemOf(file, fault("page-weight", { address, bytes, most: budget }));
  });
}
