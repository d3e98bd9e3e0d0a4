import { PositionsPage } from "../../components/position/positions-page.tsx";
import { positionsMetadata } from "../../lib/discovery/pages-metadata.ts";
import { load } from "../../lib/load.ts";

export const generateMetadata = () => positionsMetadata(load(), 1);

export default function Page() {
  return <PositionsPage site={load()} number={1} />;
}
