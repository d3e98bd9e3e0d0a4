import "./site.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { href } from "../lib/address.ts";
import { load } from "../lib/load.ts";

/** What every page has, the one for wrong addresses included. */
export function generateMetadata(): Metadata {
  const site = load();
  return { icons: { icon: href(site, "/icon.svg"), apple: href(site, "/apple-touch-icon.png") } };
}

// Each page writes its own document, since only it knows in which language it is.
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
