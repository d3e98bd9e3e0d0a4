import { OwnPage } from "../../components/own-page/own-page.tsx";
import { ownPageMetadata } from "../../lib/discovery/pages-metadata.ts";
import { load } from "../../lib/load.ts";
import { ownPages } from "../../lib/site/own-pages.ts";

type Props = PageProps<"/[slug]">;

export const generateStaticParams = () => ownPages(load()).map(({ slug }) => ({ slug }));

export const generateMetadata = async ({ params }: Props) => ownPageMetadata(load(), (await params).slug);

export default async function Page({ params }: Props) {
  return <OwnPage site={load()} slug={(await params).slug} />;
}
