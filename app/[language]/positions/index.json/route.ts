import { positionIndex } from "../../../../lib/machines/position-index.ts";
import { routeOf } from "../../../in-each-language.ts";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = routeOf((site) => Response.json(positionIndex(site)));
