import type { ReactNode } from "react";
import { formatDate, formatList } from "../lib/site/format.ts";
import { proseSections } from "../lib/site/html.ts";
import { langOf, storyPlace } from "../lib/site/labels.ts";
import type { Site } from "../lib/site/site.ts";
import { Html } from "./prose.tsx";

interface Props {
  site: Site;
  /** The level of the article's own heading. */
  level: 1 | 2;
}

/** The article: its place in its series, its opening, and each question beside its answer. */
export function StoryArticle({ site, level }: Props) {
  const { story, labels, language } = site;
  const lang = langOf(story, site);
  const { after, publisher, published } = story;
  const { opening, sections } = proseSections(story.body, { ...site, headingShift: level - 1 });
  const Title = `h${level}` as const;
  const Question = `h${level + 1}` as "h2" | "h3";
  return (
    <article id="story" className={level === 1 ? undefined : "pt-12 sm:pt-20"}>
      <header className={level === 1 ? "hero" : undefined}>
        <Beside
          heading={
            <>
              <Title lang={lang} className="text-heading font-extrabold leading-[0.95] tracking-[-0.035em]">
                {story.title}
              </Title>
              <p className="mt-6 font-bold">{storyPlace(story, labels)}</p>
              <ul className="text-small">
                {after.length > 0 && <li>{labels.after(formatList(after, language))}</li>}
                {publisher && (
                  <li>
                    {labels.broughtBy} <a href={publisher.url}>{publisher.name}</a>
                  </li>
                )}
                {published && (
                  <li>
                    {labels.published} {formatDate(published, language)}
                  </li>
                )}
              </ul>
            </>
          }
        >
          <Html html={opening} lang={lang} className="pb-12 text-lead leading-snug" />
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
            <Html html={section.html} lang={lang} />
          </Beside>
        </section>
      ))}
    </article>
  );
}

/** Two columns on a wide screen: what a passage is about, and the passage. */
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
