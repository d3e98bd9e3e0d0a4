import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { Document, frameOf } from "../components/document.tsx";
import { NotFound, notFoundOf } from "../components/not-found.tsx";
import { type Params, paramsToRender, writtenView } from "../lib/build/views.ts";
import { firstSegment } from "../lib/content/addresses.ts";
import { preview, previewedSite } from "../lib/live-preview.ts";
import { type PageDescription, pageMetadata } from "../lib/machines/metadata.ts";
import type { Site } from "../lib/site/site.ts";

/** The frame around a page, and its metadata: what the view of every page has. */
export type View = ReturnType<typeof viewOf>;

/** Describes a page; `current` is the address of its section of the site. */
export function viewOf(site: Site, page: PageDescription & { current?: string }) {
  return { frame: frameOf(site, page.alternates, page.current), metadata: pageMetadata(site, page) };
}

/** Data that survives being written as JSON: a function anywhere in it is a type error. */
type Plain<T> = T extends (...given: never[]) => unknown
  ? never
  : T extends object
    ? { [Key in keyof T]: Plain<T[Key]> }
    : T;

type IsPlain<Shown> = Shown extends Plain<Shown> ? unknown : { view: "plain data" };

interface Props {
  params: Promise<Params>;
}

interface PageKind<Shown extends object> {
  /** The address from the site's root on, without the language; it ends in a slash for a page. */
  at: (slug: string) => string;
  /** The slugs at the end of the addresses, for a kind of which there are many. */
  slugs?: ((site: Site) => string[]) | undefined;
  /** The parameters of all addresses, where there isn't one for each slug in each language. */
  addresses?: ((site: Site) => Params[]) | undefined;
  /**
   * Takes what is shown from the site in the language of the address, as plain data; undefined where there is nothing to
   * show. Nothing else reaches the page: a build writes it down, has Next render those that changed, and Next reads no
   * content.
   */
  view: (site: Site, slug: string) => Shown | undefined;
}

/** A page or file of the site, as a build makes it. */
export interface Made {
  /** Its address in `app/`. */
  pathname: string;
  /** The address with `[slug]`, which all of its kind share. */
  pattern: string;
  params: Params;
  /** What it shows, as JSON. */
  view: string;
  /** What Next makes of that: markup for a page, a response for a file. */
  make: () => ReactNode | Promise<Response>;
}

const pageKinds: ((site: Site) => Iterable<Made>)[] = [];

/** All pages and files of a site, one at a time; whoever asks has imported each `page.tsx` and `route.ts` before. */
export function* everythingOf(site: Site): Generator<Made> {
  for (const kind of pageKinds) yield* kind(site);
}

/** Registers a kind for builds, and gives what Next asks for. */
function registerKind<Shown extends object>(
  { at, slugs, addresses = inEachLanguage(slugs), view }: PageKind<Shown>,
  make: (view: Shown) => ReactNode | Promise<Response>,
) {
  const pattern = at("[slug]");
  const pathnameOf = ({ language, slug = "" }: Params) =>
    language === undefined ? at(slug) : `/${language}${at(slug)}`;
  pageKinds.push(function* (site) {
    for (const params of addresses(site)) {
      const { language = firstSegment, slug = "" } = params;
      const shown = view(language === firstSegment ? site : site.in(language), slug);
      if (shown === undefined) continue;
      const json = JSON.stringify(shown);
      yield { pathname: pathnameOf(params), pattern, params, view: json, make: () => make(JSON.parse(json)) };
    }
  });
  // The page and its metadata ask for the same view.
  const viewAt = cache((language: string | undefined, slug: string | undefined): Shown | undefined =>
    preview ? view(previewedSite({ language }), slug ?? "") : writtenView(pathnameOf({ language, slug })),
  );
  return {
    // The live preview makes pages on request: Next would start a process to find them each time that somebody opens one.
    generateStaticParams: async () => (preview ? [] : paramsToRender(pattern)),
    viewFor: async (params: Promise<Params | undefined>) => {
      const { language, slug } = (await params) ?? {};
      return viewAt(language, slug);
    },
  };
}

interface Page<Shown extends View> extends PageKind<Shown> {
  show: (view: Shown) => ReactNode;
}

/** What a `page.tsx` exports for Next: what it shows is put between the site's header and footer. */
export function pageOf<Shown extends View>({ show, ...kind }: Page<Shown> & IsPlain<Shown>) {
  return documentOf({
    ...kind,
    show: (view: Shown) => <Document frame={view.frame}>{show(view)}</Document>,
  });
}

interface WholePage<Shown extends { metadata: Metadata }> extends PageKind<Shown> {
  show: (view: Shown) => ReactNode;
}

/** The same for a page that writes its document by itself. */
function documentOf<Shown extends { metadata: Metadata }>({ show, ...kind }: WholePage<Shown>) {
  const { generateStaticParams, viewFor } = registerKind(kind, show);
  return {
    generateStaticParams,
    generateMetadata: async ({ params }: Props): Promise<Metadata> => (await viewFor(params))?.metadata ?? {},
    async Page({ params }: Props): Promise<ReactNode> {
      const view = await viewFor(params);
      return view === undefined ? missing(await params) : show(view);
    },
  };
}

/** The page for wrong addresses: `app/global-not-found.tsx` in the first language, `404/page.tsx` in the others. */
export const notFoundPage = documentOf({
  at: () => "/404/",
  addresses: ({ company }) => [firstSegment, ...company.languages].map((language) => ({ language })),
  view: notFoundOf,
  show: (view) => <NotFound {...view} />,
});

// The live preview shows a missing page as a page like any other: Next's "not found" would stay in the browser after the
// file has been corrected. A build publishes no such page.
function missing(params: Params): ReactNode {
  if (!preview) notFound();
  return <NotFound {...notFoundOf(previewedSite(params))} />;
}

interface File<Shown extends object> extends PageKind<Shown> {
  answer: (view: Shown) => Response | Promise<Response>;
}

/** What a `route.ts` exports for Next: in each language of the site, where `addresses` says nothing else. */
export function routeOf<Shown extends object>({ answer, ...kind }: File<Shown> & IsPlain<Shown>) {
  const { generateStaticParams, viewFor } = registerKind(kind, async (view: Shown) => answer(view));
  return {
    generateStaticParams,
    // Next gives no parameters where an address has none.
    async GET(_: Request, { params }: { params: Promise<Params | undefined> }): Promise<Response> {
      const view = await viewFor(params);
      return view === undefined ? new Response(null, { status: 404 }) : answer(view);
    },
  };
}

/** The addresses of a file of which there is one, at the root of the site. */
export const oneAddress = (): Params[] => [{}];

export function textAs(type: string): (view: { text: string }) => Response {
  const headers = { "Content-Type": `${type}; charset=utf-8` };
  return ({ text }) => new Response(text, { headers });
}

function inEachLanguage(slugs?: (site: Site) => string[]) {
  return (site: Site): Params[] =>
    site.languages.flatMap((each) => {
      const there = site.in(each);
      const language = there.tag ?? firstSegment;
      return slugs ? slugs(there).map((slug) => ({ slug, language })) : [{ language }];
    });
}
