import { proseHtml } from "../../lib/markdown/html.ts";
import type { Prose as Text } from "../../lib/schema/content.ts";
import type { Site } from "../../lib/site/site.ts";

/** Text that HR wrote in Markdown; its HTML is sanitized where it is made. */
export function Prose({
  site,
  prose,
  headingShift = 0,
  idPrefix = "",
  className = "",
}: {
  site: Site;
  prose: Text;
  /** How many levels its headings go down, where the page has headings above them. */
  headingShift?: number;
  /** Stands before the ids of its headings, where several texts stand on one page. */
  idPrefix?: string;
  className?: string;
}) {
  const html = proseHtml(prose, { ...site, headingShift, idPrefix });
  return <Html html={html} className={className} />;
}

/** HTML that `proseHtml` made. */
export function Html({ html, className = "" }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by rehype-sanitize, from an allow list of elements
  return <div className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}
