import type { ReactNode } from "react";
import { formatDate, formatList } from "../lib/site/format.ts";
import { proseSections } from "../lib/site/html.ts";
import { labelsFor, langOf, storyPlace } from "../lib/site/labels.ts";
import type { Site } from "../lib/site/site.ts";
import { Prose } from "./prose.tsx";

/** The story as an article whose heading is of a level. */
export function storyOf(site: Site, level: 1 | 2) {
  const { story, language } = site;
  const { title, after, publisher, published } = story;
  return {
    ...{ level, language, title, publisher },
    lang: langOf(story, site),
    place: storyPlace(story, site.labels),
    after: after.length > 0 ? formatList(after, language) : undefined,
    published: published && formatDate(published, language),
    ...proseSections(story.body, { ...site, headingShift: level - 1 }),
  };
}

/** The article: its place in its series, its opening, and each question beside its answer. */
export function StoryArticle({ story }: { story: ReturnType<typeof storyOf> }) {
  const { level, language, lang, title, place, after, publisher, published, opening, sections } = story;
  const labels = labelsFor(language);
  const Title = `h${level}` as const;
  const Question = level === 1 ? "h2" : "h3";
  return (
    <article id="story" className={level === 1 ? undefined : "pt-12 sm:pt-20"}>
      <header className={level === 1 ? "signal" : undefined}>
        <Beside
          heading={
            <>
              <Title lang={lang} className="text-heading font-extrabold leading-[0.95] tracking-[-0.035em]">
                {title}
              </Title>
              <p className="mt-6 font-bold">{place}</p>
              <ul className="text-small">
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
          <Prose html={opening} lang={lang} className="pb-12 text-lead leading-snug" />
        </Beside>
      </header>
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <Beside
            heading={
              <Question
                id={section.id}
                lang={lang}
                className="max-w-[14em] text-title font-bold leading-[1.1] tracking-[-0.02em] lg:sticky lg:top-8"
              >
                {section.title}
              </Question>
            }
          >
            <Prose html={section.html} lang={lang} />
          </Beside>
        </section>
      ))}
    </article>
  );
}

/** Two columns on a wide screen: the heading of a passage, and the passage. */
function Beside({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <div className="wide grid">
      <div className="mt-12 grid gap-x-12 gap-y-6 border-t-2 pt-5 lg:grid-cols-[5fr_7fr]">
        <div>{heading}</div>
        {children}
      </div>
    </div>
  );
}
