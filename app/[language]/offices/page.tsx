import { OfficesPage } from "../../../components/office/offices-page.tsx";
import { overviewMetadata } from "../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../lib/load.ts";
import { inEachLanguage } from "../../../lib/site/languages.ts";

type Props = PageProps<"/[language]/offices">;

export const generateStaticParams = () => inEachLanguage(load());

export async function generateMetadata({ params }: Props) {
  return overviewMetadata(load(await params), "offices");
}

export default async function Page({ params }: Props) {
  return <OfficesPage site={load(await params)} />;
}
