import { Breadcrumbs, breadcrumbsOf, PageHead } from "../../../../components/head.tsx";
import { OpenHere, openHereOf } from "../../../../components/open-here.tsx";
import { address } from "../../../../lib/content/addresses.ts";
import { groupBySlug, groupsOf } from "../../../../lib/site/lists.ts";
import { alternatesOf, type Site } from "../../../../lib/site/site.ts";
import { pageOf, viewOf } from "../../../pages.tsx";

const page = pageOf({
  slugs: (site) => groupsOf(site, "contract").map(({ slug }) => slug),
  view,
  show: ContractPage,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site, slug: string) {
  const group = groupBySlug(site, "contract", slug);
  if (group === undefined) return undefined;
  const { title, path } = group;
  const open = openHereOf(site, group);
  return {
    ...viewOf(site, {
      title,
      description: site.labels.openPositionsAt(open.count, `${site.company.name}, ${title}`),
      alternates: alternatesOf(site, path),
      current: address.positions,
    }),
    title,
    way: breadcrumbsOf(site, address.home, [
      { name: site.labels.positions, path: address.positions },
      { name: title, path },
    ]),
    open,
  };
}

function ContractPage({ frame, title, way, open }: NonNullable<ReturnType<typeof view>>) {
  return (
    <>
      <PageHead title={title} above={<Breadcrumbs at={frame} {...way} />} />
      <OpenHere at={frame} open={open} />
    </>
  );
}
