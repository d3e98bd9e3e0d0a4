import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "../../../components/page/breadcrumbs.tsx";
import { Document } from "../../../components/page/document.tsx";
import { PageHead } from "../../../components/page/page-head.tsx";
import { OpenHere } from "../../../components/position/open-here.tsx";
import { pageMetadata } from "../../../lib/discovery/metadata.ts";
import { load } from "../../../lib/load.ts";
import { address } from "../../../lib/schema/addresses.ts";
import { labelsFor } from "../../../lib/site/labels.ts";
import { contractsOf } from "../../../lib/site/site.ts";

interface Props {
  params: Promise<{ contract: string }>;
}

export function generateStaticParams() {
  return contractsOf(load().positions.list).map((contract) => ({ contract }));
}

async function read({ params }: Props) {
  const site = load();
  const { contract: slug } = await params;
  const contract = contractsOf(site.positions.list).find((candidate) => candidate === slug) ?? notFound();
  const labels = labelsFor(site.company.language);
  const positions = site.positions.list.filter((position) => position.contract === contract);
  return {
    site,
    labels,
    positions,
    filter: `contract=${contract}`,
    title: labels.contractPositions[contract],
    path: address.contract(contract),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, labels, positions, title, path } = await read(props);
  const description = labels.openPositionsAt(positions.length, `${site.company.name}, ${title}`);
  return pageMetadata(site, { title, description, path });
}

export default async function ContractPage(props: Props) {
  const { site, labels, positions, filter, title, path } = await read(props);
  const trail = [
    { name: site.company.name, path: address.home },
    { name: labels.positions, path: address.positions },
    { name: title, path },
  ];
  return (
    <Document site={site} current={address.positions}>
      <PageHead above={<Breadcrumbs site={site} labels={labels} trail={trail} />} title={title} />
      <OpenHere site={site} labels={labels} positions={positions} filter={filter} />
    </Document>
  );
}
