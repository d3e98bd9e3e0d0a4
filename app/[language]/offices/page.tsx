import { OfficesPage } from "../../../components/office/offices-page.tsx";
import { overviewMetadata } from "../../../lib/machines/pages-metadata.ts";
import { pageOf } from "../../pages.tsx";

const page = pageOf({
  metadata: (site) => overviewMetadata(site, "offices"),
  show: (site) => <OfficesPage site={site} />,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
