import { feedOfOffice } from "../../../../lib/discovery/feed/feed.ts";
import { jsonFeed } from "../../../../lib/discovery/feed/json-feed.ts";
import { load } from "../../../../lib/load.ts";
import { slugsOf } from "../../../../lib/site/static-params.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => slugsOf(load().offices.list);

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const site = load();
  const { slug } = await params;
  const office = site.offices.list.find((candidate) => candidate.slug === slug);
  if (office === undefined) return new Response(null, { status: 404 });
  const headers = { "Content-Type": "application/feed+json; charset=utf-8" };
  return Response.json(jsonFeed(feedOfOffice(site, office)), { headers });
}
