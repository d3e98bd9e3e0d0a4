import "./site.css";
import { firstSegment } from "../lib/content/addresses.ts";
import { notFoundPage } from "./page-factory.tsx";

const params = Promise.resolve({ language: firstSegment });

export const generateMetadata = () => notFoundPage.generateMetadata({ params });

/** The page for wrong addresses. As `not-found.tsx` it would be rendered into the payload of every other page, too. */
export default function NotFoundPage() {
  return notFoundPage.Page({ params });
}
