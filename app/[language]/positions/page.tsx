import { PositionsPage } from "../../../components/position/positions-page.tsx";
import { positionsMetadata } from "../../../lib/machines/pages-metadata.ts";
import { pageOf } from "../../in-each-language.ts";

const page = pageOf({
  metadata: (site) => positionsMetadata(site, 1),
  show: (site) => <PositionsPage site={site} number={1} />,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
