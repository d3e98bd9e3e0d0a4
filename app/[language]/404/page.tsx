import { firstSegment } from "../../../lib/content/addresses.ts";
import { notFoundPage } from "../../page-factory.tsx";

/** The page for wrong addresses in another language; that of the first one is `global-not-found.tsx`. */
export const generateStaticParams = async () =>
  (await notFoundPage.generateStaticParams()).filter(({ language }) => language !== firstSegment);
export const generateMetadata = notFoundPage.generateMetadata;
export default notFoundPage.Page;
