import { NotFound, notFoundOf } from "../../../components/not-found.tsx";
import { load } from "../../../lib/load.ts";
import { paramsOf } from "../../pages.tsx";

// Next adds this to the page of the main language by itself.
export const metadata = { robots: "noindex" };

export const generateStaticParams = paramsOf(({ company }) =>
  company.languages.map((language) => ({ language })),
);

/** The page for wrong addresses in a further language; that of the main one is `global-not-found.tsx`. */
export default async function Page({ params }: PageProps<"/[language]/404">) {
  return <NotFound {...notFoundOf(load(await params))} />;
}
