import type { ReactNode } from "react";

/** A few words within others, marked where they are in another language than those (WCAG 3.1.2). */
export function InLanguage({ lang, children }: { lang: string | undefined; children: ReactNode }) {
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
