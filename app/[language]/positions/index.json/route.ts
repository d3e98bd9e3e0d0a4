import { positionIndex } from "../../../../lib/machines/position-index.ts";
import { routeOf } from "../../../page-factory.tsx";

export const dynamic = "force-static";

export const { generateStaticParams, GET } = routeOf({
  at: () => "/positions/index.json",
  view: positionIndex,
  answer: (view) => Response.json(view),
});
