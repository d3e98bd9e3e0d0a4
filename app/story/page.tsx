import type { Metadata } from "next";
import { Document } from "../../components/page/document.tsx";
import { JsonLd } from "../../components/page/json-ld.tsx";
import { StoryArticle } from "../../components/story/story-article.tsx";
import { pageMetadata } from "../../lib/discovery/metadata.ts";
import { shareImage } from "../../lib/discovery/share-image/share-image.ts";
import { article } from "../../lib/discovery/structured-data/article.ts";
import { load } from "../../lib/load.ts";
import { absolute, address } from "../../lib/schema/addresses.ts";
import { labelsFor } from "../../lib/site/labels.ts";

export function generateMetadata(): Metadata {
  const site = load();
  const { title, description } = site.story;
  return pageMetadata(site, {
    title,
    description,
    path: address.story,
    type: "article",
    image: shareImage(site, { kind: "story" }),
  });
}

export default function StoryPage() {
  const site = load();
  return (
    <Document site={site} current={address.story}>
      <JsonLd value={article(site, absolute(site, shareImage(site, { kind: "story" }).path))} />
      <StoryArticle site={site} labels={labelsFor(site.company.language)} level={1} />
    </Document>
  );
}
