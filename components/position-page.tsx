import { address } from "../lib/address.ts";
import type { Listed, Site } from "../lib/site.ts";
import type { Version } from "../lib/version.ts";
import { Document } from "./document.tsx";
import { PositionArticle } from "./position-article.tsx";

/** The page of a position in one of its languages. */
export function PositionPage({
  site,
  position,
  version,
}: {
  site: Site;
  position: Listed;
  version: Version;
}) {
  return (
    <Document site={site} language={version.language} current={address.positions}>
      <PositionArticle site={site} position={position} version={version} />
    </Document>
  );
}
