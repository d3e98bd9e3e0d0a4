import { TeamsPage } from "../../../components/team/teams-page.tsx";
import { overviewMetadata } from "../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../lib/load.ts";
import { inEachLanguage } from "../../../lib/site/languages.ts";

type Props = PageProps<"/[language]/teams">;

export const generateStaticParams = () => inEachLanguage(load());

export async function generateMetadata({ params }: Props) {
  return overviewMetadata(load(await params), "teams");
}

export default async function Page({ params }: Props) {
  return <TeamsPage site={load(await params)} />;
}
