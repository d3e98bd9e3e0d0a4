import { Emblem } from "../../../../components/emblem.tsx";
import { Breadcrumbs, breadcrumbsOf, PageHead } from "../../../../components/head.tsx";
import { OfficeMap, placeOf } from "../../../../components/map/office-map.tsx";
import { OpenHere, openHereOf } from "../../../../components/open-here.tsx";
import { headPhotoOf, Photo } from "../../../../components/photo.tsx";
import { Prose, proseOf } from "../../../../components/prose.tsx";
import { address } from "../../../../lib/content/addresses.ts";
import type { Office } from "../../../../lib/content/content.ts";
import { isCountryAlone } from "../../../../lib/site/facts.ts";
import { formatCountry } from "../../../../lib/site/format.ts";
import { labelsFor, langOf } from "../../../../lib/site/labels.ts";
import { groupBySlug } from "../../../../lib/site/lists.ts";
import { alternatesOf, type Site } from "../../../../lib/site/site.ts";
import { pageOf, viewOf } from "../../../pages.tsx";

const page = pageOf({ slugs: ({ offices }) => offices.list.map(({ slug }) => slug), view, show: OfficePage });

export const { generateStaticParams, generateMetadata } = page;
export default page.Page;

function view(site: Site, slug: string) {
  const office = site.offices.list.find((each) => each.slug === slug);
  const group = groupBySlug(site, "office", slug);
  if (office === undefined || group === undefined) return undefined;
  const { title, path } = group;
  const open = openHereOf(site, group);
  return {
    ...viewOf(site, {
      title,
      description: site.labels.openPositionsAt(open.count, `${site.company.name}, ${title}`),
      alternates: alternatesOf(site, path),
      current: address.offices,
      feed: address.feed(path),
    }),
    head: { title, lang: langOf(office, site) },
    way: breadcrumbsOf(site, address.home, [
      { name: site.labels.offices, path: address.offices },
      { name: title, path },
    ]),
    picture: headPhotoOf(site, office),
    drawing: site.drawing(office.emblem),
    body: proseOf(site, office.body),
    lines: addressLines(office, site.language),
    place: placeOf(office),
    open,
  };
}

function OfficePage({
  frame,
  head,
  way,
  picture,
  drawing,
  open,
  ...shown
}: NonNullable<ReturnType<typeof view>>) {
  const labels = labelsFor(frame.language);
  return (
    <>
      <PageHead
        {...head}
        above={<Breadcrumbs at={frame} {...way} />}
        photo={picture && <Photo picture={picture} />}
        emblem={<Emblem drawing={picture ? undefined : drawing} className="mt-6 w-28" />}
      >
        <div className="mt-8 grid gap-12 lg:grid-cols-[7fr_5fr]">
          <div>
            {shown.place.status === "soon" ? (
              <p className="mb-4 font-bold">
                <mark className="bg-signal px-3 py-1 text-on-signal print:bg-transparent">{labels.soon}</mark>
              </p>
            ) : null}
            <Prose {...shown.body} className="text-lead leading-snug" />
            <address className="mt-8 not-italic text-muted">
              {shown.lines.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </address>
          </div>
          <OfficeMap places={[shown.place]} />
        </div>
      </PageHead>
      <OpenHere at={frame} open={open} />
    </>
  );
}

/** The postal address; without a street it names a place, in one line. */
function addressLines(office: Office, language: string): string[] {
  const { street, postalCode, locality, state } = office.address;
  const town = isCountryAlone(office) ? undefined : [postalCode, locality].filter(Boolean).join(" ");
  const parts = [street, town, state, formatCountry(office.country, language)].flatMap((part) => part || []);
  // The name of a city that is a country appears once.
  const lines = [...new Set(parts)];
  return street === undefined ? [lines.join(", ")] : lines;
}
