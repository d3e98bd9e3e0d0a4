import type { ReactNode } from "react";
import { atRoot, href } from "../lib/content/addresses.ts";
import { languageMark, spokenIn } from "../lib/site/labels.ts";
import type { Twin } from "../lib/site/languages.ts";
import { stylesOf } from "../lib/site/look.ts";
import type { Site } from "../lib/site/site.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Problems } from "./problems.tsx";

interface Props {
  site: Site;
  /** The page in every language that it has, itself included. */
  twins?: readonly Twin[];
  /** The address of the section of the site in which the page stands. */
  current?: string;
  children: ReactNode;
}

/** A whole page: the document in its language, with the site's header and footer around the page's own content. */
export function Document({ site, current, twins = [], children }: Props) {
  return (
    <html lang={site.language}>
      {/* biome-ignore lint/style/noHeadElement: the rule is about another router of Next */}
      <head>
        {/* A menu that arrives in two pieces would be seen to move: nothing is painted before it is whole
            (https://html.spec.whatwg.org/#link-type-expect). */}
        <link rel="expect" href="#header-end" blocking="render" />
        <style>{stylesOf(site.look, href(atRoot(site), site.look.font))}</style>
      </head>
      <body lang={languageMark(spokenIn(site.language), site.language)} className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="absolute left-2 top-2 z-10 -translate-y-40 bg-ink px-5 py-3 font-bold text-paper focus:translate-y-0"
        >
          {site.labels.skip}
        </a>
        <Problems site={site} />
        <Header site={site} current={current} twins={twins} />
        {/* Empty, since browsers wait for its beginning, and by the standard for its end. */}
        <span id="header-end" hidden />
        <main id="content" tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        <Footer site={site} />
      </body>
    </html>
  );
}
