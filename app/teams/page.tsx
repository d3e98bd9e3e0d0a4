import type { Metadata } from "next";
import { Document } from "../../components/page/document.tsx";
import { PageHead } from "../../components/page/page-head.tsx";
import { Prose } from "../../components/page/prose.tsx";
import { pageMetadata } from "../../lib/discovery/metadata.ts";
import { load } from "../../lib/load.ts";
import { address, href } from "../../lib/schema/addresses.ts";
import { formatList } from "../../lib/site/format.ts";
import { labelsFor } from "../../lib/site/labels.ts";
import { isIn } from "../../lib/site/site.ts";

export function generateMetadata(): Metadata {
  const site = load();
  const names = site.teams.list.map(({ title }) => title);
  return pageMetadata(site, {
    title: site.teams.introduction.title,
    description: `${site.company.name}: ${formatList(names, site.company.language)}`,
    path: address.teams,
  });
}

export default function TeamsPage() {
  const site = load();
  const labels = labelsFor(site.company.language);
  return (
    <Document site={site} current={address.teams}>
      <PageHead title={site.teams.introduction.title}>
        <Prose site={site} prose={site.teams.introduction.body} className="mt-6 text-lead leading-snug" />
        <ul className="mt-12 border-b-2">
          {site.teams.list.map((team) => (
            <li key={team.slug}>
              <a
                href={href(site, address.team(team))}
                className="flex flex-col gap-x-8 gap-y-1 border-t-2 py-3 no-underline hover:underline lg:flex-row lg:items-baseline lg:justify-between"
              >
                <span className="text-heading font-extrabold leading-none tracking-[-0.035em]">
                  {team.title}
                </span>
                <span>{labels.openPositions(site.positions.list.filter(isIn(team)).length)}</span>
              </a>
            </li>
          ))}
        </ul>
      </PageHead>
    </Document>
  );
}
