import "./site.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { load } from "../lib/load.ts";
import { siteIcons } from "../lib/machines/metadata.ts";

// The pages are files: a page that depends on a request fails the build.
export const dynamic = "error";

export function generateMetadata(): Metadata {
  return siteIcons(load());
}

// Each page writes its own document, since only the page knows its language.
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
