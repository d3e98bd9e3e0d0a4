import { PositionsPage } from "../../../../../components/positions-page.tsx";
import { positionsMetadata } from "../../../../../lib/machines/pages-metadata.ts";
import { pageCount } from "../../../../../lib/site/positions-pages.ts";
import { pageOf } from "../../../../pages.tsx";

const page = pageOf({
  slugs: (site) => Array.from({ length: pageCount(site) - 1 }, (_, index) => String(index + 2)),
  metadata: (site, slug) => positionsMetadata(site, Number(slug)),
  show: (site, slug) => <PositionsPage site={site} number={Number(slug)} />,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
