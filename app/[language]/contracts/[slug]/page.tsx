import { GroupPage } from "../../../../components/position/group-page.tsx";
import { groupMetadata } from "../../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../../lib/load.ts";
import { groupsOf } from "../../../../lib/site/groups.ts";
import { inEachLanguage } from "../../../../lib/site/languages.ts";

type Props = PageProps<"/[language]/contracts/[slug]">;

export const generateStaticParams = () =>
  inEachLanguage(load(), (site) => groupsOf(site, "contract").map(({ slug }) => ({ slug })));

export async function generateMetadata({ params }: Props) {
  const { slug, ...at } = await params;
  return groupMetadata(load(at), "contract", slug);
}

export default async function Page({ params }: Props) {
  const { slug, ...at } = await params;
  return <GroupPage site={load(at)} kind="contract" slug={slug} />;
}
