import { address, href } from "../lib/content/addresses.ts";
import type { Hiring } from "../lib/content/content.ts";
import { langOf } from "../lib/site/labels.ts";
import type { Site } from "../lib/site/site.ts";

const ring =
  "grid shrink-0 place-content-center rounded-full border-signal font-extrabold leading-none tracking-tight";

interface Props {
  site: Site;
  steps: Hiring["steps"];
  lang: string | undefined;
}

/** The steps of hiring, each with how long it takes and whom one meets. */
export function Steps({ site, steps, lang }: Props) {
  const { labels } = site;
  return (
    <ol className="mt-10 border-b-2 sm:mt-14">
      {steps.map(({ title, takes, with: whom }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: their order is what they are
          key={index}
          className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-3 border-t-2 py-6 sm:gap-x-8 sm:py-8 lg:grid-cols-[auto_6fr_5fr]"
        >
          <span className={`${ring} size-14 border-8 text-lead sm:size-20 sm:border-[0.7rem] sm:text-title`}>
            {index + 1}
          </span>
          <h2 lang={lang} className="text-title font-extrabold leading-tight tracking-tight">
            {title}
          </h2>
          {takes || whom ? (
            <dl className="col-start-2 flex flex-wrap gap-x-10 gap-y-3 lg:col-start-3">
              {takes && <Fact term={labels.stepTakes} fact={takes} lang={lang} />}
              {whom && <Fact term={labels.stepWith} fact={whom} lang={lang} />}
            </dl>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Fact({ term, fact, lang }: { term: string; fact: string; lang: string | undefined }) {
  return (
    <div>
      <dt className="text-small text-muted">{term}</dt>
      <dd lang={lang} className="font-bold">
        {fact}
      </dd>
    </div>
  );
}

/** The steps at a glance, and the way to the page that has the rest. */
export function StepsInShort({ site, hiring }: { site: Site; hiring: Hiring }) {
  return (
    <>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-x-8 gap-y-6">
        {hiring.steps.map(({ title, takes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: their order is what they are
          <li key={index} className="flex items-start gap-x-4">
            <span className={`${ring} size-11 border-[0.4rem]`}>{index + 1}</span>
            <div lang={langOf(hiring, site)} className="min-w-0 pt-2 leading-snug">
              <p className="font-bold text-balance">{title}</p>
              {takes && <p className="text-small text-muted">{takes}</p>}
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-6">
        <a href={href(site, address.hiring)} className="inline-flex min-h-11 items-center font-bold">
          {site.labels.hiringSteps}
        </a>
      </p>
    </>
  );
}
