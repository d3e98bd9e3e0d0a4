import type { ReactNode } from "react";
import { formatDate, formatList } from "../lib/site/format.ts";
import { proseSections } from "../lib/site/html.ts";
import { labelsFor, storyPlace } from "../lib/site/labels.ts";
import type { Site } from "../lib/site/site.ts";
import { headOf } from "./page-head.tsx";
import { Prose } from "./prose.tsx";

export function storyOf(site: Site, level: 1 | 2) {
  const { story, language } = site;
  const { after, publisher, published } = story;
  return {
    level,
    language,
    publisher,
    ...headOf(site, story),
    place: storyPlace(story, site.labels),
    after: after.length > 0 ? formatList(after, language) : undefined,
    published: published && formatDate(published, language),
    ...proseSections(story.body, { ...site, headingShift: level - 1 }),
  };
}

/**
 * The article: its place in its series, its opening, and each question with its answer: beside it on the page of the
 * story, folded away below it on the home page, the first one open.
 */
export function StoryArticle({ story }: { story: ReturnType<typeof storyOf> }) {
  const { level, language, lang, title, place, after, publisher, published, opening, sections } = story;
  const labels = labelsFor(language);
  const alone = level === 1;
  const Title = `h${level}` as const;
  return (
    <article id="story" className={alone ? undefined : "pt-8 sm:pt-24 print:pt-0"}>
      <header className={alone ? "signal" : undefined}>
        <Beside
          isRuled={!alone}
          heading={
            <>
              <Title lang={lang} className="text-heading font-extrabold leading-[0.95] tracking-[-0.035em]">
                {title}
              </Title>
              <p className="mt-6 font-bold">{place}</p>
              <ul className="mb-8 text-small">
                {after && <li>{labels.after(after)}</li>}
                {publisher && (
                  <li>
                    {labels.broughtBy} <a href={publisher.url}>{publisher.name}</a>
                  </li>
                )}
                {published && <li>{labels.published(published)}</li>}
              </ul>
            </>
          }
        >
          <Prose
            html={opening}
            lang={lang}
            className="pb-12 print:pb-4 [&>:first-child]:text-lead [&>:first-child]:leading-snug"
          />
        </Beside>
      </header>
      {sections.map((section, index) =>
        alone ? (
          <section key={section.id} aria-labelledby={section.id}>
            <Beside
              heading={
                <h2
                  id={section.id}
                  lang={lang}
                  className="text-title font-bold leading-[1.1] tracking-[-0.02em] lg:sticky lg:max-w-[14em] lg:top-8"
                >
                  {section.title}
                </h2>
              }
            >
              <Prose html={section.html} lang={lang} />
            </Beside>
          </section>
        ) : (
          <details key={section.id} name="story" open={index === 0} className="wide last:border-b-2">
            <summary className="fold flex cursor-pointer list-none items-baseline justify-between gap-6 border-t-2 py-4 text-title font-bold leading-[1.1] tracking-[-0.02em]">
              <h3 id={section.id} lang={lang}>
                {section.title}
              </h3>
            </summary>
            <Prose html={section.html} lang={lang} className="pt-1 pb-10 lg:ml-[calc(5/12*100%+1.75rem)]" />
          </details>
        ),
      )}
    </article>
  );
}

interface BesideProps {
  heading: ReactNode;
  /** Whether a rule above it parts it from what is before it; the edge of the signal colour does that, too. */
  isRuled?: boolean;
  children: ReactNode;
}

function Beside({ heading, isRuled = true, children }: BesideProps) {
  return (
    <div className="wide grid">
      <div
        className={`mt-12 grid gap-x-12 gap-y-6 lg:grid-cols-[5fr_7fr] print:mt-6 print:block ${isRuled ? "border-t-2 pt-5" : ""}`}
      >
        <div className="print:break-inside-avoid">{heading}</div>
        {children}
      </div>
    </div>
  );
}
