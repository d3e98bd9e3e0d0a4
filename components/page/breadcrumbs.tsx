import { href } from "../../lib/content/addresses.ts";
import { breadcrumbs, type Crumb } from "../../lib/machines/structured-data/breadcrumb-list.ts";
import type { Site } from "../../lib/site/site.ts";
import { JsonLd } from "../json-ld.tsx";

/** The way from the home page to this one, for people without the page itself, for search engines with it. */
export function Breadcrumbs({ site, trail }: { site: Site; trail: Crumb[] }) {
  const { labels } = site;
  return (
    <nav aria-label={labels.breadcrumb} className="print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {trail.slice(0, -1).map(({ path, name }) => (
          <li key={path} className="flex items-center gap-x-2 not-last:after:content-['/']">
            <a href={href(site, path)} className="inline-flex min-h-11 items-center">
              {name}
            </a>
          </li>
        ))}
      </ol>
      <JsonLd value={breadcrumbs(site, trail)} />
    </nav>
  );
}
