import type { ReactNode } from "react";

/** A part of the home page under a heading of its own. */
export function Section({
  id,
  title,
  lang,
  children,
}: {
  id: string;
  title: string;
  lang: string | undefined;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="wide pt-24 sm:pt-36">
      <h2
        lang={lang}
        id={`${id}-title`}
        className="-ml-[0.03em] mb-6 text-heading font-extrabold leading-[0.95] tracking-[-0.04em]"
      >
        {title}
      </h2>
      {children}
    </section>
  );
}
