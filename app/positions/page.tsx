import type { Metadata } from "next";
import { PositionsPage } from "../../components/position/positions-page.tsx";
import { positionsMetadata } from "../../lib/discovery/positions-metadata.ts";
import { load } from "../../lib/load.ts";

export function generateMetadata(): Metadata {
  return positionsMetadata(load(), 1);
}

export default function FirstPositionsPage() {
  return <PositionsPage site={load()} number={1} />;
}
