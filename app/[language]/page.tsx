import { HomePage } from "../../components/home/home-page.tsx";
import { homeMetadata } from "../../lib/discovery/pages-metadata.ts";
import { inEachLanguage, load } from "../../lib/load.ts";

type Props = PageProps<"/[language]">;

export const generateStaticParams = () => inEachLanguage();

export async function generateMetadata({ params }: Props) {
  return homeMetadata(load(await params));
}

export default async function Page({ params }: Props) {
  return <HomePage site={load(await params)} />;
}
