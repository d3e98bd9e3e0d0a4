import { Emblem } from "../../../../components/emblem.tsx";
import { OpenHere } from "../../../../components/open-here.tsx";
import { Breadcrumbs, headOf, PageHead } from "../../../../components/page-head.tsx";
import { headPhotoOf, Photo } from "../../../../components/photo.tsx";
import { Prose, proseOf } from "../../../../components/prose.tsx";
import { address } from "../../../../lib/content/addresses.ts";
import type { Site } from "../../../../lib/site/site.ts";
import { groupViewOf } from "../../../group-view.ts";
import { pageOf } from "../../../page-factory.tsx";

const page = pageOf({
  at: (slug) => address.team({ slug }),
  slugs: ({ teams }) => teams.list.map(({ slug }) => slug),
  view,
  show: TeamPage,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site, slug: string) {
  const team = site.teams.list.find((each) => each.slug === slug);
  const group = groupViewOf(site, "team", slug);
  if (team === undefined || group === undefined) return undefined;
  return {
    ...group,
    ...headOf(site, team),
    picture: headPhotoOf(site, team),
    drawing: site.drawing(team.emblem),
    body: proseOf(site, team.body),
  };
}

function TeamPage({ frame, title, lang, way, open, ...shown }: NonNullable<ReturnType<typeof view>>) {
  const { picture, drawing, body } = shown;
  return (
    <>
      <PageHead
        title={title}
        lang={lang}
        above={<Breadcrumbs at={frame} {...way} />}
        photo={picture && <Photo picture={picture} />}
        emblem={
          !picture &&
          drawing && (
            <Emblem
              drawing={drawing}
              className="mt-2 -ml-3 w-28 lg:float-right lg:mt-12 lg:mr-[7%] lg:ml-12 lg:w-85"
            />
          )
        }
      >
        <Prose {...body} className="mt-8 text-lead leading-snug" />
      </PageHead>
      <OpenHere at={frame} open={open} />
    </>
  );
}
