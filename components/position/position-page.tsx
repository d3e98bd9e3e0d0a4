import { address } from "../../lib/schema/addresses.ts";
import { inLanguage } from "../../lib/site/languages.ts";
import { positionBySlug, type Site } from "../../lib/site/site.ts";
import { versionsOf } from "../../lib/site/versions.ts";
import { Document } from "../page/document.tsx";
import { Missing } from "../page/missing.tsx";
import { PositionArticle } from "./position-article.tsx";

/** The page of a position in one of its languages: its own, or that of the tag in the address. */
export function PositionPage({ site, slug }: { site: Site; slug: string }) {
  const position = positionBySlug(site, slug);
  const version = position && versionsOf(position).find((candidate) => candidate.tag === site.tag);
  if (position === undefined || version === undefined) return <Missing site={site} />;
  const there = inLanguage(site, version.language);
  return (
    <Document site={there} current={address.positions}>
      <PositionArticle site={there} position={position} version={version} />
    </Document>
  );
}
