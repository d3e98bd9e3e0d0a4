import { href } from "../lib/content/addresses.ts";
import { siteIcons } from "../lib/machines/metadata.ts";
import { labelsFor } from "../lib/site/labels.ts";
import type { Site } from "../lib/site/site.ts";
import { Document, frameOf } from "./document.tsx";
import { PageHead } from "./page-head.tsx";

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
  };
}

/** Says that there is no such page, and leads to every part of the site. */
export function NotFound({ frame, company }: ReturnType<typeof notFoundOf>) {
  const labels = labelsFor(frame.language);
  // In the live preview, a page is most often missing because its file has an error.
  const [error, ...more] = frame.problems.filter(({ severity }) => severity === "error");
  const title = error === undefined ? labels.notFound : labels.problems(1 + more.length);
  const explanation =
    error === undefined ? labels.notFoundExplanation : `${error.file}, ${error.line}: ${error.message}`;
  return (
    <Document frame={frame}>
      <title>{`${title} · ${company}`}</title>
      <div className="wide grid items-center gap-x-12 pb-10 lg:grid-cols-[7fr_5fr]">
        <div className="max-lg:order-1">
          <PageHead title={title}>
            <p className="mt-6 max-w-[24em] text-lead leading-snug">{explanation}</p>
          </PageHead>
          <ul className="mt-10">
            {frame.header.ways.map(({ path, label, lang }) => (
              <li key={path}>
                <a
                  href={href(frame, path)}
                  lang={lang}
                  className="block border-t-2 py-2 text-heading font-extrabold leading-none tracking-[-0.035em] no-underline hover:underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
        {/* The loop without the piece that is missing. */}
        <svg
          viewBox="0 0 200 200"
          width="200"
          height="200"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="18"
          className="w-36 max-lg:mt-6 sm:w-48 lg:w-full"
        >
          <path d="M153 47A75 75 0 1 0 175 100" />
          <path d="M160 14l26 26" className="stroke-signal" />
        </svg>
      </div>
    </Document>
  );
}
