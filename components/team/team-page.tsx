import { address } from "../../lib/schema/addresses.ts";
import type { Team } from "../../lib/schema/content.ts";
import { labelsFor } from "../../lib/site/labels.ts";
import type { Listed, Site } from "../../lib/site/site.ts";
import { Breadcrumbs } from "../page/breadcrumbs.tsx";
import { Document } from "../page/document.tsx";
import { PageHead } from "../page/page-head.tsx";
import { Prose } from "../page/prose.tsx";
import { OpenHere } from "../position/open-here.tsx";

/** A team: what it does, and what is open in it. */
export function TeamPage({ site, team, positions }: { site: Site; team: Team; positions: Listed[] }) {
  const labels = labelsFor(site.company.language);
  const trail = [
    { name: site.company.name, path: address.home },
    { name: labels.teams, path: address.teams },
    { name: team.title, path: address.team(team) },
  ];
  return (
    <Document site={site} current={address.teams}>
      <PageHead above={<Breadcrumbs site={site} labels={labels} trail={trail} />} title={team.title}>
        <Prose site={site} prose={team.body} className="mt-8 text-lead leading-snug" />
      </PageHead>
      <OpenHere
        site={site}
        labels={labels}
        positions={positions}
        filter={`team=${team.slug}`}
        feed={address.feed(address.team(team))}
      />
    </Document>
  );
}
