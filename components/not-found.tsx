import { address, href } from "../lib/content/addresses.ts";
import { siteIcons } from "../lib/machines/metadata.ts";
import { isError } from "../lib/messages/problem.ts";
import { labelsFor } from "../lib/site/labels.ts";
import { alternatesOf, type Site } from "../lib/site/site.ts";
import { Document, frameOf } from "./document.tsx";
import { PageHead } from "./page-head.tsx";
import { errorCount } from "./problems.tsx";

export function notFoundOf(site: Site) {
  return {
    // Its languages lead to their home pages: no page says which one was meant.
    frame: frameOf(site, alternatesOf(site, address.home)),
    metadata: {
      ...siteIcons(site),
      alternates: { canonical: null },
      // Next adds this to the page of the first language by itself.
      robots: site.tag === undefined ? undefined : "noindex",
    },
    company: site.company.name,
  };
}

export function NotFound({ frame, company }: ReturnType<typeof notFoundOf>) {
  const labels = labelsFor(frame.language);
  // In the live preview, a page is most often missing because its file has an error.
  const errors = frame.problems.filter(isError);
  const [error] = errors;
  const title = error === undefined ? labels.notFound : errorCount(errors);
  const explanation =
    error === undefined ? labels.notFoundExplanation : `${error.file}, ${error.line}: ${error.message}`;
  return (
    <Document frame={frame}>
      <title>{`${title} · ${company}`}</title>
      <PageHead
        title={title}
        lang={error && "en"}
        emblem={
          // The loop of the home page, mended where a piece was missing.
          <svg
            viewBox="512 6 466 478"
            width="466"
            height="478"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="36"
            className="w-32 overflow-visible sm:w-44 lg:float-right lg:mt-10 lg:ml-12 lg:w-[min(34%,30rem)]"
          >
            <path d="M512 466H520C720 466 871 451 931 347A215 215 0 0 0 940 148M818 37A215 215 0 0 0 559 347C619 451 770 466 978 466" />
            <path d="M818 37A215 215 0 0 1 940 148" pathLength="1" className="mend stroke-signal" />
          </svg>
        }
      >
        <p className="mt-6 max-w-[24em] text-lead leading-snug">{explanation}</p>
        <ul className="mt-10 flow-root border-b-2">
          {frame.header.ways.map(({ path, label, lang }) => (
            <li key={path}>
              <a
                href={href(frame, path)}
                lang={lang}
                className="block border-t-2 pt-1 pb-3 text-heading font-extrabold leading-[1.1] tracking-[-0.035em] no-underline hover:underline"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </PageHead>
    </Document>
  );
}
