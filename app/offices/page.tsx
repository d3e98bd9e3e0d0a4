import type { Metadata } from "next";
import { Document } from "../../components/document.tsx";
import { Offices } from "../../components/offices.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { Prose } from "../../components/prose.tsx";
import { address } from "../../lib/address.ts";
import { formatList } from "../../lib/format.ts";
import { labelsFor } from "../../lib/labels.ts";
import { load } from "../../lib/load.ts";
import { pageMetadata } from "../../lib/page-metadata.ts";

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
