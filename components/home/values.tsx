import { langOf } from "../../lib/site/labels.ts";
import type { Site } from "../../lib/site/site.ts";
import { Prose } from "../prose.tsx";

/** The cardinal value, as loud as it is meant, and the values that bring it to life. */
export function Values({ site }: { site: Site }) {
  const { labels } = site;
  const { introduction, list } = site.values;
  return (
    <section
      id="values"
      aria-labelledby="cardinal-value"
      className="night mt-24 overflow-hidden pt-16 pb-20 sm:mt-36 sm:pt-24"
    >
      <div className="wide">
        <p className="font-bold">{labels.values}</p>
        <h2
          id="cardinal-value"
          lang={langOf(introduction, site)}
          className={`-ml-[0.05em] font-extrabold leading-[0.95] tracking-[-0.06em] text-signal ${shoutSize(introduction.title)}`}
        >
          {introduction.title}
        </h2>
        <Prose
          site={site}
          prose={introduction.body}
          headingShift={1}
          idPrefix="values_"
          className="mt-6 text-lead leading-snug"
        />
        <ol className="mt-14">
          {list.map((value, index) => (
            <li
              key={value.slug}
              className="grid gap-x-12 gap-y-6 border-t-2 border-line py-10 lg:grid-cols-[14rem_5fr_6fr] xl:grid-cols-[18rem_5fr_6fr] lg:items-start"
            >
              <Emblem drawing={value.drawing} />
              <h3
                lang={langOf(value, site)}
                className="max-w-[9em] text-heading font-extrabold leading-[0.95] tracking-[-0.035em]"
              >
                <span className="mb-3 block text-base font-bold tracking-normal text-signal">
                  {index + 1}
                </span>
                {value.title}
              </h3>
              <Prose site={site} prose={value.body} headingShift={2} idPrefix={`${value.slug}_`} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** As large as its longest word allows. */
function shoutSize(title: string): string {
  const longest = Math.max(...title.split(" ").map(({ length }) => length));
  if (longest <= 8) return "text-shout";
  return longest <= 12 ? "text-display" : "text-heading";
}

function Emblem({ drawing }: { drawing: string | undefined }) {
  if (drawing === undefined) return <div className="hidden lg:block" />;
  return (
    <div
      aria-hidden="true"
      className="w-28 sm:w-36 lg:w-full"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized where it is read
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  );
}
