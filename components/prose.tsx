import type { ReactNode } from "react";
import type { BodyText } from "../lib/content/content.ts";
import { proseHtml } from "../lib/site/html.ts";
import { languageMark } from "../lib/site/labels.ts";
import type { Site } from "../lib/site/site.ts";

interface Setting {
  /** How many levels its headings go down, where the page has headings above them. */
  headingShift?: number;
  /** Put before the ids of its headings, where several texts are on one page. */
  idPrefix?: string;
}

/** Sanitized HTML, and its language where it is not that of the page. */
interface Html {
  html: string;
  lang: string | undefined;
}

export function proseOf(site: Site, text: BodyText, { headingShift = 0, idPrefix = "" }: Setting = {}): Html {
  const html = proseHtml(text, { ...site, headingShift, idPrefix });
  return { html, lang: languageMark(text.language, site.language) };
}

export function Prose({
  html,
  className = "",
  ...marks
}: Html & { className?: string; dir?: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by rehype-sanitize, from an allow list of elements
  return <div {...marks} className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Words that may be in another language than the text around them (WCAG 3.1.2). */
export function InLanguage({ lang, children }: { lang: string | undefined; children: ReactNode }) {
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
