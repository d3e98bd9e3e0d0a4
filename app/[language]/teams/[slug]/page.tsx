import { Emblem } from "../../../../components/emblem.tsx";
import { Breadcrumbs, breadcrumbsOf, PageHead } from "../../../../components/head.tsx";
import { OpenHere, openHereOf } from "../../../../components/open-here.tsx";
import { headPhotoOf, Photo } from "../../../../components/photo.tsx";
import { Prose, proseOf } from "../../../../components/prose.tsx";
import { address } from "../../../../lib/content/addresses.ts";
import { langOf } from "../../../../lib/site/labels.ts";
import { groupBySlug } from "../../../../lib/site/lists.ts";
import { alternatesOf, type Site } from "../../../../lib/site/site.ts";
import { pageOf, viewOf } from "../../../pages.tsx";

const page = pageOf({ slugs: ({ teams }) => teams.list.map(({ slug }) => slug), view, show: TeamPage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site, slug: string) {
  const team = site.teams.list.find((each) => each.slug === slug);
  const group = groupBySlug(site, "team", slug);
  if (team === undefined || group === undefined) return undefined;
  const { title, path } = group;
  const open = openHereOf(site, group);
  return {
    ...viewOf(site, {
      title,
      description: site.labels.openPositionsAt(open.count, `${site.company.name}, ${title}`),
      alternates: alternatesOf(site, path),
      current: address.teams,
      feed: address.feed(path),
    }),
    head: { title, lang: langOf(team, site) },
    way: breadcrumbsOf(site, address.home, [
      { name: site.labels.teams, path: address.teams },
      { name: title, path },
    ]),
    picture: headPhotoOf(site, team),
    drawing: site.drawing(team.emblem),
    body: proseOf(site, team.body),
    open,
  };
}

function TeamPage({ frame, head, way, picture, drawing, body, open }: NonNullable<ReturnType<typeof view>>) {
  return (
    <>
      <PageHead
        {...head}
        above={<Breadcrumbs at={frame} {...way} />}
        photo={picture && <Photo picture={picture} />}
        emblem={
          <Emblem
            drawing={picture ? undefined : drawing}
            className="mt-6 w-28 lg:float-right lg:mt-12 lg:ml-12 lg:w-85"
          />
        }
      >
        <Prose {...body} className="mt-8 text-lead leading-snug" />
      </PageHead>
      <OpenHere at={frame} open={open} />
    </>
  );
}
