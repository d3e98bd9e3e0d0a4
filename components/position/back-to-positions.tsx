import { address, href } from "../../lib/schema/addresses.ts";
import type { Site } from "../../lib/site/site.ts";

/**
 * The way from a position to the list. It is a plain link: the list sees where the reader comes from and takes up the
 * filters that it had, so that a position needs no script.
 */
export function BackToPositions({ site }: { site: Site }) {
  const { labels } = site;
  return (
    <a
      href={href(site, address.positions)}
      className="inline-flex min-h-11 items-center gap-2 font-bold print:hidden"
    >
      <span aria-hidden="true">←</span>
      {labels.backToPositions}
    </a>
  );
}
