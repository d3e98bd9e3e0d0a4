import type { ArticleLeaf, WithContext } from "schema-dts";
import { JsonLd } from "../../../components/json-ld.tsx";
import { StoryArticle, storyOf } from "../../../components/story-article.tsx";
import { absolute, address, atRoot } from "../../../lib/content/addresses.ts";
import { shareImage } from "../../../lib/site/share-image.ts";
import { alternatesOf, type Site } from "../../../lib/site/site.ts";
import { pageOf, viewOf } from "../../page-factory.tsx";

const page = pageOf({ at: () => address.story, view, show: StoryPage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site) {
  const { title, description } = site.story;
  const image = shareImage(site, { kind: "story" });
  return {
    ...viewOf(site, {
      title,
      description,
      image,
      type: "article",
      alternates: alternatesOf(site, address.story),
      current: address.story,
    }),
    jsonLd: article(site, image.path),
    story: storyOf(site, 1),
  };
}

function StoryPage({ jsonLd, story }: ReturnType<typeof view>) {
  return (
    <>
      <JsonLd value={jsonLd} />
      <StoryArticle story={story} />
    </>
  );
}

/**
 * The story as an Article. `datePublished` is as precise as the content: a year, a month and a day are all dates of ISO
 * 8601 (https://developers.google.com/search/docs/appearance/structured-data/article).
 */
function article(site: Site, image: string) {
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
