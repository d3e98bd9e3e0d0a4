import { TeamsPage } from "../../../components/team/teams-page.tsx";
import { overviewMetadata } from "../../../lib/machines/pages-metadata.ts";
import { pageOf } from "../../pages.tsx";

const page = pageOf({
  metadata: (site) => overviewMetadata(site, "teams"),
  show: (site) => <TeamsPage site={site} />,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
