import { positionsData } from "../../../lib/machines/positions-data.ts";
import { routeOf } from "../../page-factory.tsx";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = routeOf({
  at: () => "/positions.json",
  view: positionsData,
  answer: (view) => Response.json(view),
});
