import { address } from "../../lib/content/addresses.ts";
import { langOf } from "../../lib/site/labels.ts";
import { twinsOf } from "../../lib/site/languages.ts";
import type { Site } from "../../lib/site/site.ts";
import { Document } from "../document.tsx";
import { PageHead } from "../head.tsx";
import { Offices } from "../offices.tsx";
import { Prose } from "../prose.tsx";

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
