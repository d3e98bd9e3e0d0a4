import { atom } from "../../lib/discovery/feed/atom.ts";
import { feedOfAll } from "../../lib/discovery/feed/feed.ts";
import { load } from "../../lib/load.ts";

export const dynamic = "force-static";

export function GET(): Response {
  const headers = { "Content-Type": "application/atom+xml; charset=utf-8" };
  return new Response(atom(feedOfAll(load())), { headers });
}
