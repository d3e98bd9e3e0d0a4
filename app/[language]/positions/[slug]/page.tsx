import { PositionPage } from "../../../../components/position/position-page.tsx";
import { positionMetadata } from "../../../../lib/discovery/position-metadata.ts";
import { load } from "../../../../lib/load.ts";
import { firstSegment } from "../../../../lib/schema/addresses.ts";

type Props = PageProps<"/[language]/positions/[slug]">;

/** A position has a page in its own language, and one in that of each translation, whether the site is in it or not. */
export function generateStaticParams() {
  const { list, closed } = load().positions;
  return [...list, ...closed].flatMap(({ slug, translations }) => [
    { language: firstSegment, slug },
    ...translations.map(({ language }) => ({ language, slug })),
  ]);
}

export async function generateMetadata({ params }: Props) {
  const { slug, ...at } = await params;
  return positionMetadata(load(at), slug);
}

export default async function Page({ params }: Props) {
  const { slug, ...at } = await params;
  return <PositionPage site={load(at)} slug={slug} />;
}
