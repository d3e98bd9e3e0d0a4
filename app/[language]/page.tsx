import type { ReactNode } from "react";
import type { OrganizationLeaf, WithContext } from "schema-dts";
import { Emblem } from "../../components/emblem.tsx";
import { JsonLd } from "../../components/json-ld.tsx";
import { itemOf, noticeOf, PositionList } from "../../components/list.tsx";
import { Offices, officesOf } from "../../components/offices.tsx";
import { headPhotoOf, Photo } from "../../components/photo.tsx";
import { InLanguage, Prose, proseOf } from "../../components/prose.tsx";
import { StepsInShort, stepsOf } from "../../components/steps.tsx";
import { StoryArticle, storyOf } from "../../components/story-article.tsx";
import { address, href } from "../../lib/content/addresses.ts";
import { place } from "../../lib/machines/job-posting.ts";
import { formatDate } from "../../lib/site/format.ts";
import { labelsFor, langOf } from "../../lib/site/labels.ts";
import { positionsByRegion, positionsPerRegion } from "../../lib/site/lists.ts";
import { alternatesOf, type Site } from "../../lib/site/site.ts";
import { pageOf, viewOf } from "../pages.tsx";

const page = pageOf({ at: () => address.home, view, show: HomePage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site) {
  const { company, offices, values, positions, hiring, labels } = site;
  const prose = (name: string, text: typeof company.body, headingShift = 0) =>
    proseOf(site, text, { headingShift, idPrefix: `${name}_` });
  const headOf = (of: { title: string } & Parameters<typeof langOf>[0]) => ({
    title: of.title,
    lang: langOf(of, site),
  });
  return {
    ...viewOf(site, {
      title: `${company.name} · ${labels.home}`,
      description: company.description,
      alternates: alternatesOf(site, address.home),
    }),
    jsonLd: organization(site),
    company: {
      headline: company.headline,
      lang: langOf(company, site),
      picture: headPhotoOf(site, company),
      body: prose("company", company.body),
      figures: company.figures,
      asOf: formatDate(company.asOf, site.language),
      links: company.links,
    },
    count: positions.list.length,
    story: storyOf(site, 2),
    values: {
      head: headOf(values.introduction),
      introduction: prose("values", values.introduction.body, 1),
      list: values.list.map((value) => ({
        ...{ slug: value.slug, drawing: site.drawing(value.emblem) },
        head: headOf(value),
        body: prose(value.slug, value.body, 2),
      })),
    },
    offices: {
      head: headOf(offices.introduction),
      introduction: prose("offices", offices.introduction.body, 1),
      regions: officesOf(site),
    },
    positions: {
      head: headOf(positions.introduction),
      introduction: prose("positions", positions.introduction.body, 1),
      notice: noticeOf(site),
      regions: positionsByRegion(site).map((region) => ({
        ...{ region: region.region, id: region.id, count: region.positions.length },
        lang: langOf(offices.introduction, site),
        items: region.positions.slice(0, positionsPerRegion).map((position) => itemOf(site, position)),
      })),
    },
    hiring: hiring && stepsOf(site, hiring),
  };
}

type View = ReturnType<typeof view>;

/** The first page: the promise, the story, the values, and what is open where. */
function HomePage(view: View) {
  const { frame, jsonLd, company, story, offices, positions, hiring } = view;
  return (
    <>
      <JsonLd value={jsonLd} />
      <Hero {...view} />
      <Figures language={frame.language} company={company} />
      <StoryArticle story={story} />
      <Values language={frame.language} values={view.values} />
      <Section id="offices" head={offices.head}>
        <Prose {...offices.introduction} className="mb-12 text-lead leading-snug" />
        <Offices language={frame.language} regions={offices.regions} level={3} />
      </Section>
      <Section id="positions" head={positions.head}>
        <Prose {...positions.introduction} className="text-lead leading-snug" />
        {positions.notice && (
          <p lang={positions.notice.lang} className="mt-6 font-bold">
            {positions.notice.text}
          </p>
        )}
        <RegionPositions {...view} />
      </Section>
      {hiring && (
        <Section id="hiring" head={hiring}>
          <StepsInShort at={frame} hiring={hiring} />
        </Section>
      )}
      <Closing {...view} />
    </>
  );
}

/** The promise, and inside the loop the link to the positions. */
function Hero({ frame, company, count }: View) {
  const { picture, headline } = company;
  return (
    <section className="relative overflow-hidden signal">
      {picture && (
        <Photo
          picture={picture}
          className="h-[38svh] w-full object-cover sm:h-[56svh] print:h-auto print:max-h-60"
        />
      )}
      <div className={`wide grid gap-x-12 lg:grid-cols-[3fr_2fr] ${picture ? "relative" : "pt-8 sm:pt-12"}`}>
        <h1
          lang={company.lang}
          className={`max-w-[12em] text-display font-extrabold leading-[0.86] tracking-[-0.045em] lg:col-span-2 ${picture ? "-mt-[0.55em] -ml-[0.2em] not-print:first-line:bg-signal print:mt-4" : ""}`}
        >
          {picture ? <span className="box-decoration-clone px-[0.2em]">{headline}</span> : headline}
        </h1>
        <div className="relative mx-auto mt-8 aspect-square w-[min(100%,17rem)] self-end sm:w-[22rem] lg:col-start-2 lg:mt-16 lg:w-[min(100%,34vw,46rem)]">
          <svg
            viewBox="500 8 490 490"
            width="490"
            height="490"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="36"
            className="absolute size-full overflow-visible"
          >
            <path d="M-4000 466H520C720 466 871 451 931 347A215 215 0 1 0 559 347C619 451 770 466 970 466H5500" />
          </svg>
          <a
            href={href(frame, address.positions)}
            className="absolute inset-[12%] grid place-content-center rounded-full text-center leading-tight no-underline"
          >
            <span className="text-numeral font-extrabold leading-none tracking-[-0.05em]">{count}</span>{" "}
            <span className="text-lead font-bold underline underline-offset-4">
              {labelsFor(frame.language).openPositionsUnit(count)}
            </span>
          </a>
        </div>
        <Prose
          {...company.body}
          className="py-8 text-lead leading-snug sm:pt-12 lg:col-start-1 lg:row-start-2 lg:pb-28"
        />
      </div>
    </section>
  );
}

/** The company in numbers, and their date; nothing where it gives none. */
function Figures({ language, company }: { language: string; company: View["company"] }) {
  const asOf = labelsFor(language).asOf(company.asOf);
  if (company.figures.length === 0) return null;
  return (
    <section aria-label={asOf} className="wide pt-16 sm:pt-24">
      <dl className="flex flex-wrap gap-x-8 gap-y-10">
        {company.figures.map(({ value, label }) => (
          <div
            key={label}
            className="flex grow basis-64 flex-col-reverse justify-end border-t-2 pt-3 lg:basis-auto"
          >
            <dt lang={company.lang} className="mt-2 max-w-[15em] leading-snug">
              {label}
            </dt>
            <dd className="-ml-[0.03em] text-numeral font-extrabold leading-none tracking-[-0.055em]">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 text-small text-muted">{asOf}</p>
    </section>
  );
}

/** The core value, in large type, and the values that follow from it. */
function Values({ language, values }: { language: string; values: View["values"] }) {
  const { head, introduction, list } = values;
  return (
    <section
      id="values"
      aria-labelledby="cardinal-value"
      className="night mt-24 overflow-hidden pt-16 pb-20 sm:mt-36 sm:pt-24"
    >
      <div className="wide">
        <p className="font-bold">{labelsFor(language).values}</p>
        <h2
          id="cardinal-value"
          lang={head.lang}
          className={`-ml-[0.05em] font-extrabold leading-[0.95] tracking-[-0.06em] text-signal ${shoutSize(head.title)}`}
        >
          {head.title}
        </h2>
        <Prose {...introduction} className="mt-6 text-lead leading-snug" />
        <ol className="mt-14">
          {list.map(({ slug, head, drawing, body }, index) => (
            <li
              key={slug}
              className="grid gap-x-12 gap-y-6 border-t-2 border-line py-10 lg:grid-cols-[14rem_5fr_6fr] xl:grid-cols-[18rem_5fr_6fr] lg:items-start"
            >
              {drawing ? (
                <Emblem drawing={drawing} className="w-28 sm:w-36 lg:w-full" />
              ) : (
                <div className="hidden lg:block" />
              )}
              <h3
                lang={head.lang}
                className="max-w-[9em] text-heading font-extrabold leading-[0.95] tracking-[-0.035em]"
              >
                <span className="mb-3 block text-base font-bold tracking-normal text-signal">
                  {index + 1}
                </span>
                {head.title}
              </h3>
              <Prose {...body} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** As large as the longest word allows. */
function shoutSize(title: string): string {
  const longest = Math.max(...title.split(" ").map(({ length }) => length));
  if (longest <= 8) return "text-shout";
  return longest <= 12 ? "text-display" : "text-heading";
}

interface SectionProps {
  id: string;
  head: { title: string; lang: string | undefined };
  children: ReactNode;
}

function Section({ id, head, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="wide pt-24 sm:pt-36">
      <h2
        lang={head.lang}
        id={`${id}-title`}
        className="-ml-[0.03em] mb-6 text-heading font-extrabold leading-[0.95] tracking-[-0.04em]"
      >
        {head.title}
      </h2>
      {children}
    </section>
  );
}

/** The positions of each region: their number, and the newest. */
function RegionPositions({ frame, positions }: View) {
  const labels = labelsFor(frame.language);
  return positions.regions.map(({ region, id, lang, count, items }) => (
    <section key={region} id={id} aria-labelledby={`${id}-title`} className="mt-14">
      <h3
        id={`${id}-title`}
        className="mb-4 flex items-baseline gap-3 text-title font-extrabold tracking-tight"
      >
        <InLanguage lang={lang}>{region}</InLanguage>
        <span className="text-base font-normal tracking-normal text-muted">
          {labels.openPositions(count)}
        </span>
      </h3>
      <PositionList language={frame.language} items={items} level={4} />
      {count > items.length ? (
        <p className="mt-2">
          {labels.newestShown(items.length)}{" "}
          <a href={href(frame, address.positions)} className="inline-flex min-h-11 items-center font-bold">
            {labels.allPositions}
          </a>
        </p>
      ) : null}
    </section>
  ));
}

/** Where to go from here: to the positions of each region, and to the company's links. */
function Closing({ frame, positions, company }: View) {
  const labels = labelsFor(frame.language);
  return (
    <div className="wide mt-24 grid grid-cols-1 gap-6 sm:mt-36 lg:grid-cols-[7fr_5fr]">
      <section aria-labelledby="closing-positions" className="signal p-6 sm:p-10">
        <h2 id="closing-positions" className="text-base font-bold">
          {labels.seePositions}
        </h2>
        <ul className="mt-4">
          {positions.regions.map(({ region, id, lang, count }) => (
            <li key={region}>
              <a
                href={`${href(frame, address.home)}#${id}`}
                lang={lang}
                className="flex items-baseline justify-between gap-4 border-t-2 py-2 text-heading font-extrabold leading-none tracking-[-0.035em] no-underline hover:underline"
              >
                {region}
                <span aria-hidden="true">{count}</span>
              </a>
            </li>
          ))}
        </ul>
        <a href={href(frame, address.positions)} className="mt-6 inline-flex min-h-11 items-center font-bold">
          {labels.allPositions}
        </a>
      </section>
      {company.links.length > 0 && (
        <section aria-labelledby="closing-links" className="border-2 p-6 sm:p-10">
          <h2 id="closing-links" className="font-bold">
            {labels.links}
          </h2>
          <ul className="mt-4">
            {company.links.map(({ label, url }) => (
              <li key={label} lang={company.lang}>
                <a
                  href={url}
                  className="flex min-h-11 items-center border-t-2 py-3 text-title font-bold leading-tight no-underline hover:underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/**
 * The company with its open offices
 * (https://developers.google.com/search/docs/appearance/structured-data/organization).
 */
function organization({ company, offices }: Site) {
  const open = offices.list.filter(({ status }) => status === "open");
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: company.name,
    url: company.website,
    description: company.description,
    foundingDate: String(company.founded),
    ...(open.length === 0 ? {} : { location: open.map(place) }),
  } as const satisfies WithContext<OrganizationLeaf>;
}
