import localFont from "next/font/local";
import type { ReactNode } from "react";
import type { Twin } from "../../lib/site/languages.ts";
import type { Site } from "../../lib/site/site.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Problems } from "./problems.tsx";

// `optional`: a reader whose network is slow keeps the fallback, whose metrics are matched, and nothing ever shifts.
const face = localFont({
  src: "./fonts/bricolage-grotesque.woff2",
  weight: "400 800",
  display: "optional",
  variable: "--face",
  adjustFontFallback: "Arial",
});

/** A whole page: the document in its language, with the site's header and footer around the page's own content. */
export function Document({
  site,
  current,
  twins = [],
  children,
}: {
  site: Site;
  /** The page in every language that it has, itself included. */
  twins?: readonly Twin[];
  /** The address of the section of the site in which the page stands. */
  current?: string;
  children: ReactNode;
}) {
  return (
    <html lang={site.language} className={face.variable}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="absolute left-2 top-2 z-10 -translate-y-40 bg-ink px-5 py-3 font-bold text-paper focus:translate-y-0"
        >
          {site.labels.skip}
        </a>
        <Problems site={site} />
        <Header site={site} current={current} twins={twins} />
        <main id="content" tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        <Footer site={site} />
      </body>
    </html>
  );
}
