import { siteIcons } from "../lib/machines/metadata.ts";
import { labelsFor } from "../lib/site/labels.ts";
import type { Site } from "../lib/site/site.ts";
import { Document, frameOf } from "./document.tsx";
import { PageHead } from "./head.tsx";
import { itemOf, PositionList } from "./list.tsx";

/** What the page for wrong addresses shows. */
export function notFoundOf(site: Site) {
  return {
    frame: frameOf(site),
    metadata: {
      ...siteIcons(site),
      alternates: { canonical: null },
      // Next adds this to the page of the main language by itself.
      robots: site.tag === undefined ? undefined : "noindex",
    },
    company: site.company.name,
    items: site.positions.list.slice(0, 10).map((position) => itemOf(site, position)),
  };
}

/** Says that there is no such page, and shows the newest positions. */
export function NotFound({ frame, company, items }: ReturnType<typeof notFoundOf>) {
  const labels = labelsFor(frame.language);
  // In the live preview, a page is most often missing because its file has an error.
  const [error, ...more] = frame.problems.filter(({ severity }) => severity === "error");
  const title = error === undefined ? labels.notFound : labels.problems(1 + more.length);
  const explanation =
    error === undefined ? labels.notFoundExplanation : `${error.file}, ${error.line}: ${error.message}`;
  return (
    <Document frame={frame}>
      <title>{`${title} · ${company}`}</title>
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
        <PageHead title={title}>
          <p className="mt-6 mb-12 max-w-[24em] text-lead">{explanation}</p>
        </PageHead>
      </div>
      <div className="wide relative">
        <PositionList language={frame.language} items={items} level={2} />
      </div>
    </Document>
  );
}
