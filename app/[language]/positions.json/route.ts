import { positionsData } from "../../../lib/machines/positions-data.ts";
import { routeOf } from "../../pages.tsx";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = routeOf((site) => Response.json(positionsData(site)));
