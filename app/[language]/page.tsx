import { HomePage } from "../../components/home/home-page.tsx";
import { homeMetadata } from "../../lib/discovery/pages-metadata.ts";
import { load } from "../../lib/load.ts";
import { inEachLanguage } from "../../lib/site/languages.ts";

type Props = PageProps<"/[language]">;

export const generateStaticParams = () => inEachLanguage(load());

export async function generateMetadata({ params }: Props) {
  return homeMetadata(load(await params));
}

export default async function Page({ params }: Props) {
  return <HomePage site={load(await params)} />;
}
