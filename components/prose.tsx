import type { Prose as Text } from "../lib/content/content.ts";
import { proseHtml } from "../lib/site/html.ts";
import { languageMark } from "../lib/site/labels.ts";
import type { Site } from "../lib/site/site.ts";

interface Props {
  site: Site;
  prose: Text;
  /** How many levels its headings go down, where the page has headings above them. */
  headingShift?: number;
  /** Stands before the ids of its headings, where several texts stand on one page. */
  idPrefix?: string;
  className?: string;
}

interface Marks {
  lang?: string | undefined;
  dir?: string | undefined;
}

/** Text that HR wrote in Markdown; its HTML is sanitized where it is made. */
export function Prose({ site, prose, headingShift = 0, idPrefix = "", className = "" }: Props) {
  const html = proseHtml(prose, { ...site, headingShift, idPrefix });
  return <Html html={html} lang={languageMark(prose.language, site.language)} className={className} />;
}

/** HTML that `proseHtml` made. */
export function Html({ html, className = "", ...marks }: { html: string; className?: string } & Marks) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by rehype-sanitize, from an allow list of elements
  return <div {...marks} className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}
