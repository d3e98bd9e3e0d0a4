import type { MetadataRoute } from "next";
import { sitemapEntries } from "../lib/discovery/sitemap.ts";
import { load } from "../lib/load.ts";

export const dynamic = "force-static";

export default function sitemap(): MetadataRoute.Sitemap {
  return sitemapEntries(load());
}
