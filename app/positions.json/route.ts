import { load } from "../../lib/load.ts";
import { positionsData } from "../../lib/positions-data.ts";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(positionsData(load()));
}
