import { feedOfAll } from "../../lib/discovery/feed/feed.ts";
import { jsonFeed } from "../../lib/discovery/feed/json-feed.ts";
import { load } from "../../lib/load.ts";

export const dynamic = "force-static";

export function GET(): Response {
  const headers = { "Content-Type": "application/feed+json; charset=utf-8" };
  return Response.json(jsonFeed(feedOfAll(load())), { headers });
}
