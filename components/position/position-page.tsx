import { address } from "../../lib/content/addresses.ts";
import { positionIn } from "../../lib/site/languages.ts";
import type { Site } from "../../lib/site/site.ts";
import { versionsOf } from "../../lib/site/versions.ts";
import { Document } from "../document.tsx";
import { Missing } from "../page/missing.tsx";
import { PositionArticle } from "./position-article.tsx";

/** The page of a position in one of its languages: its own, or that of the tag in the address. */
export function PositionPage({ site, slug }: { site: Site; slug: string }) {
  const found = positionIn(site, slug);
  if (found === undefined) return <Missing site={site} />;
  const { there, position, version } = found;
  return (
    <Document site={there} current={address.positions} twins={versionsOf(position)}>
      <PositionArticle site={there} position={position} version={version} />
    </Document>
  );
}
