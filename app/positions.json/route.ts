import { positionsData } from "../../lib/discovery/positions-data.ts";
import { load } from "../../lib/load.ts";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(positionsData(load()));
}
