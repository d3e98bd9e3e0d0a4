import { Breadcrumbs, breadcrumbsOf, PageHead } from "../../../components/head.tsx";
import { Prose, proseOf } from "../../../components/prose.tsx";
import { ring } from "../../../components/steps.tsx";
import { address } from "../../../lib/content/addresses.ts";
import type { Hiring } from "../../../lib/content/content.ts";
import { shareImage } from "../../../lib/draw/share-image/share-image.ts";
import { labelsFor, langOf } from "../../../lib/site/labels.ts";
import { alternatesOf, type Site } from "../../../lib/site/site.ts";
import { pageOf, viewOf } from "../../pages.tsx";

/** The pages from `pages/`, and the one about hiring, which has its steps above the text. */
const page = pageOf({ slugs: ({ pages }) => pages.map(({ slug }) => slug), view, show: OwnPage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site, slug: string) {
  const page = site.pages.find((each) => each.slug === slug);
  if (page === undefined) return undefined;
  const { title, description, path, draft, steps, body } = page;
  return {
    ...viewOf(site, {
      ...{ title, description },
      alternates: alternatesOf(site, path),
      current: path,
      image: shareImage(site, { kind: "page", page }),
      robots: draft ? "noindex" : undefined,
    }),
    ...{ title, draft, steps },
    lang: langOf(page, site),
    way: breadcrumbsOf(site, address.home, [{ name: title, path }]),
    body: proseOf(site, body),
  };
}

function OwnPage({ frame, title, lang, way, draft, steps, body }: NonNullable<ReturnType<typeof view>>) {
  return (
    <article>
      <PageHead above={<Breadcrumbs at={frame} {...way} />} title={title} lang={lang}>
        {draft ? (
          <p className="mt-6 font-bold">
            <mark className="bg-ink px-3 py-1 text-paper">{labelsFor(frame.language).status.draft}</mark>
          </p>
        ) : null}
        {steps && <Steps language={frame.language} steps={steps} lang={lang} />}
        <Prose {...body} className="mt-10" />
      </PageHead>
    </article>
  );
}

interface StepsProps {
  language: string;
  steps: Hiring["steps"];
  lang: string | undefined;
}

/** The steps of hiring, each with how long it takes and whom candidates meet. */
function Steps({ language, steps, lang }: StepsProps) {
  const labels = labelsFor(language);
  const fact = (term: string, words: string | undefined) =>
    words && (
      <div>
        <dt className="text-small text-muted">{term}</dt>
        <dd lang={lang} className="font-bold">
          {words}
        </dd>
      </div>
    );
  return (
    <ol className="mt-10 border-b-2 sm:mt-14">
      {steps.map(({ title, takes, with: whom }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their order
          key={index}
          className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-3 border-t-2 py-6 sm:gap-x-8 sm:py-8 lg:grid-cols-[auto_6fr_5fr]"
        >
          <span className={`${ring} size-14 border-8 text-lead sm:size-20 sm:border-[0.7rem] sm:text-title`}>
            {index + 1}
          </span>
          <h2 lang={lang} className="text-title font-extrabold leading-tight tracking-tight">
            {title}
          </h2>
          {takes || whom ? (
            <dl className="col-start-2 flex flex-wrap gap-x-10 gap-y-3 lg:col-start-3">
              {fact(labels.stepTakes, takes)}
              {fact(labels.stepWith, whom)}
            </dl>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
