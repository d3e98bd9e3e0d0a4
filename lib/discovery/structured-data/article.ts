import type { ArticleLeaf, WithContext } from "schema-dts";
import { absolute, address, atRoot } from "../../schema/addresses.ts";
import type { Site } from "../../site/site.ts";

/**
 * The story as an Article. `datePublished` is as precise as the content is: a year, a month or a day are all dates
 * of ISO 8601 (https://developers.google.com/search/docs/appearance/structured-data/article).
 */
export function article(site: Pick<Site, "company" | "story" | "language" | "prefix">, image: string) {
  const { company, story } = site;
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: story.title,
    description: story.description,
    url: absolute(site, address.story),
    mainEntityOfPage: absolute(site, address.story),
    image: absolute(atRoot(site), image),
    inLanguage: site.language,
    datePublished: story.published,
    author: { "@type": "Organization", name: company.name, url: company.website },
    publisher: { "@type": "Organization", name: story.publisher.name, url: story.publisher.url },
    isPartOf: { "@type": "CreativeWorkSeries", name: story.series },
    position: story.episode,
  } as const satisfies WithContext<ArticleLeaf>;
}
