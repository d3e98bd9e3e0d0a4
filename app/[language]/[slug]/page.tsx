import { OwnPage } from "../../../components/own-page/own-page.tsx";
import { ownPageMetadata } from "../../../lib/machines/pages-metadata.ts";
import { ownPages } from "../../../lib/site/own-pages.ts";
import { pageOf } from "../../pages.tsx";

const page = pageOf({
  slugs: (site) => ownPages(site).map(({ slug }) => slug),
  metadata: ownPageMetadata,
  show: (site, slug) => <OwnPage site={site} slug={slug} />,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
