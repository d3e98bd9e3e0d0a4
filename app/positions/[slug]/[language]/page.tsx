import type { Metadata } from "next";
import { Missing } from "../../../../components/page/missing.tsx";
import { PositionPage } from "../../../../components/position/position-page.tsx";
import { positionMetadata } from "../../../../lib/discovery/position-metadata.ts";
import { load } from "../../../../lib/load.ts";
import { positionBySlug } from "../../../../lib/site/site.ts";
import { versionsOf } from "../../../../lib/site/versions.ts";

interface Props {
  params: Promise<{ slug: string; language: string }>;
}

export function generateStaticParams() {
  const site = load();
  return [...site.positions.list, ...site.positions.closed].flatMap(({ slug, translations }) =>
    translations.map(({ language }) => ({ slug, language })),
  );
}

async function read({ params }: Props) {
  const site = load();
  const { slug, language } = await params;
  const position = positionBySlug(site, slug);
  const version = position && versionsOf(position).find(({ tag }) => tag === language);
  return position === undefined || version === undefined ? undefined : { site, position, version };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  return found === undefined ? {} : positionMetadata(found);
}

export default async function TranslatedPositionPage(props: Props) {
  const found = await read(props);
  return found === undefined ? <Missing site={load()} /> : <PositionPage {...found} />;
}
