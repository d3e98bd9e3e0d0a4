import { Emblem } from "../../../../components/emblem.tsx";
import { mapPlace, OfficeMap } from "../../../../components/map/office-map.tsx";
import { OpenHere } from "../../../../components/open-here.tsx";
import { Breadcrumbs, headOf, PageHead } from "../../../../components/page-head.tsx";
import { headPhotoOf, Photo } from "../../../../components/photo.tsx";
import { Prose, proseOf } from "../../../../components/prose.tsx";
import { address } from "../../../../lib/content/addresses.ts";
import { telephone, unbroken } from "../../../../lib/site/format.ts";
import { labelsFor } from "../../../../lib/site/labels.ts";
import { addressLines } from "../../../../lib/site/postal-address.ts";
import type { Site } from "../../../../lib/site/site.ts";
import { groupViewOf } from "../../../group-view.ts";
import { pageOf } from "../../../page-factory.tsx";

const page = pageOf({
  at: (slug) => address.office({ slug }),
  slugs: ({ offices }) => offices.list.map(({ slug }) => slug),
  view,
  show: OfficePage,
});

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site, slug: string) {
  const office = site.offices.list.find((each) => each.slug === slug);
  const group = groupViewOf(site, "office", slug);
  if (office === undefined || group === undefined) return undefined;
  return {
    ...group,
    ...headOf(site, office),
    picture: headPhotoOf(site, office),
    drawing: site.drawing(office.emblem),
    body: proseOf(site, office.body),
    lines: addressLines(office, site.language),
    place: mapPlace(office),
    phone: office.phone,
  };
}

type Shown = NonNullable<ReturnType<typeof view>>;

function OfficePage({ frame, title, lang, way, open, ...shown }: Shown) {
  const { picture, drawing } = shown;
  const map = (
    <div className={`max-sm:w-40 max-sm:[&_text]:hidden print:max-w-48 ${picture ? "sm:mt-8" : ""}`}>
      <OfficeMap places={[shown.place]} />
    </div>
  );
  const words = <Words {...{ frame, ...shown }} />;
  return (
    <>
      <PageHead
        title={title}
        lang={lang}
        above={<Breadcrumbs at={frame} {...way} />}
        photo={picture && <Photo picture={picture} />}
        emblem={!picture && drawing && <Emblem drawing={drawing} className="-ml-2 mt-2 w-28" />}
        aside={picture ? undefined : map}
      >
        {picture ? (
          <div className="grid items-start gap-x-12 gap-y-8 sm:grid-cols-[7fr_5fr]">
            {words}
            {map}
          </div>
        ) : (
          words
        )}
      </PageHead>
      <OpenHere at={frame} open={open} />
    </>
  );
}

function Words({
  frame,
  place,
  body,
  lines,
  phone,
}: Pick<Shown, "frame" | "place" | "body" | "lines" | "phone">) {
  return (
    <div className="mt-8">
      {place.status === "soon" ? (
        <p className="mb-8 font-bold">
          <mark className="bg-signal px-3 py-1 text-on-signal print:bg-transparent">
            {labelsFor(frame.language).soon}
          </mark>
        </p>
      ) : null}
      <Prose {...body} className="text-lead leading-snug" />
      <address className="mt-8 not-italic text-muted empty:hidden">
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {phone && (
          <a href={telephone(phone)} className="inline-flex min-h-11 items-center">
            {unbroken(phone)}
          </a>
        )}
      </address>
    </div>
  );
}
