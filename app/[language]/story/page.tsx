import { StoryPage } from "../../../components/story/story-page.tsx";
import { storyMetadata } from "../../../lib/discovery/pages-metadata.ts";
import { inEachLanguage, load } from "../../../lib/load.ts";

type Props = PageProps<"/[language]/story">;

export const generateStaticParams = () => inEachLanguage();

export async function generateMetadata({ params }: Props) {
  return storyMetadata(load(await params));
}

export default async function Page({ params }: Props) {
  return <StoryPage site={load(await params)} />;
}
