import { Fragment, type ReactNode } from "react";
import { address, href } from "../lib/content/addresses.ts";
import { isPartialDate } from "../lib/content/checks/date.ts";
import { factsOf } from "../lib/site/facts.ts";
import { formatSeries, telephone, unbroken } from "../lib/site/format.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { Site, SitePosition } from "../lib/site/site.ts";
import { InLanguage } from "./prose.tsx";

export function factListOf(site: Site, position: SitePosition) {
  const { offices, team, opened, closes, contact, original } = position;
  const link = (path: string, { title, body }: { title: string } & Parameters<typeof langOf>[0]) => ({
    url: href(site, path),
    title,
    lang: langOf({ body }, site),
  });
  return {
    known: factsOf(position, site.language),
    opened,
    closes,
    contact,
    /** The last day is then in the notice. */
    isClosed: position.status === "closed",
    startsInWords: original.start !== undefined && !isPartialDate(original.start),
    offices: offices.map((office) => link(address.office(office), office)),
    team: link(address.team(team), team),
  };
}

/** What is before a range of pay, the range and its period, each on one line wherever it fits. */
export function PayInParts({ pay }: { pay: string }) {
  const parts = /^(\D* )?(.*\d[^ ]*)( .*)?$/.exec(pay)?.slice(1) ?? [pay];
  return parts.map(
    (part) =>
      part && (
        <Fragment key={part}>
          <span className="inline-block">{part.trim()}</span>{" "}
        </Fragment>
      ),
  );
}

function Contact({ name, email, phone }: NonNullable<SitePosition["contact"]>) {
  return (
    <div className="flex flex-wrap items-center gap-x-6">
      <span>{name}</span>
      {email && (
        <a
          href={`mailto:${email}`}
          className="flex min-h-11 items-center [overflow-wrap:anywhere] print:min-h-0"
        >
          {email}
        </a>
      )}
      {phone && (
        <a href={telephone(phone)} className="flex min-h-11 items-center print:min-h-0">
          {unbroken(phone)}
        </a>
      )}
    </div>
  );
}

interface Props {
  language: string;
  facts: ReturnType<typeof factListOf>;
}

/** A link alone on its line can also be tapped just above and below it. */
const reach = "relative py-1 after:absolute after:inset-x-0 after:-inset-y-2 after:content-['']";

type Row = [term: string, fact: ReactNode, place?: "card" | "row"];

/** The facts in their order; those in the card are what people decide by, and stay in view beside the ad. */
function rowsOf({ language, facts }: Props): Row[] {
  const labels = labelsFor(language);
  const { known, offices, team, opened, closes, contact } = facts;
  const words = (text: string | undefined) => text && <InLanguage lang={known.wordsIn}>{text}</InLanguage>;
  const day = (date: string | undefined, text: string | undefined) => <time dateTime={date}>{text}</time>;
  // Large enough for a finger; where several may be stacked, none reaches over the others.
  const room = offices.length > 1 ? "inline-block py-1 print:py-0" : reach;
  const link = ({ url, title, lang }: (typeof offices)[number], className = reach) => (
    <a href={url} lang={lang} className={className}>
      {title}
    </a>
  );
  const comma = formatSeries(["", ""], language);
  const all = offices.map((office, index) => (
    <span key={office.url}>
      {index === 0 ? null : comma}
      {link(office, room)}
    </span>
  ));
  // The room above several would set them lower than the fact beside them.
  const where = offices.length > 1 ? <span className="-mt-1 block print:mt-0">{all}</span> : all;
  const lastDay = known.closes === undefined ? labels.openUntilFilled : day(closes, known.closes);
  const pay = known.pay && <PayInParts pay={known.pay} />;
  const rows: Row[] = [
    [labels.pay, pay ?? labels.payNotStated, "card"],
    [labels.agreement, words(known.agreement)],
    [labels.contractTerm, known.contract],
    [labels.hoursTerm, known.hours],
    [labels.workplaceTerm, known.workplaceAndDays],
    [labels.applicants, known.applicants],
    [labels.office(offices.length), offices.length === 0 ? undefined : where, "card"],
    [labels.team, link(team)],
    [labels.start, facts.startsInWords ? words(known.start) : known.start],
    [labels.opened, day(opened, known.opened)],
    [labels.lastDay, facts.isClosed ? undefined : lastDay, "card"],
    [labels.contact, contact && <Contact {...contact} />, "row"],
  ];
  return rows.filter(([, fact]) => fact !== undefined);
}

interface HeadProps extends Props {
  className: string;
  hasCard?: boolean;
}

/** What candidates look for at a glance; with a card beside the ad, wide screens show here what the card leaves. */
export function PositionFacts({ className, hasCard = false, ...props }: HeadProps) {
  return (
    <dl
      className={`facts mt-6 grid grid-cols-[repeat(auto-fill,minmax(min(8.25rem,100%),1fr))] gap-x-3 gap-y-4 sm:mt-10 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] sm:gap-x-8 sm:gap-y-5 print:mt-4 print:grid-cols-4 print:gap-y-2 ${className}`}
    >
      {rowsOf(props).map(([term, fact, place]) => (
        <div
          key={term}
          className={`pt-2 ${place === "row" ? "col-span-full" : hasCard && place ? "lg:hidden" : ""}`}
        >
          <dt className="text-small">{term}</dt>
          <dd className="font-bold leading-snug max-sm:tracking-tight">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * The facts in the card's grid: pay across its full width, the others beside the days left. On a small screen, where all
 * of them are in the head, the ring has the last day beside it, and without a ring there are none.
 */
export function CardFacts(props: Props) {
  const rows = rowsOf(props).filter(([, , place]) => place === "card");
  const last = props.facts.closes === undefined ? undefined : rows.length - 1;
  return (
    <dl className="contents">
      {rows.map(([term, fact], index) => (
        <div
          key={term}
          className={`${index === 0 ? "col-span-full" : "col-start-1"} ${index === last ? "" : "max-lg:hidden"}`}
        >
          <dt className="text-small">{term}</dt>
          <dd className={`font-bold leading-snug ${index === 0 ? "text-[1.375rem]" : ""}`}>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
