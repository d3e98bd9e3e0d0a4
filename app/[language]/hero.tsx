import { Photo } from "../../components/photo.tsx";
import { Prose } from "../../components/prose.tsx";
import { address, href } from "../../lib/content/addresses.ts";
import { labelsFor } from "../../lib/site/labels.ts";
import type { HomeView } from "./page.tsx";

export function Hero({ frame, company, count, chips }: HomeView) {
  const { picture, headline } = company;
  const list = href(frame, address.positions);
  return (
    <section className="relative overflow-hidden signal">
      {picture && (
        <Photo
          picture={picture}
          className="h-[min(29svh,13.5rem+5vw)] w-full object-cover lg:object-[50%_60%] print:h-auto print:max-h-60"
        />
      )}
      <div
        className={`wide grid gap-x-12 sm:grid-cols-[3fr_2fr] print:block ${picture ? "pt-6" : "pt-8"} sm:pt-12`}
      >
        <h1
          lang={company.lang}
          className="max-w-[12em] text-display font-extrabold leading-[0.92] tracking-[-0.03em] sm:col-span-2 sm:pb-[0.08em] lg:leading-[0.86] lg:tracking-[-0.045em]"
        >
          {/* Each sentence on its own lines: "New is old news. Help / us" mixes two. */}
          {headline.map((part) =>
            part.trim() === "" ? (
              part
            ) : (
              <span key={part} className="inline-block">
                {part}
              </span>
            ),
          )}
        </h1>
        {chips.length > 0 && (
          <ul className="chips mt-4 sm:col-span-2 sm:mt-6 print:hidden">
            {chips.map(({ value, name, count: open }) => (
              <li key={value}>
                <a href={`${list}?office=${value}`} className="chip">
                  {name}
                  <b> {open}</b>
                </a>
              </li>
            ))}
          </ul>
        )}
        <Loop frame={frame} count={count} list={list} />
        <Prose
          {...company.body}
          className="pt-5 pb-8 text-lead leading-snug sm:col-start-1 sm:row-start-3 sm:pt-8 sm:pb-20 lg:pb-32 print:pb-4"
        />
      </div>
    </section>
  );
}

/** The loop of the brand, with the number of open positions in it. */
function Loop({ frame, count, list }: Pick<HomeView, "frame" | "count"> & { list: string }) {
  return (
    <div className="relative mx-auto mt-8 aspect-square w-[min(100%,17rem)] self-end sm:col-start-2 sm:row-start-3 sm:mt-4 sm:mb-6 sm:w-[min(100%,34vw)] lg:mt-8 lg:w-[min(100%,31vw,42rem)] print:w-40">
      <svg
        viewBox="500 8 490 490"
        width="490"
        height="490"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="36"
        className="absolute size-full overflow-visible"
      >
        <path
          pathLength="1"
          className="loop"
          d="M-4000 466H520C720 466 871 451 931 347A215 215 0 1 0 559 347C619 451 770 466 970 466H5500"
        />
      </svg>
      <a
        href={list}
        className="absolute inset-[12%] grid place-content-center rounded-full p-[8%] text-center leading-tight no-underline hover:bg-on-signal hover:text-signal"
      >
        <span className="text-numeral font-extrabold leading-none tracking-[-0.02em]">{count}</span>{" "}
        <span className="text-lead font-bold underline underline-offset-4">
          {labelsFor(frame.language).openPositionsUnit(count)}
        </span>
      </a>
    </div>
  );
}

export function Figures({ frame, company }: HomeView) {
  const asOf = labelsFor(frame.language).asOf(company.asOf);
  if (company.figures.length === 0) return null;
  return (
    <section aria-label={asOf} className="wide pt-10 sm:pt-14 lg:pt-20">
      <dl className="grid gap-x-4 xs:grid-cols-2 gap-y-8 sm:grid-cols-[repeat(auto-fit,minmax(max(8rem,14vw),1fr))] sm:gap-x-6">
        {company.figures.map(({ value, label }) => (
          <div key={label} className="flex flex-col-reverse justify-end border-t-2 pt-3">
            <dt
              lang={company.lang}
              className="mt-2 max-w-[15em] text-small leading-snug text-balance sm:text-base"
            >
              {label}
            </dt>
            <dd className="-ml-[0.03em] text-[clamp(2.1rem,4.9vw,5rem)] font-extrabold leading-none tracking-[-0.02em] print:text-title">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-small text-muted">{asOf}</p>
    </section>
  );
}
