import { atRoot, href } from "../lib/content/addresses.ts";
import { factsOf } from "../lib/site/facts.ts";
import { languageMark } from "../lib/site/labels.ts";
import type { Listed, Site } from "../lib/site/site.ts";
import { versionIn } from "../lib/site/versions.ts";

interface Props {
  site: Site;
  /** The level of the titles, one below the heading above the list. */
  level: 2 | 3 | 4;
}

/** Positions as a list, in the language of the page where they have it: each title with what decides whether one opens it. */
export function PositionList({ positions, ...props }: Props & { positions: Listed[] }) {
  if (positions.length === 0) return <p>{props.site.labels.noPositions}</p>;
  return (
    <ul className="border-b-2">
      {positions.map((position) => (
        <Item key={position.slug} position={position} {...props} />
      ))}
    </ul>
  );
}

function Item({ site, position, level }: Props & { position: Listed }) {
  const { labels, language } = site;
  const Title = `h${level}` as const;
  const facts = factsOf(position, language);
  const version = versionIn(position, language);
  return (
    <li
      data-team={position.team.slug}
      data-office={position.offices.map(({ slug }) => slug).join(" ")}
      data-contract={position.contract}
      data-workplace={position.workplace}
      className="position"
    >
      <Title>
        <a href={href(atRoot(site), version.path)} lang={languageMark(version.language, language)}>
          {version.title}
        </a>
        {position.status === "open" ? null : <mark>{labels.status[position.status]}</mark>}
      </Title>
      <p>{facts.lines.place}</p>
      <p>{facts.lines.kind}</p>
      <p>{facts.pay}</p>
    </li>
  );
}
