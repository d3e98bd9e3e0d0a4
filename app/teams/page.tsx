import { TeamsPage } from "../../components/team/teams-page.tsx";
import { overviewMetadata } from "../../lib/discovery/pages-metadata.ts";
import { load } from "../../lib/load.ts";

export const generateMetadata = () => overviewMetadata(load(), "teams");

export default function Page() {
  return <TeamsPage site={load()} />;
}
