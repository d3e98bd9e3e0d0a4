import { groupFeedResponse } from "../../../../../lib/discovery/feed/response.ts";
import { load } from "../../../../../lib/load.ts";
import { inEachLanguage } from "../../../../../lib/site/languages.ts";

export const dynamic = "force-static";

export const generateStaticParams = () =>
  inEachLanguage(load(), (site) => site.teams.list.map(({ slug }) => ({ slug })));

export async function GET(_: Request, { params }: RouteContext<"/[language]/teams/[slug]/feed.json">) {
  const { slug, ...at } = await params;
  return groupFeedResponse("json", load(at), "team", slug);
}
