import { address, href } from "../../lib/content/addresses.ts";
import { isOf } from "../../lib/site/filters.ts";
import { langOf } from "../../lib/site/labels.ts";
import { twinsOf } from "../../lib/site/languages.ts";
import type { Site } from "../../lib/site/site.ts";
import { Document } from "../document.tsx";
import { PageHead } from "../head.tsx";
import { Prose } from "../prose.tsx";

/** All teams, each with the number of its open positions. */
export function TeamsPage({ site }: { site: Site }) {
  return (
    <Document site={site} current={address.teams} twins={twinsOf(site, address.teams)}>
      <PageHead title={site.teams.introduction.title} lang={langOf(site.teams.introduction, site)}>
        <Prose site={site} prose={site.teams.introduction.body} className="mt-6 text-lead leading-snug" />
        <ul className="mt-12 border-b-2">
          {site.teams.list.map((team) => (
            <li key={team.slug}>
              <a
                href={href(site, address.team(team))}
                className="flex flex-col gap-x-8 gap-y-1 border-t-2 py-3 no-underline hover:underline lg:flex-row lg:items-baseline lg:justify-between"
              >
                <span
                  lang={langOf(team, site)}
                  className="text-heading font-extrabold leading-none tracking-[-0.035em]"
                >
                  {team.title}
                </span>
                <span>
                  {site.labels.openPositions(site.positions.list.filter(isOf("team", team.slug)).length)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </PageHead>
    </Document>
  );
}
