import { positionsData } from "../../../lib/discovery/positions-data.ts";
import { inEachLanguage, load } from "../../../lib/load.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => inEachLanguage();

export const GET = async (_: Request, { params }: RouteContext<"/[language]/positions.json">) =>
  Response.json(positionsData(load(await params)));
