import { OfficesPage } from "../../components/office/offices-page.tsx";
import { overviewMetadata } from "../../lib/discovery/pages-metadata.ts";
import { load } from "../../lib/load.ts";

export const generateMetadata = () => overviewMetadata(load(), "offices");

export default function Page() {
  return <OfficesPage site={load()} />;
}
