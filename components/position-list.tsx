import { atRoot, href } from "../lib/content/addresses.ts";
import { factsOf } from "../lib/site/facts.ts";
import { filterValues } from "../lib/site/filters.ts";
import { labelsFor, langOf, languageMark } from "../lib/site/labels.ts";
import type { Site, SitePosition } from "../lib/site/site.ts";
import { setTitle } from "../lib/site/typography.ts";

/** A position in a list, as plain data; in the list with the filters, with what they look at. */
export type Item = ReturnType<typeof itemOf> & { values?: ReturnType<typeof filterMarks> };

export function filterMarks(position: SitePosition) {
  const { team, office, contract, workplace } = filterValues(position);
  return {
    "data-team": team.join(" "),
    "data-office": office.join(" "),
    "data-contract": contract.join(" "),
    "data-workplace": workplace.join(" "),
  };
}

export function itemOf(site: Site, position: SitePosition) {
  const { slug, title, path, status } = position;
  const { lines, pay } = factsOf(position, site.language);
  return {
    slug,
    status,
    pay,
    title: setTitle(position.language, title),
    url: href(atRoot(site), path),
    lang: languageMark(position.language, site.language),
    lines: [lines.place, lines.kind],
  };
}

export function noticeOf(site: Site) {
  const { notice } = site.company;
  return notice === undefined ? undefined : { text: notice, lang: langOf(site.company, site) };
}

export function Notice({ notice, className }: { notice: ReturnType<typeof noticeOf>; className: string }) {
  return (
    notice && (
      <p lang={notice.lang} className={`text-small text-muted ${className}`}>
        {notice.text}
      </p>
    )
  );
}

interface Props {
  language: string;
  items: Item[];
  /** The level of the titles, one below the heading above the list. */
  level: 2 | 3 | 4;
}

export function PositionList({ language, items, level }: Props) {
  const labels = labelsFor(language);
  const Title = `h${level}` as const;
  if (items.length === 0) return <p>{labels.noPositions}</p>;
  return (
    <ul className="positions border-b-2">
      {items.map(({ slug, title, status, pay, url, lang, lines, values }) => (
        <li key={slug} {...values} className="position">
          <Title>
            <a href={url} lang={lang}>
              {title}
            </a>
            {status === "open" ? null : <mark>{labels.status[status]}</mark>}
          </Title>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {pay && <p>{pay}</p>}
        </li>
      ))}
    </ul>
  );
}
