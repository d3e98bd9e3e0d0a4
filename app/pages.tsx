import type { Metadata } from "next";
import type { ReactNode } from "react";
import { load, preview } from "../lib/load.ts";
import { inEachLanguage } from "../lib/site/languages.ts";
import type { Site } from "../lib/site/site.ts";

/** Makes something of the site in the language of an address, and of the slug that ends the address, if one does. */
type Make<Made> = (site: Site, slug: string) => Made;

/** The slugs of a kind of which there are many. */
type Slugs = (site: Site) => string[];

interface Asked {
  params: Promise<{ language: string; slug?: string }>;
}

async function made<Made>(make: Make<Made>, { params }: Asked): Promise<Made> {
  const { slug = "", ...at } = await params;
  return make(load(at), slug);
}

/**
 * What `generateStaticParams` gives: the parameters of all pages of an address. In the live preview, which makes what is
 * asked for, it gives none: Next would start a process to find them each time that a page is looked at.
 */
export function paramsOf<Params>(list: (site: Site) => Params[]): () => Params[] {
  return () => (preview ? [] : list(load()));
}

const inEach = (slugs?: Slugs) =>
  paramsOf((site) => inEachLanguage(site, (shown) => slugs?.(shown).map((slug) => ({ slug })) ?? [{}]));

/** What a `page.tsx` gives to Next for pages that stand in every language of the site. */
export function pageOf(page: { slugs?: Slugs; metadata: Make<Metadata>; show: Make<ReactNode> }) {
  return {
    generateStaticParams: inEach(page.slugs),
    generateMetadata: (asked: Asked) => made(page.metadata, asked),
    show: (asked: Asked) => made(page.show, asked),
  };
}

/** What a `route.ts` gives to Next for data that stands in every language of the site. */
export function routeOf(answer: Make<Response>, slugs?: Slugs) {
  return {
    generateStaticParams: inEach(slugs),
    GET: (_: Request, asked: Asked) => made(answer, asked),
  };
}
