import { address, href } from "../../lib/content/addresses.ts";
import { langOf } from "../../lib/site/labels.ts";
import type { Site } from "../../lib/site/site.ts";
import { Photo } from "../photo.tsx";
import { Prose } from "../prose.tsx";

/** The promise, and inside the loop the way to the positions. */
export function Hero({ site }: { site: Site }) {
  const { labels } = site;
  const count = site.positions.list.length;
  const { photo, headline } = site.company;
  return (
    <section className="relative overflow-hidden hero">
      <Photo
        site={site}
        photo={photo}
        className="h-[38svh] w-full object-cover sm:h-[56svh] print:h-auto print:max-h-60"
      />
      <div className={`wide grid gap-x-12 lg:grid-cols-[3fr_2fr] ${photo ? "relative" : "pt-8 sm:pt-12"}`}>
        <h1
          lang={langOf(site.company, site)}
          className={`max-w-[12em] text-display font-extrabold leading-[0.86] tracking-[-0.045em] lg:col-span-2 ${photo ? "-mt-[0.55em] -ml-[0.2em] not-print:first-line:bg-hero print:mt-4" : ""}`}
        >
          {photo ? <span className="box-decoration-clone px-[0.2em]">{headline}</span> : headline}
        </h1>
        <div className="relative mx-auto mt-8 aspect-square w-[min(100%,17rem)] self-end sm:w-[22rem] lg:col-start-2 lg:mt-16 lg:w-[min(100%,34vw,46rem)]">
          <svg
            viewBox="500 8 490 490"
            width="490"
            height="490"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="36"
            className="absolute size-full overflow-visible text-hero-loop"
          >
            <path d="M-4000 466H520C720 466 871 451 931 347A215 215 0 1 0 559 347C619 451 770 466 970 466H5500" />
          </svg>
          <a
            href={href(site, address.positions)}
            className="absolute inset-[12%] grid place-content-center rounded-full text-center leading-tight no-underline"
          >
            <span className="text-numeral font-extrabold leading-none tracking-[-0.05em]">{count}</span>{" "}
            <span className="text-lead font-bold underline underline-offset-4">
              {labels.openPositionsUnit(count)}
            </span>
          </a>
        </div>
        <Prose
          site={site}
          prose={site.company.body}
          idPrefix="company_"
          className="py-8 text-lead leading-snug sm:pt-12 lg:col-start-1 lg:row-start-2 lg:pb-28"
        />
      </div>
    </section>
  );
}
