import { Offices, officesOf } from "../../../components/offices.tsx";
import { PageHead } from "../../../components/page-head.tsx";
import { Prose } from "../../../components/prose.tsx";
import { address } from "../../../lib/content/addresses.ts";
import type { Site } from "../../../lib/site/site.ts";
import { overviewOf } from "../../group-view.ts";
import { pageOf } from "../../page-factory.tsx";

const page = pageOf({ at: () => address.offices, view, show: OfficesPage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site) {
  return {
    ...overviewOf(site, "offices"),
    regions: officesOf(site),
  };
}

function OfficesPage({ frame, head, introduction, regions }: ReturnType<typeof view>) {
  return (
    <PageHead {...head}>
      <Prose {...introduction} className="mt-6 mb-12 text-lead leading-snug" />
      <Offices language={frame.language} regions={regions} level={2} />
    </PageHead>
  );
}
