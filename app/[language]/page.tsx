import type { ReactNode } from "react";
import { JsonLd } from "../../components/json-ld.tsx";
import { Offices, officesOf } from "../../components/offices.tsx";
import { headOf } from "../../components/page-head.tsx";
import { headPhotoOf } from "../../components/photo.tsx";
import { itemOf, Notice, noticeOf, PositionList } from "../../components/position-list.tsx";
import { InLanguage, Prose, proseOf } from "../../components/prose.tsx";
import { StepsInShort, stepsOf } from "../../components/steps.tsx";
import { StoryArticle, storyOf } from "../../components/story-article.tsx";
import { address, href } from "../../lib/content/addresses.ts";
import { organization } from "../../lib/machines/organization.ts";
import { chipsOf } from "../../lib/site/filters.ts";
import { formatDate } from "../../lib/site/format.ts";
import { labelsFor, langOf } from "../../lib/site/labels.ts";
import { isInOneRegion, positionsByRegion, positionsPerRegion } from "../../lib/site/lists.ts";
import { alternatesOf, type Site } from "../../lib/site/site.ts";
import { sentencesOf, setTitle } from "../../lib/site/typography.ts";
import { pageOf, viewOf } from "../page-factory.tsx";
import { Closing, closingWaysOf } from "./closing.tsx";
import { Figures, Hero } from "./hero.tsx";
import { Values } from "./values.tsx";

const page = pageOf({ at: () => address.home, view, show: HomePage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site) {
  const { company, offices, values, positions, hiring, labels } = site;
  const prose = (name: string, text: typeof company.body, headingShift = 0) =>
    proseOf(site, text, { headingShift, idPrefix: `${name}_` });
  return {
    ...viewOf(site, {
      title: `${company.name} · ${labels.home}`,
      description: company.description,
      alternates: alternatesOf(site, address.home),
    }),
    jsonLd: organization(site),
    company: {
      headline: sentencesOf(setTitle(company.body.language, company.headline)),
      lang: langOf(company, site),
      picture: headPhotoOf(site, company),
      body: prose("company", company.body),
      figures: company.figures,
      asOf: formatDate(company.asOf, site.language),
      links: company.links,
    },
    count: positions.shown.length,
    chips: chipsOf(site),
    story: storyOf(site, 2),
    values: {
      head: headOf(site, values.introduction),
      introduction: prose("values", values.introduction.body, 1),
      list: values.list.map((value) => ({
        slug: value.slug,
        drawing: site.drawing(value.emblem),
        head: headOf(site, value),
        body: prose(value.slug, value.body, 2),
      })),
    },
    offices: {
      head: headOf(site, offices.introduction),
      introduction: prose("offices", offices.introduction.body, 1),
      regions: officesOf(site),
    },
    positions: {
      head: headOf(site, positions.introduction),
      notice: noticeOf(site),
      inOne: isInOneRegion(site),
      regions: positionsByRegion(site).map((region) => ({
        region: region.region,
        id: region.id,
        count: region.positions.length,
        lang: langOf(offices.introduction, site),
        items: region.positions.slice(0, positionsPerRegion).map((position) => itemOf(site, position)),
      })),
    },
    ways: closingWaysOf(site),
    hiring: hiring && stepsOf(site, hiring),
  };
}

export type HomeView = ReturnType<typeof view>;

function HomePage(view: HomeView) {
  const { frame, jsonLd, story, offices, hiring } = view;
  return (
    <>
      <JsonLd value={jsonLd} />
      <Hero {...view} />
      <Figures {...view} />
      <Positions {...view} />
      <Values {...view} />
      <StoryArticle story={story} />
      <Section id="offices" head={offices.head}>
        <Prose {...offices.introduction} className="mb-12 text-lead leading-snug" />
        <Offices language={frame.language} regions={offices.regions} level={3} />
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

function Positions({ frame, positions, count }: HomeView) {
  const labels = labelsFor(frame.language);
  return (
    <Section id="positions" head={positions.head}>
      <Notice notice={positions.notice} className="-mt-3 print:break-after-avoid" />
      <div className="positions">
        {positions.regions.map(({ region, id, lang, count: open, items }) => (
          <section key={region} id={id} aria-labelledby={`${id}-title`} className="mt-8 not-first:sm:mt-12">
            <h3
              id={`${id}-title`}
              className={
                // A heading over all there is says nothing.
                positions.inOne
                  ? "sr-only"
                  : "mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-title font-extrabold leading-tight tracking-tight"
              }
            >
              <InLanguage lang={lang}>{region}</InLanguage>
              <span className="text-base font-normal tracking-normal text-muted">
                {labels.openPositions(open)}
              </span>
            </h3>
            <PositionList language={frame.language} items={items} level={4} />
          </section>
        ))}
      </div>
      {count === 0 ? (
        <p className="text-lead">{labels.noPositions}</p>
      ) : (
        <a
          href={href(frame, address.positions)}
          className="mt-6 inline-flex min-h-11 items-center text-title font-bold leading-tight tracking-tight underline decoration-signal decoration-4 underline-offset-4"
        >
          {count === 1 ? labels.allPositions : labels.allOf(count)}
        </a>
      )}
    </Section>
  );
}

interface SectionProps {
  id: string;
  head: { title: string; lang: string | undefined };
  children: ReactNode;
}

function Section({ id, head, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="wide pt-20 lg:pt-32 print:pt-10">
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
