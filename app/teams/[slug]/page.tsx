import type { Metadata } from "next";
import { Missing } from "../../../components/page/missing.tsx";
import { TeamPage } from "../../../components/team/team-page.tsx";
import { pageMetadata } from "../../../lib/discovery/metadata.ts";
import { load } from "../../../lib/load.ts";
import { address } from "../../../lib/schema/addresses.ts";
import { labelsFor } from "../../../lib/site/labels.ts";
import { isIn } from "../../../lib/site/site.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

export function generateStaticParams() {
  return load().teams.list.map(({ slug }) => ({ slug }));
}

async function read({ params }: Props) {
  const site = load();
  const { slug } = await params;
  const team = site.teams.list.find((candidate) => candidate.slug === slug);
  return team === undefined ? undefined : { site, team, positions: site.positions.list.filter(isIn(team)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (found === undefined) return {};
  const { site, team, positions } = found;
  const labels = labelsFor(site.company.language);
  return pageMetadata(site, {
    title: team.title,
    description: labels.openPositionsAt(positions.length, `${site.company.name}, ${team.title}`),
    path: address.team(team),
    feed: address.feed(address.team(team)),
  });
}

export default async function Page(props: Props) {
  const found = await read(props);
  return found === undefined ? <Missing site={load()} /> : <TeamPage {...found} />;
}
