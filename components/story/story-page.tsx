import { address } from "../../lib/content/addresses.ts";
import { shareImage } from "../../lib/draw/share-image/share-image.ts";
import { article } from "../../lib/machines/structured-data/article.ts";
import { twinsOf } from "../../lib/site/languages.ts";
import type { Site } from "../../lib/site/site.ts";
import { Document } from "../document.tsx";
import { JsonLd } from "../json-ld.tsx";
import { StoryArticle } from "../story-article.tsx";

/** The page of the story. */
export function StoryPage({ site }: { site: Site }) {
  return (
    <Document site={site} current={address.story} twins={twinsOf(site, address.story)}>
      <JsonLd value={article(site, shareImage(site, { kind: "story" }).path)} />
      <StoryArticle site={site} level={1} />
    </Document>
  );
}
