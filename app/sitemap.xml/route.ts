import { sitemap } from "../../lib/discovery/sitemap.ts";
import { load } from "../../lib/load.ts";

export const dynamic = "force-static";

export function GET(): Response {
  return new Response(sitemap(load()), { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
