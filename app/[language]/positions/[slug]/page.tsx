import { Similar, TeamAndOffices, tilesOf } from "../../../../components/after-position.tsx";
import { ApplyBar, ApplyCard, applyOf, wayToApply } from "../../../../components/apply.tsx";
import { Emblem } from "../../../../components/emblem.tsx";
import { JsonLd } from "../../../../components/json-ld.tsx";
import { Breadcrumbs, StatusMark } from "../../../../components/page-head.tsx";
import { CardFacts, factListOf, PositionFacts } from "../../../../components/position-facts.tsx";
import { itemOf, Notice, noticeOf } from "../../../../components/position-list.tsx";
import { InLanguage, Prose } from "../../../../components/prose.tsx";
import { StepsInShort, stepsOf } from "../../../../components/steps.tsx";
import { absolute, address, atRoot, firstSegment, href } from "../../../../lib/content/addresses.ts";
import { breadcrumbsOf } from "../../../../lib/machines/breadcrumbs.ts";
import { jobPosting, robotsExpiry } from "../../../../lib/machines/job-posting.ts";
import { factsOf } from "../../../../lib/site/facts.ts";
import { formatLanguage, formatSeries } from "../../../../lib/site/format.ts";
import { proseHtml } from "../../../../lib/site/html.ts";
import { labelsFor, languageMark, spokenIn } from "../../../../lib/site/labels.ts";
import { similarTo } from "../../../../lib/site/lists.ts";
import { shareImage } from "../../../../lib/site/share-image.ts";
import { positionAt, type Site, type SitePosition } from "../../../../lib/site/site.ts";
import { setHeading } from "../../../../lib/site/typography.ts";
import { pageOf, viewOf } from "../../../page-factory.tsx";
import { ShareLinks } from "./share-links.tsx";

/** A position has a page in each language it is written in, whether the site is in that language or not. */
const page = pageOf({
  at: (slug) => address.position({ slug }),
  addresses: ({ positions }) =>
    [...positions.shown, ...positions.closed].flatMap(({ slug, alternates }) =>
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
      title,
      alternates,
      description: description(site, position),
      current: address.positions,
      image: shareImage(site, open ? { kind: "position", position } : { kind: "site" }),
      type: "article",
      // Until its last day, and not at all once it is closed.
      robots: open ? robotsExpiry(position) : "noindex",
    }),
    title: setHeading(position.language, title),
    status,
    html,
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
    hiring: !closed && position.hiring && site.hiring ? stepsOf(site, site.hiring) : undefined,
    share: { title, url: absolute(atRoot(site), path) },
    similar: similarTo(position, site).map((other) => itemOf(site, other)),
    around: tilesOf(site, position),
  };
}

type View = NonNullable<ReturnType<typeof view>>;

function PositionPage(view: View) {
  const { frame, facts, apply } = view;
  const { language } = frame;
  const labels = labelsFor(language);
  return (
    <article>
      {view.jsonLd && <JsonLd value={view.jsonLd} />}
      <div className="wide gap-x-12 lg:grid lg:grid-cols-[7fr_4fr]">
        <Head {...view} />
        {apply ? null : (
          <>
            <Similar at={frame} items={view.similar} className="lg:col-span-full" />
            <PositionFacts
              language={language}
              facts={facts}
              className="mt-16 self-start sm:mt-16 lg:col-start-2 lg:row-start-4 lg:grid-cols-2"
            />
          </>
        )}
        <Ad {...view} />
        {apply && (
          <>
            <ApplyBar language={language} apply={apply} />
            <aside
              aria-label={labels.apply}
              className="self-start lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-2 lg:mt-10 print:hidden"
            >
              <ApplyCard language={language} apply={apply}>
                <CardFacts language={language} facts={facts} />
              </ApplyCard>
              <ShareLinks language={language} {...view.share} />
            </aside>
          </>
        )}
      </div>
      {apply && <Similar at={frame} items={view.similar} className="wide" />}
      <TeamAndOffices tiles={view.around} />
    </article>
  );
}

/** The title and, on the signal, the facts and the way to apply. */
function Head({ frame, title, status, lang, facts, apply, ...view }: View) {
  const { language } = frame;
  const labels = labelsFor(language);
  return (
    <header
      className={`lg:col-span-full lg:row-span-2 lg:row-start-1 lg:grid lg:grid-rows-subgrid ${apply ? "signal bleed pb-8 sm:pb-10 print:pb-0" : ""}`}
    >
      <div className="pt-2 sm:pt-4">
        <div className="flex items-start gap-x-8">
          <Breadcrumbs at={frame} {...view.way} />
          <Languages languages={view.languages} />
          <Emblem
            drawing={view.drawing}
            className="-mr-1.5 ml-auto w-14 [--signal:currentColor] lg:-mr-2.5 lg:-mb-14 lg:w-24 print:-mb-10 print:w-10"
          />
        </div>
        {status === "draft" || status === "scheduled" ? <StatusMark label={labels.status[status]} /> : null}
        <h1
          lang={lang}
          dir={lang && "auto"}
          className="-ml-[0.03em] mt-4 max-w-[15em] text-heading font-extrabold leading-[0.95] tracking-[-0.04em] sm:mt-0 lg:mr-32 print:mt-0 print:mr-16"
        >
          {title}
        </h1>
      </div>
      {apply ? (
        <div className="lg:w-[calc((100%-3rem)*7/11)]">
          <PositionFacts language={language} facts={facts} className="lg:grid-cols-3" hasCard />
          {/* On paper this is all that the card beside the ad would add. */}
          <div className="mt-4 hidden print:block">
            <p className="text-lead">
              <strong>{wayToApply(language, apply)}</strong> <a href={apply.url}>{apply.address}</a>
            </p>
            <p className="mt-2 text-small">
              {apply.send && <InLanguage lang={apply.wordsIn}>{apply.send}</InLanguage>}{" "}
              <span className="block">{view.share.url}</span>
            </p>
          </div>
        </div>
      ) : (
        <p className="mt-8 max-w-[26em] border-l-8 border-signal pl-6 text-title font-bold leading-tight tracking-tight text-balance">
          {/* No line ends within the date; its time zone, in brackets, may break. */}
          {labels.closedOn(facts.known.closes?.replace(/ (?=[^()]*(?: \(|$))/g, "\u00a0") ?? "")}
        </p>
      )}
    </header>
  );
}

function Ad({ frame, html, lang, apply, notice, hiring }: View) {
  return (
    <div className={apply ? "pt-10 sm:pt-16 lg:row-start-3 print:pt-4" : "pt-10 sm:pt-16 lg:row-start-4"}>
      <Notice notice={notice} className="mb-8 print:mb-4" />
      <Prose html={html} lang={lang} dir={lang && "auto"} className={apply ? "" : "text-muted"} />
      {hiring && (
        <section
          aria-labelledby="hiring-title"
          className="mt-16 lg:pr-12 print:mt-6 print:break-inside-avoid"
        >
          <h2
            id="hiring-title"
            lang={hiring.lang}
            className="mb-6 text-title font-bold leading-tight tracking-tight print:mb-3"
          >
            {hiring.title}
          </h2>
          <StepsInShort at={frame} hiring={hiring} />
        </section>
      )}
    </div>
  );
}

/** What previews of links show; first of all, whether applications are open. */
function description({ labels, language }: Site, position: SitePosition): string {
  const { team, offices, contract, workplace, applicants, pay } = factsOf(position, language);
  const state = position.status === "open" ? [] : [labels.status[position.status]];
  const known = [
    ...state,
    team,
    offices.length > 0 ? formatSeries(offices, language) : applicants,
    contract,
    workplace,
    pay,
  ].filter((fact) => fact !== undefined);
  return known.join(" · ");
}

function languageLink(site: Site, { language, path }: SitePosition["alternates"][number]) {
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
