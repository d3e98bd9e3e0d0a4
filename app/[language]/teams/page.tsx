import { Emblem } from "../../../components/emblem.tsx";
import { PageHead } from "../../../components/page-head.tsx";
import { Prose } from "../../../components/prose.tsx";
import { address, href } from "../../../lib/content/addresses.ts";
import { isOf } from "../../../lib/site/filters.ts";
import { labelsFor, langOf } from "../../../lib/site/labels.ts";
import type { Site } from "../../../lib/site/site.ts";
import { overviewOf } from "../../group-view.ts";
import { pageOf } from "../../page-factory.tsx";

const page = pageOf({ at: () => address.teams, view, show: TeamsPage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site) {
  return {
    ...overviewOf(site, "teams"),
    teams: site.teams.list.map((team) => ({
      slug: team.slug,
      title: team.title,
      lang: langOf(team, site),
      url: href(site, address.team(team)),
      drawing: site.drawing(team.emblem),
      count: site.positions.shown.filter(isOf("team", team.slug)).length,
    })),
  };
}

function TeamsPage({ frame, head, introduction, teams }: ReturnType<typeof view>) {
  const labels = labelsFor(frame.language);
  const drawn = teams.some(({ drawing }) => drawing !== undefined);
  return (
    <PageHead {...head}>
      <Prose {...introduction} className="mt-6 text-lead leading-snug" />
      <ul className="mt-12 border-b-2">
        {teams.map(({ slug, title, lang, url, drawing, count }) => (
          <li key={slug}>
            <a
              href={url}
              className={`block items-center gap-x-5 border-t-2 xs:flex no-underline hover:underline lg:gap-x-8 ${drawn ? "py-2.5" : "pt-1 pb-4"}`}
            >
              {drawn && <Emblem drawing={drawing ?? ""} className="-ml-1.5 w-14 lg:-ml-2.5 lg:w-23" />}
              <span className="flex grow flex-col gap-x-8 gap-y-1 lg:flex-row lg:items-baseline lg:justify-between">
                <span
                  lang={lang}
                  className="text-heading font-extrabold leading-[1.1] tracking-[-0.035em] text-balance"
                >
                  {title}
                </span>
                <span className={`lg:whitespace-nowrap ${count === 0 ? "text-muted" : ""}`}>
                  {labels.openPositions(count)}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </PageHead>
  );
}
