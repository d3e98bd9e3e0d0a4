import { firstSegment } from "../content/addresses.ts";
import { labelsFor } from "./labels.ts";
import { positionBySlug, type Site } from "./site.ts";
import { versionsOf } from "./versions.ts";

/** The part of an address in `app/` that says the language: its tag, or `firstSegment`. */
export interface InLanguage {
  language: string;
}

const first: InLanguage = { language: firstSegment };

/** The site as a page in another language has it; one in a language that the site lacks leads to the first one's pages. */
export function inLanguage(site: Site, language: string): Site {
  if (language === site.language) return site;
  const alone = { ...site, language, labels: labelsFor(language), tag: language, prefix: "" };
  return site.languages.get(language) ?? alone;
}

/** The site in the language that an address in `app/` says. */
export function siteFor(site: Site, { language } = first): Site {
  return language === firstSegment ? site : inLanguage(site, language);
}

/** Changes the site in each of its languages. */
export function everywhere(site: Site, change: (site: Site) => Site): Site {
  const languages = new Map<string, Site>();
  const changed = (each: Site) => ({ ...change(each), languages });
  const first = changed(site);
  languages.set(site.language, first);
  for (const [tag, each] of site.languages) if (tag !== site.language) languages.set(tag, changed(each));
  return first;
}

/** A page in one of its languages, by its address from the site's root on. */
export interface Twin {
  language: string;
  path: string;
  /** The tag in the address; undefined for the page without one. */
  tag: string | undefined;
}

/** A page in every language of the site, the first one first. */
export function twinsOf(site: Site, path: string): Twin[] {
  return [...site.languages.values()].map(({ language, tag, prefix }) => ({
    language,
    tag,
    path: prefix + path,
  }));
}

/** A position at an address in `app/`: the version that stands there, and the site and the position in its language. */
export function positionIn(site: Site, slug: string) {
  const position = positionBySlug(site, slug);
  if (position === undefined) return undefined;
  const version = versionsOf(position).find(({ tag }) => tag === site.tag);
  if (version === undefined) return undefined;
  const there = inLanguage(site, version.language);
  return { there, version, position: positionBySlug(there, slug) ?? position };
}

/** The parameters of the addresses in each further language of the site. */
export function inFurtherLanguages(site: Site): InLanguage[] {
  return site.company.languages.map((language) => ({ language }));
}

/** The parameters of the addresses of a kind of page: those that `of` gives for the site in each of its languages. */
export function inEachLanguage(site: Site, of: (site: Site) => object[]): InLanguage[] {
  return [first, ...inFurtherLanguages(site)].flatMap((at) =>
    of(siteFor(site, at)).map((others) => ({ ...others, ...at })),
  );
}
