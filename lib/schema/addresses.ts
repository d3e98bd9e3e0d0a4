/** The addresses of the site's pages, without the base path; every one ends in a slash. */
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
  /** A page of the company's own. */
  ownPage: (page: { slug: string }) => `/${page.slug}/`,
  /** The page of a position, in its own language or, with a tag, in the language of a translation. */
  position: (position: { slug: string }, language?: string) =>
    language === undefined ? `/positions/${position.slug}/` : `/positions/${position.slug}/${language}/`,
  /** The feed of what a page lists, without its ending: `.xml` for Atom, `.json` for JSON Feed. */
  feed: (page: string) => `${page}feed`,
  /** The n-th page of the list of positions; the first is the list itself. */
  page: (number: number) => (number === 1 ? "/positions/" : `/positions/page/${number}/`),
};

/** The path under which a site stands, from its whole address: empty, or such as `/careers`. */
export function basePath(url: string): string {
  return new URL(url).pathname.replace(/\/$/, "");
}

/** Where a page stands on its host: the base path before the address. */
export function href(site: { base: string }, path: string): string {
  return site.base + path;
}

/** Where one applies, as a link: the https address, or a message, with a subject where there is one. */
export function applyAddress(apply: string, subject?: string): string {
  if (/^https:/i.test(apply)) return apply;
  return `mailto:${apply}${subject === undefined ? "" : `?subject=${encodeURIComponent(subject)}`}`;
}

/** The full address of a page or file of the site, as search engines and feeds need it. */
export function absolute(site: { company: { url: string } }, path: string): string {
  return new URL(path.replace(/^\//, ""), site.company.url.replace(/\/?$/, "/")).href;
}
