import { address, href } from "../lib/content/addresses.ts";
import type { Hiring } from "../lib/content/content.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { At, Site } from "../lib/site/site.ts";
import { withoutParts } from "../lib/site/typography.ts";

export function stepsOf(site: Site, { title, steps, body }: Hiring) {
  return { title, lang: langOf({ body }, site), steps: setSteps(steps) };
}

/** Their lines are short: no word with a hyphen is parted there. */
export function setSteps(steps: Hiring["steps"]): Hiring["steps"] {
  return steps.map(({ title, takes, ...others }) => ({
    ...others,
    title: withoutParts(title),
    takes: takes && withoutParts(takes),
  }));
}

/** The circle around the number of a step; the last one is filled. The line through them is in the styles of `steps`. */
export function Ring({ number, of }: { number: number; of: number }) {
  return (
    <span
      className={number === of ? "step-number bg-signal text-on-signal print:bg-transparent" : "step-number"}
    >
      {number}
    </span>
  );
}

export function StepsInShort({ at, hiring }: { at: At; hiring: ReturnType<typeof stepsOf> }) {
  const { steps, lang } = hiring;
  return (
    <div className="room pt-4 print:pt-0">
      <ol className={steps.length > 6 ? "steps" : "steps steps-in-line"}>
        {steps.map(({ title, takes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their order
          <li key={index}>
            <Ring number={index + 1} of={steps.length} />
            <div lang={lang} className="min-w-0 leading-snug">
              <p className="font-bold text-balance">{title}</p>
              {takes && <p className="text-small text-muted">{takes}</p>}
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-6 print:hidden">
        <a href={href(at, address.hiring)} className="inline-flex min-h-11 items-center font-bold">
          {labelsFor(at.language).hiringSteps}
        </a>
      </p>
    </div>
  );
}
