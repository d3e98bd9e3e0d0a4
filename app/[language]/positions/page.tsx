import { describePositions, PositionsPage, positionsOf } from "../../../components/positions-page.tsx";
import { address } from "../../../lib/content/addresses.ts";
import type { Site } from "../../../lib/site/site.ts";
import { pageOf, viewOf } from "../../page-factory.tsx";

const page = pageOf({ at: () => address.positions, view, show: PositionsPage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site) {
  const description = describePositions(site, 1);
  return description && { ...viewOf(site, description), ...positionsOf(site, 1) };
}
