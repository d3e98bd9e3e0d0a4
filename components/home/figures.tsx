import { formatDate } from "../../lib/site/format.ts";
import { langOf } from "../../lib/site/labels.ts";
import type { Site } from "../../lib/site/site.ts";

/** The company in numbers, and what date they are of; nothing where it names none. */
export function Figures({ site }: { site: Site }) {
  const { labels, language } = site;
  const { figures, asOf } = site.company;
  if (figures.length === 0) return null;
  return (
    <section aria-label={labels.asOf(formatDate(asOf, language))} className="wide pt-16 sm:pt-24">
      <dl className="flex flex-wrap gap-x-8 gap-y-10">
        {figures.map(({ value, label }) => (
          <div
            key={label}
            className="flex grow basis-64 flex-col-reverse justify-end border-t-2 pt-3 lg:basis-auto"
          >
            <dt lang={langOf(site.company, site)} className="mt-2 max-w-[15em] leading-snug">
              {label}
            </dt>
            <dd className="-ml-[0.03em] text-numeral font-extrabold leading-none tracking-[-0.055em]">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 text-small text-muted">{labels.asOf(formatDate(asOf, language))}</p>
    </section>
  );
}
