import "./site.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { load } from "../lib/load.ts";
import { siteIcons } from "../lib/machines/metadata.ts";

// The pages are files: one that asks for a request fails the build.
export const dynamic = "error";

export function generateMetadata(): Metadata {
  return siteIcons(load());
}

// Each page writes its own document, since only it knows in which language it is.
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
