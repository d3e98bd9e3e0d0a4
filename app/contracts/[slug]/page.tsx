import { GroupPage } from "../../../components/position/group-page.tsx";
import { groupMetadata } from "../../../lib/discovery/pages-metadata.ts";
import { load } from "../../../lib/load.ts";
import { groupsOf } from "../../../lib/site/groups.ts";
import { slugsOf } from "../../../lib/site/static-params.ts";

type Props = PageProps<"/contracts/[slug]">;

export const generateStaticParams = () => slugsOf(groupsOf(load(), "contract"));

export const generateMetadata = async ({ params }: Props) =>
  groupMetadata(load(), "contract", (await params).slug);

export default async function Page({ params }: Props) {
  return <GroupPage site={load()} kind="contract" slug={(await params).slug} />;
}
