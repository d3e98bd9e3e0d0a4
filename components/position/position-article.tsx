import { address, atRoot, href } from "../../lib/content/addresses.ts";
import { jobPosting } from "../../lib/machines/job-posting.ts";
import { formatLanguage } from "../../lib/site/format.ts";
import { proseHtml } from "../../lib/site/html.ts";
import { labelsFor, langOf, languageMark, spokenIn } from "../../lib/site/labels.ts";
import { similarTo } from "../../lib/site/similar.ts";
import type { Listed, Site } from "../../lib/site/site.ts";
import { type Version, versionsOf } from "../../lib/site/versions.ts";
import { ApplyLink } from "../apply.tsx";
import { JsonLd } from "../json-ld.tsx";
import { PositionList } from "../list.tsx";
import { Breadcrumbs } from "../page/breadcrumbs.tsx";
import { ShareLinks } from "../page/share-links.tsx";
import { PositionFacts } from "../position-facts.tsx";
import { Html } from "../prose.tsx";
import { StepsInShort } from "../steps.tsx";
import { ClosedNotice } from "./closed-notice.tsx";

interface Props {
  site: Site;
  position: Listed;
  version: Version;
}

/** A position in one of its languages: its facts, the way to apply, and the ad. */
export function PositionArticle({ site, position, version }: Props) {
  const { labels } = site;
  const html = proseHtml(version.body, site);
  const posting = jobPosting(site, position, { html, language: version.language });
  const trail = [
    { name: site.company.name, path: site.prefix + address.home },
    { name: labels.positions, path: site.prefix + address.positions },
    { name: version.title, path: version.path },
  ];
  const closed = position.status === "closed";
  // On a page whose own words are in another language, the ad's are marked; they may run from right to left.
  const lang = languageMark(version.language, spokenIn(site.language));
  const dir = lang && "auto";
  return (
    <article>
      {posting === undefined ? null : <JsonLd value={posting} />}
      <header className={closed ? "border-b-2 pb-10" : "hero pb-8 sm:pb-10"}>
        <div className="wide pt-2 sm:pt-4">
          <div className="flex flex-wrap items-center justify-between gap-x-8">
            <Breadcrumbs site={atRoot(site)} trail={trail} />
            <Languages site={site} position={position} />
          </div>
          {position.status === "open" ? null : (
            <p className="mt-8 font-bold">
              <mark className="bg-ink px-3 py-1 text-paper">{labels.status[position.status]}</mark>
            </p>
          )}
          <h1
            lang={lang}
            dir={dir}
            className="-ml-[0.03em] mt-4 max-w-[15em] text-heading font-extrabold leading-[0.95] tracking-[-0.04em] sm:mt-14"
          >
            {version.title}
          </h1>
          <PositionFacts site={site} position={position} />
          {closed ? null : (
            <div className="print:hidden">
              <ApplyLink site={site} position={position} title={version.title} />
            </div>
          )}
        </div>
      </header>
      <div className="wide grid gap-x-12 gap-y-16 pt-12 sm:pt-16 lg:grid-cols-[7fr_4fr]">
        <div>
          {site.company.notice === undefined ? null : (
            <p lang={langOf(site.company, site)} className="mb-8 text-small text-muted">
              {site.company.notice}
            </p>
          )}
          {closed ? <ClosedNotice site={site} position={position} /> : null}
          <Html html={html} lang={lang} dir={dir} className={closed ? "mt-12 text-muted" : ""} />
          {!closed && position.hiring && site.hiring ? (
            <section aria-labelledby="hiring-title" className="mt-16">
              <h2
                id="hiring-title"
                lang={langOf(site.hiring, site)}
                className="mb-6 text-title font-bold leading-tight tracking-tight"
              >
                {site.hiring.title}
              </h2>
              <StepsInShort site={site} hiring={site.hiring} />
            </section>
          ) : null}
          {closed ? null : <ApplyLink site={site} position={position} title={version.title} />}
          <p className="mt-8">
            {/* The list sees where its reader comes from and takes up the filters that it had, without a script here. */}
            <a
              href={href(site, address.positions)}
              className="inline-flex min-h-11 items-center gap-2 font-bold print:hidden"
            >
              <span aria-hidden="true">←</span>
              {labels.backToPositions}
            </a>
          </p>
        </div>
        <ShareLinks site={site} version={version} />
      </div>
      {closed ? <Similar site={site} position={position} /> : null}
    </article>
  );
}

function Languages({ site, position }: { site: Site; position: Listed }) {
  const others = versionsOf(position).filter(({ language }) => language !== site.language);
  // Where the site has several languages, its header leads to them.
  if (site.languages.size > 1 || others.length === 0) return null;
  return (
    <ul className="flex gap-x-6 print:hidden">
      {others.map(({ language, path }) => (
        <li key={language}>
          <a
            href={href(atRoot(site), path)}
            hrefLang={language}
            lang={language}
            className="inline-flex min-h-11 items-center font-bold"
          >
            {spokenIn(language) === language
              ? labelsFor(language).readInThisLanguage
              : formatLanguage(language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Similar({ site, position }: { site: Site; position: Listed }) {
  const similar = similarTo(position, site);
  if (similar.length === 0) return null;
  return (
    <section aria-labelledby="similar" className="wide mt-20">
      <h2 id="similar" className="mb-4 text-title font-extrabold tracking-tight">
        {site.labels.similar}
      </h2>
      <PositionList site={site} positions={similar} level={3} />
    </section>
  );
}
