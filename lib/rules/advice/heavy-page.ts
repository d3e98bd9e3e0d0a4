import { addressOf } from "../../content/paths.ts";
import type { Problem } from "../../messages/problem.ts";
import { adviceOn } from "../../messages/span.ts";

const count = new Intl.NumberFormat("en").format;

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
    const more = `${count(bytes - budget)} more than the ${count(budget)} that arrive in the first round trip`;
    return adviceOn(
      byAddress.get(address) ?? "content/positions/index.md",
      "page-weight",
      `The page ${address} has ${count(bytes)} bytes (Brotli), ${more}.`,
      "It is published all the same, and shows a moment later on a slow network. Shorten its text, or leave it.",
    );
  });
}
