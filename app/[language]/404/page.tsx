import { NotFound } from "../../../components/not-found.tsx";
import { load } from "../../../lib/load.ts";
import { inFurtherLanguages } from "../../../lib/site/languages.ts";
import { paramsOf } from "../../pages.tsx";

// Next says it of the page of the first language by itself.
export const metadata = { robots: "noindex" };
export const generateStaticParams = paramsOf(inFurtherLanguages);

/** The page for wrong addresses in a further language; that of the first is `global-not-found.tsx`. */
export default async function Page({ params }: PageProps<"/[language]/404">) {
  return <NotFound site={load(await params)} />;
}
