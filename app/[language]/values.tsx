import { Emblem } from "../../components/emblem.tsx";
import { Prose } from "../../components/prose.tsx";
import { labelsFor } from "../../lib/site/labels.ts";
import type { HomeView } from "./page.tsx";

export function Values({ frame, values: { head, introduction, list } }: HomeView) {
  const drawn = list.some(({ drawing }) => drawing !== undefined);
  return (
    <section
      id="values"
      aria-labelledby="cardinal-value"
      className="night mt-16 overflow-hidden pt-12 pb-12 sm:mt-36 sm:pt-24 sm:pb-20 print:mt-0 print:pt-10 print:pb-4"
    >
      <div className="wide room">
        <p className="font-bold print:break-after-avoid">{labelsFor(frame.language).values}</p>
        <h2
          id="cardinal-value"
          lang={head.lang}
          className={`-ml-[0.03em] font-extrabold leading-[0.95] tracking-[-0.06em] text-signal ${shoutSize(head.title)}`}
        >
          {head.title}
        </h2>
        <Prose {...introduction} className="mt-4 text-lead leading-snug sm:mt-6" />
        <ol className="mt-8 sm:mt-14">
          {list.map(({ slug, head, drawing, body }, index) => (
            <li
              key={slug}
              className={`grid gap-x-5 gap-y-4 border-t-2 py-7 sm:gap-x-12 sm:py-10 lg:items-start print:py-4 ${drawn ? "xs:grid-cols-[4.5rem_1fr] lg:grid-cols-[10rem_6fr_5fr] xl:grid-cols-[16rem_6fr_5fr]" : "lg:grid-cols-[7fr_5fr]"}`}
            >
              {drawn && (
                <Emblem drawing={drawing ?? ""} className="w-18 self-center lg:w-full lg:self-start" />
              )}
              <h3
                lang={head.lang}
                className="max-w-[11em] self-center text-heading font-extrabold leading-[0.95] tracking-[-0.035em] lg:self-start"
              >
                <span className="mb-3 block text-base font-bold tracking-normal">{index + 1}</span>
                {head.title}
              </h3>
              <Prose {...body} className={drawn ? "max-lg:col-span-full" : ""} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** How wide a letter is in bold type, in ems, closely set: enough to tell "Illicit" from "Momentum". */
function widthOf(letter: string): number {
  if (/[fijlrtI]/.test(letter)) return 0.32;
  if (/[mwMW]/.test(letter)) return 0.86;
  return /\p{Ll}/u.test(letter) ? 0.52 : 0.66;
}

/**
 * As large as the longest word allows, and so that it has about two lines. Each limit has room for a typeface that is a
 * tenth wider, as Literata is.
 */
export function shoutSize(title: string): string {
  const words = title.split(" ").map((word) => [...word].reduce((sum, letter) => sum + widthOf(letter), 0));
  const widest = Math.max(...words);
  if (widest <= 4.15 && title.length <= 12) return "text-shout";
  if (widest <= 5.1 && title.length <= 12) return "text-[clamp(3rem,17.5cqw,22rem)] print:text-heading";
  return widest <= 6.7 && title.length <= 32 ? "text-display" : "text-heading";
}
