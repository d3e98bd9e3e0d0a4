import { PositionPage } from "../../../../components/position/position-page.tsx";
import { positionMetadata } from "../../../../lib/discovery/position-metadata.ts";
import { load } from "../../../../lib/load.ts";

type Props = PageProps<"/positions/[slug]/[language]">;

export function generateStaticParams() {
  const { list, closed } = load().positions;
  return [...list, ...closed].flatMap(({ slug, translations }) =>
    translations.map(({ language }) => ({ slug, language })),
  );
}

export async function generateMetadata({ params }: Props) {
  const { slug, language } = await params;
  return positionMetadata(load(), slug, language);
}

export default async function Page({ params }: Props) {
  const { slug, language } = await params;
  return <PositionPage site={load()} slug={slug} tag={language} />;
}
