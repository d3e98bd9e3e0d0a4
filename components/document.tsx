import type { ReactNode } from "react";
import { atRoot, href } from "../lib/content/addresses.ts";
import { labelsFor, languageMark, spokenIn } from "../lib/site/labels.ts";
import { stylesOf } from "../lib/site/look.ts";
import type { Alternate, Site } from "../lib/site/site.ts";
import { Footer, footerOf } from "./footer.tsx";
import { Header, headerOf } from "./header.tsx";
import { Problems } from "./problems.tsx";

export type Frame = ReturnType<typeof frameOf>;

/** The frame of a page that has `alternates`; `current` is the address of the section of the site it belongs to. */
export function frameOf(site: Site, alternates: readonly Alternate[] = [], current?: string) {
  const { language, base, prefix, problems } = site;
  return {
    language,
    base,
    prefix,
    problems,
    styles: stylesOf(site.look, (path) => href(atRoot(site), path)),
    header: headerOf(site, alternates, current),
    footer: footerOf(site),
  };
}

export function Document({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { language } = frame;
  return (
    <html lang={language}>
      {/* biome-ignore lint/style/noHeadElement: the rule is about another router of Next */}
      <head>
        {/* The menu would visibly jump if it arrived in two pieces, so nothing is painted before it is complete
            (https://html.spec.whatwg.org/#link-type-expect). */}
        <link rel="expect" href="#header-end" blocking="render" />
        <style>{frame.styles}</style>
      </head>
      <body lang={languageMark(spokenIn(language), language)} className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="absolute left-2 -top-40 z-10 bg-ink px-5 py-3 font-bold text-paper focus:top-2"
        >
          {labelsFor(language).skip}
        </a>
        <Problems problems={frame.problems} />
        <Header at={frame} header={frame.header} />
        {/* Empty: browsers unblock at its start tag, the standard says at its end tag. */}
        <span id="header-end" hidden />
        <main id="content" tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        <Footer language={language} footer={frame.footer} />
      </body>
    </html>
  );
}
