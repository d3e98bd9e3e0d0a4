import { PositionsPage } from "../../../components/positions-page.tsx";
import { positionsMetadata } from "../../../lib/machines/pages-metadata.ts";
import { pageOf } from "../../pages.tsx";

const page = pageOf({
  metadata: (site) => positionsMetadata(site, 1),
  show: (site) => <PositionsPage site={site} number={1} />,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
