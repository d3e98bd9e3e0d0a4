import type { ArticleLeaf, WithContext } from "schema-dts";
import { absolute, address } from "../../schema/addresses.ts";
import type { Site } from "../../site/site.ts";

/**
 * The story as an Article. `datePublished` is as precise as the content is: a year, a month or a day are all dates
 * of ISO 8601 (https://developers.google.com/search/docs/appearance/structured-data/article).
 */
export function article({ company, story }: Pick<Site, "company" | "story">, image: string) {
  const { series, episode, publisher, published } = story;
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: story.title,
    description: story.description,
    url: absolute({ company }, address.story),
    mainEntityOfPage: absolute({ company }, address.story),
    image: absolute({ company }, image),
    inLanguage: company.language,
    ...(published === undefined ? {} : { datePublished: published }),
    author: { "@type": "Organization", name: company.name, url: company.website },
    ...(publisher === undefined ? {} : { publisher: { "@type": "Organization", ...publisher } as const }),
    ...(series === undefined ? {} : { isPartOf: { "@type": "CreativeWorkSeries", name: series } as const }),
    ...(series === undefined || episode === undefined ? {} : { position: episode }),
  } as const satisfies WithContext<ArticleLeaf>;
}
