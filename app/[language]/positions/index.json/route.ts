import { positionIndex } from "../../../../lib/discovery/position-index.ts";
import { inEachLanguage, load } from "../../../../lib/load.ts";

export const dynamic = "force-static";

export const generateStaticParams = () => inEachLanguage();

export const GET = async (_: Request, { params }: RouteContext<"/[language]/positions/index.json">) =>
  Response.json(positionIndex(load(await params)));
