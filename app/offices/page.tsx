import type { Metadata } from "next";
import { Offices } from "../../components/office/offices.tsx";
import { Document } from "../../components/page/document.tsx";
import { PageHead } from "../../components/page/page-head.tsx";
import { Prose } from "../../components/page/prose.tsx";
import { pageMetadata } from "../../lib/discovery/metadata.ts";
import { load } from "../../lib/load.ts";
import { address } from "../../lib/schema/addresses.ts";
import { formatList } from "../../lib/site/format.ts";
import { labelsFor } from "../../lib/site/labels.ts";

export function generateMetadata(): Metadata {
  const site = load();
  const names = site.offices.list.map(({ title }) => title);
  return pageMetadata(site, {
    title: site.offices.introduction.title,
    description: `${site.company.name}: ${formatList(names, site.company.language)}`,
    path: address.offices,
  });
}

export default function OfficesPage() {
  const site = load();
  return (
    <Document site={site} current={address.offices}>
      <PageHead title={site.offices.introduction.title}>
        <Prose
          site={site}
          prose={site.offices.introduction.body}
          className="mt-6 mb-12 text-lead leading-snug"
        />
        <Offices site={site} labels={labelsFor(site.company.language)} level={2} />
      </PageHead>
    </Document>
  );
}
