/*
 * The site's first language is undefined as a `tag`, empty as a `prefix`, and `first` as a segment: the published site has it
 * at the root, and a route of `app/` needs a name for it. `tag` says which language an address names, `prefix` goes before
 * a path, and `firstSegment` stands in the addresses of `app/` alone.
 */

/** The first language in the addresses of `app/`; the published site leaves it out. */
export const firstSegment = "first";

/** A language tag in an address, as a pattern. */
export const languageSegment = "[a-z]{2}(?:-(?:[A-Za-z]{2}|[A-Za-z]{4}|[0-9]{3}))?";

/** What comes before the addresses of a language: nothing for the first one, whose tag is undefined. */
export function prefixOf(tag: string | undefined): string {
  return tag === undefined ? "" : `/${tag}`;
}

/** The addresses of the site's pages in any of its languages; every one ends in a slash. */
export const address = {
  home: "/",
  story: "/story/",
  values: "/#values",
  hiring: "/hiring/",
  positions: "/positions/",
  offices: "/offices/",
  teams: "/teams/",
  office: (office: { slug: string }) => `/offices/${office.slug}/`,
  team: (team: { slug: string }) => `/teams/${team.slug}/`,
  contract: (contract: string) => `/contracts/${contract}/`,
  textPage: (page: { slug: string }) => `/${page.slug}/`,
  position: (position: { slug: string }) => `/positions/${position.slug}/`,
  feed: (page: string) => `${page}feed.xml`,
  /** The n-th page of the list of positions; the first is the list itself. */
  listPage: (number: number | string) => (number === 1 ? "/positions/" : `/positions/page/${number}/`),
};

/** The path in a site's address: empty, or such as `/careers`. */
export function basePath(url: string): string {
  return new URL(url).pathname.replace(/\/$/, "");
}

/** The path of a page on its host: the base path and the prefix of the language before the address. */
export function href(site: { base: string; prefix: string }, path: string): string {
  return site.base + site.prefix + path;
}

/** A site without the prefix of its language: for files that serve all languages, and addresses that have a prefix already. */
export function atRoot<S extends object>(site: S): S & { prefix: string } {
  return { ...site, prefix: "" };
}

/** Where to apply, as a link: the https address, or an e-mail with its subject. */
export function applyAddress(apply: string, subject?: string): string {
  if (/^https:/i.test(apply)) return apply;
  return `mailto:${apply}${subject === undefined ? "" : `?subject=${encodeURIComponent(subject)}`}`;
}

/** The full address of a page or file of the site, as search engines and feeds need it. */
export function absolute(site: { company: { url: string }; prefix: string }, path: string): string {
  return new URL((site.prefix + path).replace(/^\//, ""), site.company.url.replace(/\/?$/, "/")).href;
}
