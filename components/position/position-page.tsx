import { address } from "../../lib/schema/addresses.ts";
import type { Listed, Site } from "../../lib/site/site.ts";
import type { Version } from "../../lib/site/versions.ts";
import { Document } from "../page/document.tsx";
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
