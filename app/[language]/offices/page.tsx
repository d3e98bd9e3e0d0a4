import { Offices, officesOf } from "../../../components/offices.tsx";
import { headOf, PageHead } from "../../../components/page-head.tsx";
import { Prose, proseOf } from "../../../components/prose.tsx";
import { address } from "../../../lib/content/addresses.ts";
import { formatList } from "../../../lib/site/format.ts";
import { alternatesOf, type Site } from "../../../lib/site/site.ts";
import { pageOf, viewOf } from "../../page-factory.tsx";

const page = pageOf({ at: () => address.offices, view, show: OfficesPage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site) {
  const { introduction, list } = site.offices;
  const { title } = introduction;
  const names = list.map((office) => office.title);
  return {
    ...viewOf(site, {
      title,
      description: `${site.company.name}: ${formatList(names, site.language)}`,
      alternates: alternatesOf(site, address.offices),
      current: address.offices,
    }),
    head: headOf(site, introduction),
    introduction: proseOf(site, introduction.body),
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
