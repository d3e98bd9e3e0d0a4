import { firstSegment } from "../schema/addresses.ts";
import { labelsFor } from "./labels.ts";
import { positionBySlug, type Site } from "./site.ts";
import { versionIn } from "./versions.ts";

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
  for (const [tag, each] of site.languages) languages.set(tag, { ...change(each), languages });
  return { ...change(site), languages };
}

/** The address of a page from the site's root on, as a text in the language of the site leads to it. */
export function pathIn(site: Site, path: string): string {
  const slug = /^\/positions\/([^/]+)\/$/.exec(path)?.[1];
  const position = slug === undefined ? undefined : positionBySlug(site, slug);
  return position === undefined ? site.prefix + path : versionIn(position, site.language).path;
}

/** The parameters of the addresses in each further language of the site. */
export function inFurtherLanguages(site: Site): InLanguage[] {
  return site.company.languages.map((language) => ({ language }));
}

/** The parameters of the addresses of a kind of page: those that `of` gives for the site in each of its languages. */
export function inEachLanguage(site: Site): InLanguage[];
export function inEachLanguage<P>(site: Site, of: (site: Site) => P[]): (P & InLanguage)[];
export function inEachLanguage(site: Site, of: (site: Site) => object[] = () => [{}]): InLanguage[] {
  return [first, ...inFurtherLanguages(site)].flatMap((at) =>
    of(siteFor(site, at)).map((others) => ({ ...others, ...at })),
  );
}
