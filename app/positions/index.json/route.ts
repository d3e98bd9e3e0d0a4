import { positionIndex } from "../../../lib/discovery/position-index.ts";
import { load } from "../../../lib/load.ts";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(positionIndex(load()));
}
