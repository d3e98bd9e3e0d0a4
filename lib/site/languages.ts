import { firstSegment, prefixOf } from "../schema/addresses.ts";
import { labelsFor } from "./labels.ts";
import type { Site } from "./site.ts";

/** The part of an address in `app/` that says the language: its tag, or `firstSegment`. */
export interface InLanguage {
  language: string;
}

const first: InLanguage = { language: firstSegment };

/** The site as a page in another language has it; one in a language that the site lacks leads to the first one's pages. */
export function inLanguage(site: Site, language: string): Site {
  const { company } = site;
  if (language === site.language) return site;
  const tag = language === company.language ? undefined : language;
  const prefix = prefixOf(company.languages.find((further) => further === tag));
  return { ...site, language, labels: labelsFor(language), tag, prefix };
}

/** The site in the language that an address in `app/` says. */
export function siteFor(site: Site, { language } = first): Site {
  if (language === firstSegment) return site;
  // A position may have a translation in the first language, at an address of its own.
  return { ...inLanguage(site, language), tag: language };
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
