import type { MetadataRoute } from "next";
import { load } from "../lib/load.ts";
import { sitemapEntries } from "../lib/sitemap.ts";

export const dynamic = "force-static";

export default function sitemap(): MetadataRoute.Sitemap {
  return sitemapEntries(load());
}
