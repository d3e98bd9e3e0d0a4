import { PositionPage } from "../../../../components/position/position-page.tsx";
import { firstSegment } from "../../../../lib/content/addresses.ts";
import { positionMetadata } from "../../../../lib/machines/position-metadata.ts";
import { versionsOf } from "../../../../lib/site/versions.ts";
import { pageOf, paramsOf } from "../../../pages.tsx";

const page = pageOf({
  metadata: positionMetadata,
  show: (site, slug) => <PositionPage site={site} slug={slug} />,
});

/** A position has a page in each language in which it is written, whether the site is in that or not. */
export const generateStaticParams = paramsOf(({ positions: { list, closed } }) =>
  [...list, ...closed].flatMap((position) =>
    versionsOf(position).map(({ tag = firstSegment }) => ({ language: tag, slug: position.slug })),
  ),
);

export const { generateMetadata } = page;
export default page.show;
