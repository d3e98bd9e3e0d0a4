import { positionsData } from "../../../lib/machines/positions-data.ts";
import { routeOf } from "../../in-each-language.ts";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = routeOf((site) => Response.json(positionsData(site)));
