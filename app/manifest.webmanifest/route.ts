import { load } from "../../lib/load.ts";
import { manifestOf } from "../../lib/machines/manifest.ts";

export const dynamic = "force-static";

export function GET(): Response {
  const headers = { "Content-Type": "application/manifest+json" };
  return new Response(JSON.stringify(manifestOf(load())), { headers });
}
