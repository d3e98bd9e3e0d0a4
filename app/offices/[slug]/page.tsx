import type { Metadata } from "next";
import { OfficePage } from "../../../components/office/office-page.tsx";
import { Missing } from "../../../components/page/missing.tsx";
import { pageMetadata } from "../../../lib/discovery/metadata.ts";
import { load } from "../../../lib/load.ts";
import { address } from "../../../lib/schema/addresses.ts";
import { labelsFor } from "../../../lib/site/labels.ts";
import { isAt } from "../../../lib/site/site.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

export function generateStaticParams() {
  return load().offices.list.map(({ slug }) => ({ slug }));
}

async function read({ params }: Props) {
  const site = load();
  const { slug } = await params;
  const office = site.offices.list.find((candidate) => candidate.slug === slug);
  return office === undefined
    ? undefined
    : { site, office, positions: site.positions.list.filter(isAt(office)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (found === undefined) return {};
  const { site, office, positions } = found;
  const labels = labelsFor(site.company.language);
  return pageMetadata(site, {
    title: office.title,
    description: labels.openPositionsAt(positions.length, `${site.company.name}, ${office.title}`),
    path: address.office(office),
    feed: address.feed(address.office(office)),
  });
}

export default async function Page(props: Props) {
  const found = await read(props);
  return found === undefined ? <Missing site={load()} /> : <OfficePage {...found} />;
}
