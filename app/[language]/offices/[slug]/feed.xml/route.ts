import { groupFeedResponse } from "../../../../../lib/discovery/feed/response.ts";
import { inEachLanguage, load } from "../../../../../lib/load.ts";

export const dynamic = "force-static";

export const generateStaticParams = () =>
  inEachLanguage((site) => site.offices.list.map(({ slug }) => ({ slug })));

export async function GET(_: Request, { params }: RouteContext<"/[language]/offices/[slug]/feed.xml">) {
  const { slug, ...at } = await params;
  return groupFeedResponse("atom", load(at), "office", slug);
}
