import type { ReactNode } from "react";
import { applyAddress, href } from "../lib/content/addresses.ts";
import { timeLeft } from "../lib/content/status.ts";
import { factsOf } from "../lib/site/facts.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { Site, SitePosition } from "../lib/site/site.ts";
import { PayInParts } from "./position-facts.tsx";

type Apply = ReturnType<typeof applyOf>;

interface Props {
  language: string;
  apply: Apply;
}

function privacyOf(site: Site) {
  const { privacy = "" } = site.company;
  if (/^https:/i.test(privacy)) return { url: privacy, title: site.labels.privacy, lang: undefined };
  const page = site.pages.find(({ slug }) => slug === privacy);
  return page && { url: href(site, page.path), title: page.title, lang: langOf(page, site) };
}

export function applyOf(site: Site, position: SitePosition) {
  const { apply, title } = position;
  const { pay } = factsOf(position, site.language);
  const url = applyAddress(apply, title);
  const hiring = position.hiring ? site.hiring : undefined;
  const [first, ...others] = hiring?.steps ?? [];
  return {
    url,
    pay,
    /** Empty for an e-mail; no line of the button ends at a hyphen. */
    host: new URL(url).host.replaceAll("-", "-\u2060"),
    address: apply,
    privacy: privacyOf(site),
    send: hiring?.send,
    first: first?.takes ? { title: first.title, takes: first.takes } : undefined,
    answer: others.at(-1)?.takes,
    wordsIn: hiring && langOf(hiring, site),
    left: timeLeft(position, site.now),
  };
}

/** "Apply by email", or "Apply at jobs.example.com". */
export function wayToApply(language: string, { host }: Apply): string {
  const labels = labelsFor(language);
  return host === "" ? labels.applyByMail : labels.applyElsewhere(host);
}

function ApplyButton({ apply, className, children }: { apply: Apply; className: string; children: string }) {
  return (
    <a
      href={apply.url}
      className={`inline-flex items-center justify-center rounded-full border-2 border-transparent bg-action text-center font-bold leading-tight text-on-action no-underline hover:underline ${className}`}
    >
      {children}
    </a>
  );
}

/** The address to write to, for those whose browser opens no e-mail: most of those who use webmail. */
function ApplyAddress({ language, apply }: Props) {
  if (apply.host !== "") return null;
  return (
    <p className="mt-3 text-small leading-snug">
      {labelsFor(language).orWriteTo} <strong className="inline-block select-all">{apply.address}</strong>
    </p>
  );
}

/** What helps to apply: beside the ad on a wide screen; after it on a small one, under the bar with the button. */
export function ApplyCard({ language, apply, children }: Props & { children: ReactNode }) {
  const labels = labelsFor(language);
  const { left, send, first, answer, wordsIn } = apply;
  // The first step may be a call: only its name tells what takes that long.
  const times = [
    first && { term: first.title, lang: wordsIn, words: first.takes },
    answer && { term: labels.hearBack, lang: undefined, words: answer },
  ].filter((time) => time !== undefined && time !== "");
  return (
    <div className="bg-paper pt-3 lg:border-2 lg:p-6 xl:p-8">
      {/* Between a tablet and a wide screen, the ring would leave the facts too little room. */}
      <div className="grid grid-cols-[1fr_auto] items-center gap-3 max-lg:w-[min(100%,28rem)] lg:items-start max-xs:[&>p]:hidden lg:max-[75rem]:[&>p]:hidden">
        {children}
        {left && <DaysLeft language={language} left={left} />}
      </div>
      <p className="mt-5 max-lg:hidden">
        <ApplyButton
          apply={apply}
          className={`min-h-14 w-full px-4 py-2 ${apply.host.length > 16 ? "" : "xl:text-lead"}`}
        >
          {wayToApply(language, apply)}
        </ApplyButton>
      </p>
      <ApplyAddress language={language} apply={apply} />
      {send && (
        <p lang={wordsIn} className="mt-4 leading-snug">
          {send}
        </p>
      )}
      {times.length > 0 && (
        <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
          {times.map(({ term, lang, words }) => (
            <div key={term}>
              <dt lang={lang} className="text-small">
                {term}
              </dt>
              <dd lang={wordsIn} className="font-bold leading-snug">
                {words}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {apply.privacy && (
        <p className="mt-3 text-small max-lg:hidden">
          <PrivacyLink apply={apply} />
        </p>
      )}
    </div>
  );
}

function PrivacyLink({ apply: { privacy } }: { apply: Apply }) {
  return privacy ? (
    <a href={privacy.url} lang={privacy.lang} className="inline-flex min-h-11 items-center">
      {privacy.title}
    </a>
  ) : null;
}

/** The days left, in a ring that is full on the first day and empties clockwise from the top. */
function DaysLeft({ language, left }: { language: string; left: NonNullable<Apply["left"]> }) {
  const labels = labelsFor(language);
  const { days, percent } = left;
  return (
    <p className="relative col-start-2 row-start-1 grid size-24 lg:row-span-2 lg:row-start-2 place-content-center text-center leading-none sm:size-28">
      <svg
        viewBox="0 0 112 112"
        aria-hidden="true"
        fill="none"
        strokeWidth="8"
        className="absolute inset-0 stroke-line"
      >
        <circle cx="56" cy="56" r="52" />
        <path
          d="M56 4a52 52 0 0 1 0 104a52 52 0 0 1 0-104"
          pathLength="100"
          strokeDasharray={`${percent} 100`}
          className="stroke-signal"
        />
      </svg>
      {days === 0 ? (
        <strong className="max-w-20 leading-tight">{labels.lastDayNow}</strong>
      ) : (
        <>
          <strong className="text-title font-extrabold leading-none tracking-tight">{days}</strong>{" "}
          <span className="max-w-20 text-small leading-tight">{labels.daysLeftUnit(days)}</span>
        </>
      )}
    </p>
  );
}

/** The way to apply on a small screen, in view from the head to the end of the ad; beside it the pay, or else the time left. */
export function ApplyBar({ language, apply }: Props) {
  const labels = labelsFor(language);
  const { pay, left } = apply;
  const days = left?.days === 0 ? labels.lastDayNow : left && labels.daysLeft(left.days);
  return (
    <div className="apply-bar bottom-0 -mx-[clamp(1rem,4vw,4.5rem)] mt-8 border-t-2 bg-paper px-[clamp(1rem,4vw,4.5rem)] pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden">
      <p className="flex min-h-16 items-center justify-between gap-4 py-2 max-xs:flex-wrap">
        <span className="text-small leading-tight text-balance">
          <strong className="block">
            {pay ? <PayInParts pay={pay} /> : (days ?? labels.openUntilFilled)}
          </strong>
          <PrivacyLink apply={apply} />
        </span>
        <ApplyButton apply={apply} className="min-h-12 shrink-0 px-8 xs:max-w-3/5">
          {labels.apply}
        </ApplyButton>
      </p>
    </div>
  );
}
