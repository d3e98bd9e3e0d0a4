import type { ReactNode } from "react";

/** The top of every page but the first: where one is, and the page's heading. */
export function PageHead({
  above,
  title,
  children,
}: {
  above?: ReactNode;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className="wide pt-6 sm:pt-10">
      {above}
      <h1 className="-ml-[0.03em] mt-4 max-w-[18em] text-heading font-extrabold leading-[0.95] tracking-[-0.04em] sm:mt-8">
        {title}
      </h1>
      {children}
    </div>
  );
}
