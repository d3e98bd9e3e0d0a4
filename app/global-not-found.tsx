import "./site.css";
import { NotFound, notFoundOf } from "../components/not-found.tsx";
import { load } from "../lib/load.ts";
import { siteIcons } from "../lib/machines/metadata.ts";

export function generateMetadata() {
  return { ...siteIcons(load()), alternates: { canonical: null } };
}

/** The page for wrong addresses. As `not-found.tsx` it would be rendered into the payload of every other page, too. */
export default function NotFoundPage() {
  return <NotFound {...notFoundOf(load())} />;
}
