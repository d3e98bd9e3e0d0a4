import { HomePage } from "../../components/home/home-page.tsx";
import { homeMetadata } from "../../lib/machines/pages-metadata.ts";
import { pageOf } from "../pages.tsx";

const page = pageOf({ metadata: homeMetadata, show: (site) => <HomePage site={site} /> });

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
