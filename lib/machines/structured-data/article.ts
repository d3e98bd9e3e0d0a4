import type { ArticleLeaf, WithContext } from "schema-dts";
import { absolute, address, atRoot } from "../../content/addresses.ts";
import type { Site } from "../../site/site.ts";

/**
 * The story as an Article. `datePublished` is as precise as the content is: a year, a month or a day are all dates
 * of ISO 8601 (https://developers.google.com/search/docs/appearance/structured-data/article).
 */
export function article(site: Pick<Site, "company" | "story" | "language" | "prefix">, image: string) {
  const { company, story } = site;
  const { series, episode, publisher, published } = story;
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: story.title,
    description: story.description,
    url: absolute(site, address.story),
    mainEntityOfPage: absolute(site, address.story),
    image: absolute(atRoot(site), image),
    inLanguage: site.language,
    ...(published === undefined ? {} : { datePublished: published }),
    author: { "@type": "Organization", name: company.name, url: company.website },
    ...(publisher === undefined ? {} : { publisher: { "@type": "Organization", ...publisher } as const }),
    ...(series === undefined ? {} : { isPartOf: { "@type": "CreativeWorkSeries", name: series } as const }),
    ...(series === undefined || episode === undefined ? {} : { position: episode }),
  } as const satisfies WithContext<ArticleLeaf>;
}
