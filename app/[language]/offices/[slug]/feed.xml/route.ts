import { feedResponse } from "../../../../../lib/machines/feed.ts";
import { routeOf } from "../../../../pages.tsx";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = routeOf(
  (site, slug) => feedResponse(site, { kind: "office", slug }),
  ({ offices }) => offices.list.map(({ slug }) => slug),
);
