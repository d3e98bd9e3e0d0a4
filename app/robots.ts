import type { MetadataRoute } from "next";
import { absolute } from "../lib/content/addresses.ts";
import { load } from "../lib/load.ts";

export const dynamic = "force-static";

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/" }, sitemap: absolute(load(), "/sitemap.xml") };
}
