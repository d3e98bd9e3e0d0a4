import { PositionsPage } from "../../../components/position/positions-page.tsx";
import { positionsMetadata } from "../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../lib/load.ts";
import { inEachLanguage } from "../../../lib/site/languages.ts";

type Props = PageProps<"/[language]/positions">;

export const generateStaticParams = () => inEachLanguage(load());

export async function generateMetadata({ params }: Props) {
  return positionsMetadata(load(await params), 1);
}

export default async function Page({ params }: Props) {
  return <PositionsPage site={load(await params)} number={1} />;
}
