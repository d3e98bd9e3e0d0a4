import { PositionsPage } from "../../../../components/position/positions-page.tsx";
import { positionsMetadata } from "../../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../../lib/load.ts";
import { pageCount } from "../../../../lib/site/positions-pages.ts";

type Props = PageProps<"/positions/page/[page]">;

export function generateStaticParams() {
  return Array.from({ length: pageCount(load()) - 1 }, (_, index) => ({ page: String(index + 2) }));
}

export const generateMetadata = async ({ params }: Props) =>
  positionsMetadata(load(), Number((await params).page));

export default async function Page({ params }: Props) {
  return <PositionsPage site={load()} number={Number((await params).page)} />;
}
