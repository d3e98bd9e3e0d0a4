import { PositionPage } from "../../../components/position/position-page.tsx";
import { positionMetadata } from "../../../lib/discovery/position-metadata.ts";
import { load } from "../../../lib/load.ts";

type Props = PageProps<"/positions/[slug]">;

export function generateStaticParams() {
  const { list, closed } = load().positions;
  return [...list, ...closed].map(({ slug }) => ({ slug }));
}

export const generateMetadata = async ({ params }: Props) => positionMetadata(load(), (await params).slug);

export default async function Page({ params }: Props) {
  return <PositionPage site={load()} slug={(await params).slug} />;
}
