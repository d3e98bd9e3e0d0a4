import { positionIndex } from "../../../../lib/discovery/position-index.ts";
import { load } from "../../../../lib/load.ts";
import { inEachLanguage } from "../../../../lib/site/languages.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => inEachLanguage(load());

export const GET = async (_: Request, { params }: RouteContext<"/[language]/positions/index.json">) =>
  Response.json(positionIndex(load(await params)));
