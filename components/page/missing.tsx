import { notFound } from "next/navigation";
import type { Site } from "../../lib/site/site.ts";
import { NotFound } from "../not-found.tsx";

/**
 * A page of which the content says nothing. The live preview shows it as a page like any other, since Next's own
 * "not found" would stay in the browser when the file is mended; a build publishes no such page.
 */
export function Missing({ site }: { site: Site }) {
  if (process.env.NODE_ENV !== "development") notFound();
  return <NotFound site={site} />;
}
