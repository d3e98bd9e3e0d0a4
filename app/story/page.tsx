import type { Metadata } from "next";
import { Document } from "../../components/document.tsx";
import { JsonLd } from "../../components/json-ld.tsx";
import { StoryArticle } from "../../components/story-article.tsx";
import { absolute, address } from "../../lib/address.ts";
import { labelsFor } from "../../lib/labels.ts";
import { load } from "../../lib/load.ts";
import { pageMetadata } from "../../lib/page-metadata.ts";
import { shareImage } from "../../lib/share-image/share-image.ts";
import { article } from "../../lib/structured-data/article.ts";

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
