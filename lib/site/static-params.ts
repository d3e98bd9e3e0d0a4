/**
 * Params for `generateStaticParams`, at least one: Next refuses to export a route with none. The placeholder's page
 * answers "not found" and is not published.
 */
export function atLeastOne<Params>(all: Params[], placeholder: Params): Params[] {
  return all.length > 0 ? all : [placeholder];
}

/** A slug that no file can have, for routes that have nothing to show. */
export const noSlug = "-";

/** The params of pages that have a slug in their address. */
export function slugsOf(all: { slug: string }[]): { slug: string }[] {
  return atLeastOne(
    all.map(({ slug }) => ({ slug })),
    { slug: noSlug },
  );
}
