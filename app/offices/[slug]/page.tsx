import { GroupPage } from "../../../components/position/group-page.tsx";
import { groupMetadata } from "../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../lib/load.ts";
import { groupsOf } from "../../../lib/site/groups.ts";

type Props = PageProps<"/offices/[slug]">;

export const generateStaticParams = () => groupsOf(load(), "office").map(({ slug }) => ({ slug }));

export const generateMetadata = async ({ params }: Props) =>
  groupMetadata(load(), "office", (await params).slug);

export default async function Page({ params }: Props) {
  return <GroupPage site={load()} kind="office" slug={(await params).slug} />;
}
