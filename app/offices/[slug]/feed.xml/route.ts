import { groupFeedResponse } from "../../../../lib/discovery/feed/response.ts";
import { load } from "../../../../lib/load.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => load().offices.list.map(({ slug }) => ({ slug }));

export const GET = (_: Request, { params }: RouteContext<"/offices/[slug]/feed.xml">) =>
  groupFeedResponse("atom", load(), "office", params);
