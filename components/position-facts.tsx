import type { ReactNode } from "react";
import { address, href } from "../lib/content/addresses.ts";
import { partialDate } from "../lib/content/checks/date.ts";
import { factsOf } from "../lib/site/facts.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { Listed, Site } from "../lib/site/site.ts";
import { InLanguage } from "./prose.tsx";

/** The facts of a position as its page shows them, with the links to its offices and its team. */
export function factListOf(site: Site, position: Listed) {
  const { offices, team, opened, closes, contact, original } = position;
  const link = (path: string, { title, body }: { title: string } & Parameters<typeof langOf>[0]) => ({
    url: href(site, path),
    title,
    lang: langOf({ body }, site),
  });
  return {
    known: factsOf(position, site.language),
    ...{ opened, closes, contact },
    startsInWords: original.start !== undefined && partialDate(original.start) !== undefined,
    offices: offices.map((office) => link(address.office(office), office)),
    team: link(address.team(team), team),
  };
}

/** Whom to ask, with links that write and call. */
function Contact({ name, email, phone }: NonNullable<Listed["contact"]>) {
  return (
    <>
      {name}
      {email && (
        <a href={`mailto:${email}`} className="block [overflow-wrap:anywhere]">
          {email}
        </a>
      )}
      {phone && (
        <a href={`tel:${phone.replace(/\(0\)|[^\d+]/g, "")}`} className="block">
          {phone}
        </a>
      )}
    </>
  );
}

/** What candidates look for at a glance. */
export function PositionFacts({
  language,
  facts,
}: {
  language: string;
  facts: ReturnType<typeof factListOf>;
}) {
  const labels = labelsFor(language);
  const { known, offices, team, opened, closes, contact } = facts;
  const words = (text: string | undefined) => text && <InLanguage lang={known.wordsIn}>{text}</InLanguage>;
  const day = (date: string | undefined, text: string | undefined) => <time dateTime={date}>{text}</time>;
  const link = ({ url, title, lang }: (typeof offices)[number]) => (
    <a href={url} lang={lang}>
      {title}
    </a>
  );
  const rows: [term: string, fact: ReactNode][] = [
    [labels.pay, known.pay ?? labels.payNotStated],
    [labels.agreement, words(known.agreement)],
    [labels.contractTerm, known.contract],
    [labels.hoursTerm, known.hours],
    [labels.workplaceTerm, known.workplace],
    [labels.applicants, known.applicants],
    [
      labels.office(offices.length),
      offices.length === 0
        ? undefined
        : offices.map((office, index) => (
            <span key={office.url}>
              {index === 0 ? null : ", "}
              {link(office)}
            </span>
          )),
    ],
    [labels.team, link(team)],
    [labels.start, facts.startsInWords ? words(known.start) : known.start],
    [labels.opened, day(opened, known.opened)],
    [labels.lastDay, known.closes === undefined ? labels.openUntilFilled : day(closes, known.closes)],
    [labels.contact, contact && <Contact {...contact} />],
  ];
  return (
    <dl className="mt-6 grid grid-cols-[repeat(auto-fill,minmax(min(8.25rem,100%),1fr))] gap-x-5 gap-y-4 sm:mt-10 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] sm:gap-x-8 sm:gap-y-5 lg:grid-cols-4">
      {rows
        .filter(([, fact]) => fact !== undefined)
        .map(([term, fact]) => (
          <div key={term} className="border-t-2 pt-2">
            <dt className="text-small">{term}</dt>
            <dd className="font-bold">{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
