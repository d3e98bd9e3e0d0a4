import { address, href } from "../lib/content/addresses.ts";
import type { Hiring } from "../lib/content/content.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { At, Site } from "../lib/site/site.ts";

/** The circle around the number of a step. */
export const ring =
  "grid shrink-0 place-content-center rounded-full border-signal font-extrabold leading-none tracking-tight";

/** The steps of hiring, and the heading above them. */
export function stepsOf(site: Site, { title, steps, body }: Hiring) {
  return { title, lang: langOf({ body }, site), steps };
}

/** The steps at a glance, and the link to the page with the rest. */
export function StepsInShort({ at, hiring }: { at: At; hiring: ReturnType<typeof stepsOf> }) {
  return (
    <>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-x-8 gap-y-6">
        {hiring.steps.map(({ title, takes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their order
          <li key={index} className="flex items-start gap-x-4">
            <span className={`${ring} size-11 border-[0.4rem]`}>{index + 1}</span>
            <div lang={hiring.lang} className="min-w-0 pt-2 leading-snug">
              <p className="font-bold text-balance">{title}</p>
              {takes && <p className="text-small text-muted">{takes}</p>}
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-6">
        <a href={href(at, address.hiring)} className="inline-flex min-h-11 items-center font-bold">
          {labelsFor(at.language).hiringSteps}
        </a>
      </p>
    </>
  );
}
