import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { Document, frameOf } from "../components/document.tsx";
import { NotFound, notFoundOf } from "../components/not-found.tsx";
import { firstSegment } from "../lib/content/addresses.ts";
import { load, preview } from "../lib/load.ts";
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
  params: Promise<{ language: string; slug?: string }>;
}

interface Page<Shown extends View> {
  /** The slugs at the end of the addresses, for a kind of which there are many. */
  slugs?: (site: Site) => string[];
  /** The language and slug in every address, where it is not each slug in each language. */
  addresses?: (site: Site) => { language: string; slug: string }[];
  /**
   * Takes what the page shows from the site in the language of the address, as plain data; undefined where there is no
   * such page. Its metadata, its structured data and its markup are made from nothing else.
   */
  view: (site: Site, slug: string) => Shown | undefined;
  show: (view: Shown) => ReactNode;
}

/** What a `page.tsx` exports for Next. */
export function pageOf<Shown extends View>({ slugs, view, show, ...page }: Page<Shown> & IsPlain<Shown>) {
  // The page and its metadata ask for the same view.
  const viewAt = cache((language: string, slug: string) => view(load({ language }), slug));
  const shown = async ({ params }: Props) => {
    const { language, slug = "" } = await params;
    return viewAt(language, slug);
  };
  return {
    generateStaticParams: page.addresses ? paramsOf(page.addresses) : inEachLanguage(slugs),
    generateMetadata: async (props: Props): Promise<Metadata> => (await shown(props))?.metadata ?? {},
    async Page(props: Props): Promise<ReactNode> {
      const found = await shown(props);
      if (found === undefined) return missing(await props.params);
      return <Document frame={found.frame}>{show(found)}</Document>;
    },
  };
}

// The live preview shows a missing page as a page like any other: Next's "not found" would stay in the browser after the
// file has been corrected. A build publishes no such page.
function missing(params: { language: string }): ReactNode {
  if (!preview) notFound();
  return <NotFound {...notFoundOf(load(params))} />;
}

/** What a `route.ts` exports for Next, for data in every language of the site. */
export function routeOf(answer: (site: Site, slug: string) => Response, slugs?: (site: Site) => string[]) {
  return {
    generateStaticParams: inEachLanguage(slugs),
    async GET(_: Request, { params }: Props): Promise<Response> {
      const { language, slug = "" } = await params;
      return answer(load({ language }), slug);
    },
  };
}

/**
 * What `generateStaticParams` returns: the parameters of all addresses. In the live preview, which makes pages on request,
 * it returns none: Next would start a process to find them each time that somebody opens a page.
 */
export function paramsOf<Params>(list: (site: Site) => Params[]): () => Params[] {
  return () => (preview ? [] : list(load()));
}

function inEachLanguage(slugs?: (site: Site) => string[]) {
  return paramsOf((site) =>
    site.languages.flatMap((each) => {
      const there = site.in(each);
      const language = there.tag ?? firstSegment;
      return slugs ? slugs(there).map((slug) => ({ slug, language })) : [{ language }];
    }),
  );
}
