import { feedResponse } from "../../../lib/discovery/feed/response.ts";
import { load } from "../../../lib/load.ts";
import { inEachLanguage } from "../../../lib/site/languages.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => inEachLanguage(load());

export const GET = async (_: Request, { params }: RouteContext<"/[language]/feed.xml">) =>
  feedResponse("atom", load(await params));
