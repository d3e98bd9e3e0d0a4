import { describePositions, PositionsPage, positionsOf } from "../../../../../components/positions-page.tsx";
import { address } from "../../../../../lib/content/addresses.ts";
import { pageCount } from "../../../../../lib/site/lists.ts";
import type { Site } from "../../../../../lib/site/site.ts";
import { pageOf, viewOf } from "../../../../page-factory.tsx";

/** The first page of the list is `/positions/`. */
const page = pageOf({
  at: (slug) => address.listPage(slug),
  slugs: ({ positions }) =>
    Array.from({ length: pageCount(positions.shown) - 1 }, (_, index) => String(index + 2)),
  view,
  show: PositionsPage,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site, slug: string) {
  const description = describePositions(site, Number(slug));
  return description && { ...viewOf(site, description), ...positionsOf(site, Number(slug)) };
}
