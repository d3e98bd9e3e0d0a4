import type { ReactNode } from "react";
import { langOf } from "../../lib/site/labels.ts";
import type { Site } from "../../lib/site/site.ts";

interface Props {
  site: Site;
  id: string;
  /** The file whose title is the heading. */
  of: { title: string } & Parameters<typeof langOf>[0];
  children: ReactNode;
}

/** A part of the home page under a heading of its own. */
export function Section({ site, id, of, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="wide pt-24 sm:pt-36">
      <h2
        lang={langOf(of, site)}
        id={`${id}-title`}
        className="-ml-[0.03em] mb-6 text-heading font-extrabold leading-[0.95] tracking-[-0.04em]"
      >
        {of.title}
      </h2>
      {children}
    </section>
  );
}
