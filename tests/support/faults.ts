import type { BuiltPage } from "./out.ts";

/**
 * What is wrong with some pages, each fault once, with the pages that have it: `no <header>: /, /story/ and 50 more`.
 *
 * @param of what is wrong with one page; `false` stands for nothing
 */
export function faultsOf(
  pages: readonly BuiltPage[],
  of: (page: BuiltPage) => readonly (string | false)[],
): string[] {
  const paths = new Map<string, string[]>();
  for (const page of pages) {
    for (const fault of new Set(of(page))) {
      if (fault !== false) paths.set(fault, [...(paths.get(fault) ?? []), page.path]);
    }
  }
  return [...paths].map(([fault, at]) => {
    const more = at.length > 3 ? ` and ${at.length - 3} more` : "";
    return `${fault}: ${at.slice(0, 3).join(", ")}${more}`;
  });
}
