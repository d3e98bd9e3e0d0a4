import { StoryPage } from "../../components/story/story-page.tsx";
import { storyMetadata } from "../../lib/discovery/pages-metadata.ts";
import { load } from "../../lib/load.ts";

export const generateMetadata = () => storyMetadata(load());

export default function Page() {
  return <StoryPage site={load()} />;
}
