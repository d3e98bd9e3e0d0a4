import { feedResponse } from "../../../lib/discovery/feed/response.ts";
import { inEachLanguage, load } from "../../../lib/load.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => inEachLanguage();

export const GET = async (_: Request, { params }: RouteContext<"/[language]/feed.xml">) =>
  feedResponse("atom", load(await params));
