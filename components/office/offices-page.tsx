import { address } from "../../lib/content/addresses.ts";
import { langOf } from "../../lib/site/labels.ts";
import { twinsOf } from "../../lib/site/languages.ts";
import type { Site } from "../../lib/site/site.ts";
import { Document } from "../page/document.tsx";
import { PageHead } from "../page/page-head.tsx";
import { Prose } from "../page/prose.tsx";
import { Offices } from "./offices.tsx";

/** All offices, on maps and in words. */
export function OfficesPage({ site }: { site: Site }) {
  return (
    <Document site={site} current={address.offices} twins={twinsOf(site, address.offices)}>
      <PageHead title={site.offices.introduction.title} lang={langOf(site.offices.introduction, site)}>
        <Prose
          site={site}
          prose={site.offices.introduction.body}
          className="mt-6 mb-12 text-lead leading-snug"
        />
        <Offices site={site} level={2} />
      </PageHead>
    </Document>
  );
}
