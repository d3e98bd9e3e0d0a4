import { address } from "../content/addresses.ts";
import type { Hiring, Page } from "../content/content.ts";
import type { Site } from "./site.ts";

/** A page of text that stands at an address of its own below the root. */
export interface OwnPage extends Page {
  /** The address of the page, without the base path. */
  path: string;
  steps?: Hiring["steps"];
}

/** How the company hires, where it says so, and its own pages; drafts in the preview alone. */
export function ownPages({ hiring, pages }: Pick<Site, "hiring" | "pages">): OwnPage[] {
  const steps = hiring && { ...hiring, slug: "hiring", menu: "header" as const, draft: false };
  return [...(steps ? [steps] : []), ...pages].map((page) => ({ ...page, path: address.ownPage(page) }));
}

/** The page that tells candidates what becomes of their data, where there is one to be seen. */
export function privacyPage(site: Pick<Site, "company" | "hiring" | "pages">): OwnPage | undefined {
  return ownPages(site).find(({ slug }) => slug === site.company.privacy);
}
