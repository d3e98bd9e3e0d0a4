import { address } from "../../lib/content/addresses.ts";
import { langOf } from "../../lib/site/labels.ts";
import { twinsOf } from "../../lib/site/languages.ts";
import { type GroupKind, groupBySlug } from "../../lib/site/lists.ts";
import type { Site } from "../../lib/site/site.ts";
import { Document } from "../document.tsx";
import { PageHead } from "../head.tsx";
import { OfficeFacts } from "../office/office-facts.tsx";
import { OpenHere } from "../open-here.tsx";
import { Breadcrumbs } from "../page/breadcrumbs.tsx";
import { Missing } from "../page/missing.tsx";
import { Photo } from "../photo.tsx";
import { Prose } from "../prose.tsx";

/** The page of an office, a team or a kind of contract: what the content says of it, and what is open there. */
export function GroupPage({ site, kind, slug }: { site: Site; kind: GroupKind; slug: string }) {
  const group = groupBySlug(site, kind, slug);
  if (group === undefined) return <Missing site={site} />;
  const { title, path, office, team } = group;
  const { labels } = site;
  const said = office ?? team;
  const photo = said?.photo;
  const above = {
    office: { name: labels.offices, path: address.offices },
    team: { name: labels.teams, path: address.teams },
    contract: { name: labels.positions, path: address.positions },
  }[kind];
  const trail = [{ name: site.company.name, path: address.home }, above, { name: title, path }];
  return (
    <Document site={site} current={above.path} twins={twinsOf(site, path)}>
      <PageHead
        above={<Breadcrumbs site={site} trail={trail} />}
        title={title}
        lang={said && langOf(said, site)}
        photo={
          photo && (
            <Photo
              site={site}
              photo={photo}
              className="mt-4 aspect-[4/3] w-full object-cover sm:mt-6 sm:aspect-[21/9] sm:max-h-[60svh] print:max-h-60"
            />
          )
        }
      >
        {office && <OfficeFacts site={site} office={office} />}
        {team && <Prose site={site} prose={team.body} className="mt-8 text-lead leading-snug" />}
      </PageHead>
      <OpenHere site={site} group={group} />
    </Document>
  );
}
