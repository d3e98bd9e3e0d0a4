import type { ReactNode } from "react";
import { address, href } from "../lib/content/addresses.ts";
import { partialDate } from "../lib/content/checks/date.ts";
import { factsOf } from "../lib/site/facts.ts";
import { langOf } from "../lib/site/labels.ts";
import type { Listed, Site } from "../lib/site/site.ts";
import { InLanguage } from "./page/in-language.tsx";

/** What a candidate looks for at a glance. */
export function PositionFacts({ site, position }: { site: Site; position: Listed }) {
  const { labels, language } = site;
  const { team, offices, opened, closes, start } = position;
  const known = factsOf(position, language);
  const words = (said: string | undefined) => said && <InLanguage lang={known.wordsIn}>{said}</InLanguage>;
  const facts: [term: string, fact: ReactNode][] = [
    [labels.pay, known.pay ?? labels.payNotStated],
    [labels.agreement, words(known.agreement)],
    [labels.contractTerm, known.contract],
    [labels.hoursTerm, known.hours],
    [labels.workplaceTerm, known.workplace],
    [labels.applicants, known.applicants],
    [
      labels.office(offices.length),
      offices.map((office, index) => (
        <span key={office.slug}>
          {index === 0 ? null : ", "}
          <a href={href(site, address.office(office))} lang={langOf(office, site)}>
            {office.title}
          </a>
        </span>
      )),
    ],
    [
      labels.team,
      <a key={team.slug} href={href(site, address.team(team))} lang={langOf(team, site)}>
        {team.title}
      </a>,
    ],
    [labels.start, start && partialDate(start) ? words(known.start) : known.start],
    [
      labels.opened,
      <time key="opened" dateTime={opened}>
        {known.opened}
      </time>,
    ],
    [
      labels.lastDay,
      known.closes === undefined ? (
        labels.openUntilFilled
      ) : (
        <time key="closes" dateTime={closes}>
          {known.closes}
        </time>
      ),
    ],
  ];
  return (
    <dl className="mt-6 grid grid-cols-[repeat(auto-fill,minmax(min(8.25rem,100%),1fr))] gap-x-5 gap-y-4 sm:mt-10 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] sm:gap-x-8 sm:gap-y-5 lg:grid-cols-4">
      {facts
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
