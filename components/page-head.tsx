import type { ReactNode } from "react";
import type { breadcrumbsOf } from "../lib/machines/breadcrumbs.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { At, Site } from "../lib/site/site.ts";
import { setHeading } from "../lib/site/typography.ts";
import { JsonLd } from "./json-ld.tsx";

interface PageHeadProps {
  above?: ReactNode;
  title: string;
  /** The language of the title, where it is not that of the page. */
  lang?: string | undefined;
  /** A number beside the title, which a heading further down says in words. */
  count?: number;
  photo?: ReactNode;
  emblem?: ReactNode;
  /** What is beside all of it on a wide screen, and below it on a small one. */
  aside?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ above, photo, aside, ...head }: PageHeadProps) {
  const words = <Words {...head} overPhoto={photo !== undefined} />;
  return (
    <div className="wide pt-6 sm:pt-10">
      {above}
      {photo}
      {aside ? (
        <div className="grid gap-x-12 gap-y-8 sm:grid-cols-[2fr_1fr] lg:grid-cols-[7fr_5fr]">
          <div>{words}</div>
          {aside}
        </div>
      ) : (
        words
      )}
    </div>
  );
}

interface WordsProps extends Pick<PageHeadProps, "title" | "lang" | "count" | "emblem" | "children"> {
  overPhoto: boolean;
}

function Words({ title, lang, count, emblem, overPhoto, children }: WordsProps) {
  return (
    <>
      {emblem}
      <h1
        lang={lang}
        className={`max-w-[18em] text-heading font-extrabold leading-[0.95] tracking-[-0.04em] ${overPhoto ? "relative -mt-[0.6em] -ml-[0.28em] first-line:bg-paper print:mt-4" : "-ml-[0.03em]"} ${emblem ? "mt-4 sm:mt-8" : ""}`}
      >
        {overPhoto ? <span className="box-decoration-clone px-[0.25em]">{title}</span> : title}
        {count === undefined ? null : (
          <span aria-hidden="true" className="ml-[0.25em] align-super text-lead font-bold tracking-normal">
            {" "}
            {count}
          </span>
        )}
      </h1>
      {children}
    </>
  );
}

export function headOf(site: Site, of: { title: string } & Parameters<typeof langOf>[0]) {
  return { title: setHeading(of.body.language, of.title), lang: langOf(of, site) };
}

/** What a page is until it's published, in the live preview: "Draft". */
export function StatusMark({ label }: { label: string }) {
  return (
    <p className="mt-6 font-bold">
      <mark className="bg-ink px-3 py-1 text-paper">{label}</mark>
    </p>
  );
}

/**
 * The way from the home page to this one: for people without the page itself, for search engines with it. The home page
 * alone is no way: the header leads there.
 */
export function Breadcrumbs({ at, links, jsonLd }: { at: At } & ReturnType<typeof breadcrumbsOf>) {
  if (links.length < 2) return <JsonLd value={jsonLd} />;
  return (
    <nav aria-label={labelsFor(at.language).breadcrumb} className="mb-4 sm:mb-8 print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {links.map(({ url, name }) => (
          <li key={url} className="flex items-center gap-x-2 not-last:after:content-['/']">
            <a href={url} className="inline-flex min-h-11 items-center">
              {name}
            </a>
          </li>
        ))}
      </ol>
      <JsonLd value={jsonLd} />
    </nav>
  );
}
