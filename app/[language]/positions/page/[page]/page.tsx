import { PositionsPage } from "../../../../../components/position/positions-page.tsx";
import { positionsMetadata } from "../../../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../../../lib/load.ts";
import { inEachLanguage } from "../../../../../lib/site/languages.ts";
import { pageCount } from "../../../../../lib/site/positions-pages.ts";

type Props = PageProps<"/[language]/positions/page/[page]">;

export const generateStaticParams = () =>
  inEachLanguage(load(), (site) =>
    Array.from({ length: pageCount(site) - 1 }, (_, index) => ({ page: String(index + 2) })),
  );

export async function generateMetadata({ params }: Props) {
  const { page, ...at } = await params;
  return positionsMetadata(load(at), Number(page));
}

export default async function Page({ params }: Props) {
  const { page, ...at } = await params;
  return <PositionsPage site={load(at)} number={Number(page)} />;
}
