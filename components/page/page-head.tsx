import type { ReactNode } from "react";

/** The top of every page but the first: where one is, and the page's heading, which reaches into the picture over it. */
export function PageHead({
  above,
  title,
  photo,
  children,
}: {
  above?: ReactNode;
  title: string;
  photo?: ReactNode;
  children?: ReactNode;
}) {
  const over =
    photo === undefined ? "mt-4 sm:mt-8" : "relative -mt-[0.8em] w-fit bg-paper pt-[0.3em] pr-[0.4em]";
  return (
    <div className="wide pt-6 sm:pt-10">
      {above}
      {photo}
      <h1
        className={`-ml-[0.03em] max-w-[18em] text-heading font-extrabold leading-[0.95] tracking-[-0.04em] ${over}`}
      >
        {title}
      </h1>
      {children}
    </div>
  );
}
