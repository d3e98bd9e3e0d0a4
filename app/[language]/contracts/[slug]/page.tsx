import { OpenHere } from "../../../../components/open-here.tsx";
import { Breadcrumbs, PageHead } from "../../../../components/page-head.tsx";
import { address } from "../../../../lib/content/addresses.ts";
import { groupsOf } from "../../../../lib/site/lists.ts";
import type { Site } from "../../../../lib/site/site.ts";
import { groupViewOf } from "../../../group-view.ts";
import { pageOf } from "../../../page-factory.tsx";

const page = pageOf({
  at: (slug) => address.contract(slug),
  slugs: (site) => groupsOf(site, "contract").map(({ slug }) => slug),
  view,
  show: ContractPage,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site, slug: string) {
  return groupViewOf(site, "contract", slug);
}

/** A list that is already filtered: there is nothing to say about a kind of contract. */
function ContractPage({ frame, title, way, open }: NonNullable<ReturnType<typeof view>>) {
  return (
    <>
      <PageHead title={title} count={open.count} above={<Breadcrumbs at={frame} {...way} />} />
      <OpenHere at={frame} open={open} isCounted />
    </>
  );
}
