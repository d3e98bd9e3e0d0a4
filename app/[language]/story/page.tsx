import { StoryPage } from "../../../components/story/story-page.tsx";
import { storyMetadata } from "../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../lib/load.ts";
import { inEachLanguage } from "../../../lib/site/languages.ts";

type Props = PageProps<"/[language]/story">;

export const generateStaticParams = () => inEachLanguage(load());

export async function generateMetadata({ params }: Props) {
  return storyMetadata(load(await params));
}

export default async function Page({ params }: Props) {
  return <StoryPage site={load(await params)} />;
}
