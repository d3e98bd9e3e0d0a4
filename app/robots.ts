import type { MetadataRoute } from "next";
import { load } from "../lib/load.ts";
import { absolute } from "../lib/schema/addresses.ts";

export const dynamic = "force-static";

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/" }, sitemap: absolute(load(), "/sitemap.xml") };
}
