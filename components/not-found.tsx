import type { Site } from "../lib/site/site.ts";
import { Document } from "./document.tsx";
import { PageHead } from "./head.tsx";
import { PositionList } from "./list.tsx";

/** Says that there is no such page, and leads on. */
export function NotFound({ site }: { site: Site }) {
  const { labels } = site;
  return (
    <Document site={site}>
      <title>{`${labels.notFound} · ${site.company.name}`}</title>
      <div className="relative overflow-hidden">
        <svg
          viewBox="0 0 200 200"
          width="200"
          height="200"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="22"
          className="absolute -right-10 top-4 hidden w-[34rem] text-signal lg:block"
        >
          <path d="M168 52A84 84 0 1 0 184 100" />
          <path d="M166 14l26 26" />
        </svg>
        <PageHead title={labels.notFound}>
          <p className="mt-6 mb-12 max-w-[24em] text-lead">{labels.notFoundExplanation}</p>
        </PageHead>
      </div>
      <div className="wide relative">
        <PositionList site={site} positions={site.positions.list.slice(0, 10)} level={2} />
      </div>
    </Document>
  );
}
