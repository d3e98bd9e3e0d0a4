import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PositionsPage } from "../../../../components/position/positions-page.tsx";
import { positionsMetadata } from "../../../../lib/discovery/positions-metadata.ts";
import { load } from "../../../../lib/load.ts";
import { pageCount } from "../../../../lib/site/positions-pages.ts";

interface Props {
  params: Promise<{ page: string }>;
}

export function generateStaticParams() {
  return Array.from({ length: pageCount(load()) - 1 }, (_, index) => ({ page: String(index + 2) }));
}

async function numberOf({ params }: Props): Promise<number> {
  const number = Number((await params).page);
  if (!(Number.isInteger(number) && number > 1 && number <= pageCount(load()))) notFound();
  return number;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return positionsMetadata(load(), await numberOf(props));
}

export default async function FurtherPositionsPage(props: Props) {
  return <PositionsPage site={load()} number={await numberOf(props)} />;
}
