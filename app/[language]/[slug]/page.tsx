import { Breadcrumbs, headOf, PageHead, StatusMark } from "../../../components/page-head.tsx";
import { Prose, proseOf } from "../../../components/prose.tsx";
import { Ring, setSteps } from "../../../components/steps.tsx";
import { address, href } from "../../../lib/content/addresses.ts";
import type { Hiring } from "../../../lib/content/content.ts";
import { breadcrumbsOf } from "../../../lib/machines/breadcrumbs.ts";
import { labelsFor } from "../../../lib/site/labels.ts";
import { shareImage } from "../../../lib/site/share-image.ts";
import { type At, alternatesOf, type Site } from "../../../lib/site/site.ts";
import { pageOf, viewOf } from "../../page-factory.tsx";

/** The pages from `pages/`, and the one about hiring, which has its steps above the text. */
const page = pageOf({
  at: (slug) => address.textPage({ slug }),
  slugs: ({ pages }) => pages.map(({ slug }) => slug),
  view,
  show: TextPage,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site, slug: string) {
  const page = site.pages.find((each) => each.slug === slug);
  if (page === undefined) return undefined;
  const { title, description, path, draft, steps, body } = page;
  return {
    ...viewOf(site, {
      title,
      description,
      alternates: alternatesOf(site, path),
      current: path,
      image: shareImage(site, { kind: "page", page }),
      robots: draft ? "noindex" : undefined,
    }),
    ...headOf(site, page),
    draft,
    steps: steps && setSteps(steps),
    way: breadcrumbsOf(site, address.home, [{ name: title, path }]),
    body: proseOf(site, body),
  };
}

function TextPage({ frame, title, lang, way, draft, steps, body }: NonNullable<ReturnType<typeof view>>) {
  return (
    <article>
      <PageHead above={<Breadcrumbs at={frame} {...way} />} title={title} lang={lang}>
        {draft ? <StatusMark label={labelsFor(frame.language).status.draft} /> : null}
        {steps ? (
          <div className="mt-10 grid gap-x-16 gap-y-12 sm:mt-14 lg:grid-cols-[6fr_5fr]">
            <Steps at={frame} steps={steps} lang={lang} />
            <Prose {...body} />
          </div>
        ) : (
          <Prose
            {...body}
            className={body.html.includes("<h2") ? "beside mt-10" : "mt-8 text-lead leading-snug"}
          />
        )}
      </PageHead>
    </article>
  );
}

interface StepsProps {
  at: At;
  steps: Hiring["steps"];
  lang: string | undefined;
}

function Steps({ at, steps, lang }: StepsProps) {
  const labels = labelsFor(at.language);
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
    <div>
      <ol className="steps steps-large">
        {steps.map(({ title, takes, with: who }, index) => {
          const isLast = index > 0 && index === steps.length - 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their order
            <li key={index}>
              <Ring number={index + 1} of={steps.length} />
              <div className="min-w-0">
                <h2 lang={lang} className="text-title font-extrabold leading-tight tracking-tight">
                  {title}
                </h2>
                {takes || who ? (
                  <dl className="mt-2 grid gap-x-6 gap-y-1 leading-snug sm:grid-cols-2">
                    {fact(isLast ? labels.hearBack : labels.stepTakes, takes)}
                    {fact(labels.stepWith, who)}
                  </dl>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
      <p className="mt-10 print:hidden">
        <a
          href={href(at, address.positions)}
          className="inline-flex min-h-14 items-center rounded-full border-2 border-transparent bg-action px-6 py-2 text-center text-lead font-bold leading-tight text-balance sm:px-8 text-on-action no-underline hover:underline"
        >
          {labels.seePositions}
        </a>
      </p>
    </div>
  );
}
