import { groupFeedResponse } from "../../../../lib/discovery/feed/response.ts";
import { load } from "../../../../lib/load.ts";
import { slugsOf } from "../../../../lib/site/static-params.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => slugsOf(load().teams.list);

export const GET = (_: Request, { params }: RouteContext<"/teams/[slug]/feed.json">) =>
  groupFeedResponse("json", load(), "team", params);
