import type { ReactNode } from "react";

interface Props {
  above?: ReactNode;
  title: string;
  /** Where the title is not in the language of the page. */
  lang?: string | undefined;
  photo?: ReactNode;
  children?: ReactNode;
}

/** The top of every page but the first: where one is, and the page's heading, which reaches into the picture over it. */
export function PageHead({ above, title, lang, photo, children }: Props) {
  return (
    <div className="wide pt-6 sm:pt-10">
      {above}
      {photo}
      <h1
        lang={lang}
        className={`max-w-[18em] text-heading font-extrabold leading-[0.95] tracking-[-0.04em] ${photo ? "relative -mt-[0.6em] -ml-[0.28em] first-line:bg-paper print:mt-4" : "-ml-[0.03em] mt-4 sm:mt-8"}`}
      >
        {photo ? <span className="box-decoration-clone px-[0.25em]">{title}</span> : title}
      </h1>
      {children}
    </div>
  );
}
