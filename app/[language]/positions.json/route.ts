import { positionsData } from "../../../lib/discovery/positions-data.ts";
import { load } from "../../../lib/load.ts";
import { inEachLanguage } from "../../../lib/site/languages.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => inEachLanguage(load());

export const GET = async (_: Request, { params }: RouteContext<"/[language]/positions.json">) =>
  Response.json(positionsData(load(await params)));
