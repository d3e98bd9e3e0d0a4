import { load } from "../../../lib/load.ts";
import { positionIndex } from "../../../lib/position-index.ts";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(positionIndex(load()));
}
