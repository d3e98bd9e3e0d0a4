import { OwnPage } from "../../../components/own-page/own-page.tsx";
import { ownPageMetadata } from "../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../lib/load.ts";
import { inEachLanguage } from "../../../lib/site/languages.ts";
import { ownPages } from "../../../lib/site/own-pages.ts";

type Props = PageProps<"/[language]/[slug]">;

export const generateStaticParams = () =>
  inEachLanguage(load(), (site) => ownPages(site).map(({ slug }) => ({ slug })));

export async function generateMetadata({ params }: Props) {
  const { slug, ...at } = await params;
  return ownPageMetadata(load(at), slug);
}

export default async function Page({ params }: Props) {
  const { slug, ...at } = await params;
  return <OwnPage site={load(at)} slug={slug} />;
}
