import { groupFeedResponse } from "../../../../lib/discovery/feed/response.ts";
import { load } from "../../../../lib/load.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => load().teams.list.map(({ slug }) => ({ slug }));

export const GET = (_: Request, { params }: RouteContext<"/teams/[slug]/feed.json">) =>
  groupFeedResponse("json", load(), "team", params);
