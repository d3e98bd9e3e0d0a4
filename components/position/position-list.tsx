import { href } from "../../lib/schema/addresses.ts";
import { formatSalary } from "../../lib/site/format.ts";
import { type Labels, languageMark } from "../../lib/site/labels.ts";
import type { Listed, Site } from "../../lib/site/site.ts";
import { versionsOf } from "../../lib/site/versions.ts";

/** Positions as a list: each title with what decides whether one opens it. */
export function PositionList({
  site,
  labels,
  positions,
  level,
  language = site.company.language,
}: {
  site: Site;
  labels: Labels;
  positions: Listed[];
  /** The level of the titles, one below the heading above the list. */
  level: 2 | 3 | 4;
  /** The language of the page, in which a position stands where it has a version in it. */
  language?: string;
}) {
  const Title = `h${level}` as const;
  if (positions.length === 0) return <p>{labels.noPositions}</p>;
  return (
    <ul className="border-b-2">
      {positions.map((position) => (
        <li
          key={position.slug}
          data-team={position.team.slug}
          data-office={position.offices.map(({ slug }) => slug).join(" ")}
          data-contract={position.contract}
          data-workplace={position.workplace}
          className="position"
        >
          <Title>
            <TitleLink site={site} position={position} language={language} />
            {position.status === "open" ? null : <mark>{labels.status[position.status]}</mark>}
          </Title>
          <p>
            {position.offices.map(({ title }) => title).join(", ")}
            {position.workplace === "on-site" ? null : ` · ${labels.workplace[position.workplace]}`}
          </p>
          <p>
            {position.team.title}
            {" · "}
            {labels.contract[position.contract]}
            {position.hours === "full-time" ? null : ` · ${labels.hours[position.hours]}`}
          </p>
          <p>{position.salary === undefined ? null : formatSalary(position.salary, language)}</p>
        </li>
      ))}
    </ul>
  );
}

function TitleLink({ site, position, language }: { site: Site; position: Listed; language: string }) {
  const versions = versionsOf(position);
  const version = versions.find((candidate) => candidate.language === language) ?? versions[0];
  return (
    <a href={href(site, version.path)} lang={languageMark(version.language, language)}>
      {version.title}
    </a>
  );
}
