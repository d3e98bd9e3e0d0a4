import type { ReactNode } from "react";
import { address, href } from "../../lib/schema/addresses.ts";
import { formatCountry, formatDay, formatList, formatSalary } from "../../lib/site/format.ts";
import { type Labels, languageMark } from "../../lib/site/labels.ts";
import type { Listed, Site } from "../../lib/site/site.ts";

/** What a candidate looks for at a glance. */
export function PositionFacts({
  site,
  labels,
  position,
  language,
}: {
  site: Site;
  labels: Labels;
  position: Listed;
  language: string;
}) {
  const { team, offices, workplace, contract, hours, salary, opened, closes, applicants } = position;
  const companyLanguage = languageMark(site.company.language, language);
  const countries = applicants.map((country) => formatCountry(country, language));
  const facts: [term: string, fact: ReactNode][] = [
    [labels.pay, salary === undefined ? labels.payNotStated : formatSalary(salary, language)],
    [labels.contractTerm, labels.contract[contract]],
    [labels.hoursTerm, labels.hours[hours]],
    [labels.workplaceTerm, labels.workplace[workplace]],
    ...(workplace === "remote"
      ? [[labels.applicants, formatList(countries, language)] as [string, ReactNode]]
      : []),
    [
      labels.office(offices.length),
      offices.map((office, index) => (
        <span key={office.slug}>
          {index === 0 ? null : ", "}
          <a href={href(site, address.office(office))} lang={companyLanguage}>
            {office.title}
          </a>
        </span>
      )),
    ],
    [
      labels.team,
      <a key={team.slug} href={href(site, address.team(team))} lang={companyLanguage}>
        {team.title}
      </a>,
    ],
    [labels.opened, <Day key="opened" day={opened} language={language} />],
    [
      labels.lastDay,
      closes === undefined ? labels.openUntilFilled : <Day key="closes" day={closes} language={language} />,
    ],
  ];
  return (
    <dl className="mt-6 grid grid-cols-[repeat(auto-fill,minmax(min(8.25rem,100%),1fr))] gap-x-5 gap-y-4 sm:mt-10 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] sm:gap-x-8 sm:gap-y-5 lg:grid-cols-4">
      {facts.map(([term, fact]) => (
        <div key={term} className="border-t-2 pt-2">
          <dt className="text-small">{term}</dt>
          <dd className="font-bold">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function Day({ day, language }: { day: string; language: string }) {
  return <time dateTime={day}>{formatDay(day, language)}</time>;
}
