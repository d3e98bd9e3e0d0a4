import { StoryPage } from "../../../components/story/story-page.tsx";
import { storyMetadata } from "../../../lib/machines/pages-metadata.ts";
import { pageOf } from "../../pages.tsx";

const page = pageOf({ metadata: storyMetadata, show: (site) => <StoryPage site={site} /> });

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
