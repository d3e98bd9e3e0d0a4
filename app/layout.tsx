import "./site.css";
import type { ReactNode } from "react";

// The pages are files: a page that depends on a request fails the build.
export const dynamic = "error";

// Each page writes its own document and names its icons: nothing reaches a page but its view.
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
