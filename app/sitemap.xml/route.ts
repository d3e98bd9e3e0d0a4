import { load } from "../../lib/load.ts";
import { sitemap } from "../../lib/machines/sitemap.ts";

export const dynamic = "force-static";

export function GET(): Response {
  return new Response(sitemap(load()), { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
