import type { Metadata } from "next";
import { Missing } from "../../../components/page/missing.tsx";
import { PositionPage } from "../../../components/position/position-page.tsx";
import { positionMetadata } from "../../../lib/discovery/position-metadata.ts";
import { load } from "../../../lib/load.ts";
import { positionBySlug } from "../../../lib/site/site.ts";
import { versionsOf } from "../../../lib/site/versions.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

export function generateStaticParams() {
  const site = load();
  return [...site.positions.list, ...site.positions.closed].map(({ slug }) => ({ slug }));
}

async function read({ params }: Props) {
  const site = load();
  const position = positionBySlug(site, (await params).slug);
  return position === undefined ? undefined : { site, position, version: versionsOf(position)[0] };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  return found === undefined ? {} : positionMetadata(found);
}

export default async function OwnPositionPage(props: Props) {
  const found = await read(props);
  return found === undefined ? <Missing site={load()} /> : <PositionPage {...found} />;
}
