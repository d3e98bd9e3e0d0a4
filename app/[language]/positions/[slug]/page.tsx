import { Fragment } from "react";
import { ApplyLink, applyOf } from "../../../../components/apply.tsx";
import { Emblem } from "../../../../components/emblem.tsx";
import { Breadcrumbs, breadcrumbsOf } from "../../../../components/head.tsx";
import { JsonLd } from "../../../../components/json-ld.tsx";
import { itemOf, noticeOf, PositionList } from "../../../../components/list.tsx";
import { factListOf, PositionFacts } from "../../../../components/position-facts.tsx";
import { Prose } from "../../../../components/prose.tsx";
import { StepsInShort, stepsOf } from "../../../../components/steps.tsx";
import { absolute, address, atRoot, firstSegment, href } from "../../../../lib/content/addresses.ts";
import { shareImage } from "../../../../lib/draw/share-image/share-image.ts";
import { jobPosting, robotsExpiry } from "../../../../lib/machines/job-posting.ts";
import { factsOf } from "../../../../lib/site/facts.ts";
import { formatDay, formatLanguage } from "../../../../lib/site/format.ts";
import { proseHtml } from "../../../../lib/site/html.ts";
import { labelsFor, languageMark, spokenIn } from "../../../../lib/site/labels.ts";
import { similarTo } from "../../../../lib/site/lists.ts";
import { type Listed, positionAt, type Site } from "../../../../lib/site/site.ts";
import { closedSince } from "../../../../lib/site/status.ts";
import { pageOf, viewOf } from "../../../pages.tsx";

/** A position has a page in each language it is written in, whether the site is in that language or not. */
const page = pageOf({
  addresses: ({ positions }) =>
    [...positions.list, ...positions.closed].flatMap(({ slug, alternates }) =>
      alternates.map(({ tag }) => ({ language: tag ?? firstSegment, slug })),
    ),
  view,
  show: PositionPage,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(siteThere: Site, slug: string) {
  const found = positionAt(siteThere, slug);
  if (found === undefined) return undefined;
  const { site, position } = found;
  const { title, status, path, alternates } = position;
  const { labels, prefix } = site;
  const [open, closed] = [status === "open", status === "closed"];
  const html = proseHtml(position.body, site);
  const others = alternates.filter(({ language }) => language !== site.language);
  return {
    ...viewOf(site, {
      ...{ title, alternates },
      description: description(site, position),
      current: address.positions,
      image: shareImage(site, open ? { kind: "position", position } : { kind: "site" }),
      type: "article",
      // Until its last day, and not at all once it is closed.
      robots: open ? robotsExpiry(position) : "noindex",
    }),
    ...{ title, status, html },
    // On a page whose interface is in another language, the ad is marked; it may run from right to left.
    lang: languageMark(position.language, spokenIn(site.language)),
    jsonLd: jobPosting(site, position, html),
    way: breadcrumbsOf(atRoot(site), prefix + address.home, [
      { name: labels.positions, path: prefix + address.positions },
      { name: title, path },
    ]),
    // In a site in several languages, the header leads to the others.
    languages: site.languages.length > 1 ? [] : others.map((other) => languageLink(site, other)),
    facts: factListOf(site, position),
    drawing: site.drawing(position.team.emblem),
    apply: closed ? undefined : applyOf(site, position),
    notice: noticeOf(site),
    closed: closed ? { since: closingDay(site, position) } : undefined,
    hiring: !closed && position.hiring && site.hiring ? stepsOf(site, site.hiring) : undefined,
    share: absolute(atRoot(site), path),
    similar: closed ? similarTo(position, site).map((other) => itemOf(site, other)) : [],
  };
}

type View = NonNullable<ReturnType<typeof view>>;

/** A position: its facts, the way to apply, and the ad. */
function PositionPage({ frame, title, status, html, lang, ...view }: View) {
  const { closed, apply, notice, hiring, similar } = view;
  const { language } = frame;
  const labels = labelsFor(language);
  const dir = lang && "auto";
  return (
    <article>
      {view.jsonLd && <JsonLd value={view.jsonLd} />}
      <header className={closed ? "border-b-2 pb-10" : "hero pb-8 sm:pb-10"}>
        <div className="wide pt-2 sm:pt-4">
          <div className="flex flex-wrap items-center justify-between gap-x-8">
            <Breadcrumbs at={frame} {...view.way} />
            <Languages languages={view.languages} />
          </div>
          {status === "open" ? null : (
            <p className="mt-8 font-bold">
              <mark className="bg-ink px-3 py-1 text-paper">{labels.status[status]}</mark>
            </p>
          )}
          <h1
            lang={lang}
            dir={dir}
            className="-ml-[0.03em] mt-4 max-w-[15em] text-heading font-extrabold leading-[0.95] tracking-[-0.04em] sm:mt-14"
          >
            {title}
          </h1>
          <PositionFacts language={language} facts={view.facts} />
          <div className="flex items-end justify-between gap-8 print:hidden">
            {apply && <ApplyLink language={language} apply={apply} />}
            <Emblem drawing={view.drawing} className="ml-auto w-18" />
          </div>
        </div>
      </header>
      <div className="wide grid gap-x-12 gap-y-16 pt-12 sm:pt-16 lg:grid-cols-[7fr_4fr]">
        <div>
          {notice && (
            <p lang={notice.lang} className="mb-8 text-small text-muted">
              {notice.text}
            </p>
          )}
          {closed && <ClosedNotice language={language} since={closed.since} />}
          <Prose html={html} lang={lang} dir={dir} className={closed ? "mt-12 text-muted" : ""} />
          {hiring && (
            <section aria-labelledby="hiring-title" className="mt-16">
              <h2
                id="hiring-title"
                lang={hiring.lang}
                className="mb-6 text-title font-bold leading-tight tracking-tight"
              >
                {hiring.title}
              </h2>
              <StepsInShort at={frame} hiring={hiring} />
            </section>
          )}
          {apply && <ApplyLink language={language} apply={apply} />}
          <p className="mt-8">
            {/* The list sees where its reader comes from and restores the filters it had, without a script here. */}
            <a
              href={href(frame, address.positions)}
              className="inline-flex min-h-11 items-center gap-2 font-bold print:hidden"
            >
              <span aria-hidden="true">←</span>
              {labels.backToPositions}
            </a>
          </p>
        </div>
        <ShareLinks language={language} title={title} url={view.share} />
      </div>
      {similar.length > 0 && (
        <section aria-labelledby="similar" className="wide mt-20">
          <h2 id="similar" className="mb-4 text-title font-extrabold tracking-tight">
            {labels.similar}
          </h2>
          <PositionList language={language} items={similar} level={3} />
        </section>
      )}
    </article>
  );
}

/** What previews of links show; first of all, whether applications are open. */
function description({ labels, language }: Site, position: Listed): string {
  const { team, offices, contract, workplace, applicants, pay } = factsOf(position, language);
  const state = position.status === "open" ? [] : [labels.status[position.status]];
  const known = [
    ...state,
    team,
    offices.length > 0 ? offices.join(", ") : applicants,
    contract,
    workplace,
    pay,
  ].filter((fact) => fact !== undefined);
  return known.join(" · ");
}

function languageLink(site: Site, { language, path }: Listed["alternates"][number]) {
  const label =
    spokenIn(language) === language ? labelsFor(language).readInThisLanguage : formatLanguage(language);
  return { language, label, url: href(atRoot(site), path) };
}

function Languages({ languages }: { languages: ReturnType<typeof languageLink>[] }) {
  if (languages.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 print:hidden">
      {languages.map(({ language, label, url }) => (
        <li key={language}>
          <a
            href={url}
            hrefLang={language}
            lang={language}
            className="inline-flex min-h-11 items-center font-bold"
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function closingDay({ language }: Site, position: Listed): string | undefined {
  const day = closedSince(position);
  return day === undefined ? undefined : formatDay(day, spokenIn(language));
}

function ClosedNotice({ language, since }: { language: string; since: string | undefined }) {
  const labels = labelsFor(language);
  return (
    <div className="border-l-8 border-signal pl-6">
      <p className="text-title font-bold leading-tight">
        {since === undefined ? labels.status.closed : labels.closedSince(since)}
      </p>
      <p className="mt-2">{labels.closedExplanation}</p>
    </div>
  );
}

/** Ways to share a position that need no script: an e-mail, and the address to copy. */
function ShareLinks({ language, title, url }: { language: string; title: string; url: string }) {
  const labels = labelsFor(language);
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  return (
    <aside aria-labelledby="share" className="self-start border-t-2 pt-4 lg:sticky lg:top-8 print:static">
      <h2 id="share" className="font-bold print:hidden">
        {labels.share}
      </h2>
      <p className="print:hidden">
        <a href={mail} className="inline-flex min-h-11 items-center">
          {labels.shareByMail}
        </a>
      </p>
      <p className="text-small text-muted">{labels.pageAddress}</p>
      <p className="select-all text-small [overflow-wrap:anywhere]">
        {url.split(/(?<=\w\/)/).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two folders can have the same name, and none moves
          <Fragment key={index}>
            <wbr />
            {part}
          </Fragment>
        ))}
      </p>
    </aside>
  );
}
