import { address } from "../../lib/schema/addresses.ts";
import type { Office } from "../../lib/schema/content.ts";
import { formatCountry } from "../../lib/site/format.ts";
import { labelsFor } from "../../lib/site/labels.ts";
import type { Listed, Site } from "../../lib/site/site.ts";
import { Breadcrumbs } from "../page/breadcrumbs.tsx";
import { Document } from "../page/document.tsx";
import { PageHead } from "../page/page-head.tsx";
import { Prose } from "../page/prose.tsx";
import { OpenHere } from "../position/open-here.tsx";
import { OfficeMap } from "./office-map.tsx";

/** An office: where it is, what it is like there, and what is open there. */
export function OfficePage({ site, office, positions }: { site: Site; office: Office; positions: Listed[] }) {
  const labels = labelsFor(site.company.language);
  const { street, postalCode, locality, state } = office.address;
  const lines = [street, [postalCode, locality].filter(Boolean).join(" "), state].filter(Boolean);
  const trail = [
    { name: site.company.name, path: address.home },
    { name: labels.offices, path: address.offices },
    { name: office.title, path: address.office(office) },
  ];
  return (
    <Document site={site} current={address.offices}>
      <PageHead above={<Breadcrumbs site={site} labels={labels} trail={trail} />} title={office.title}>
        <div className="mt-8 grid gap-12 lg:grid-cols-[7fr_5fr]">
          <div>
            {office.status === "soon" ? (
              <p className="mb-4 font-bold">
                <mark className="bg-signal px-3 py-1 text-dark">{labels.soon}</mark>
              </p>
            ) : null}
            <Prose site={site} prose={office.body} className="text-lead leading-snug" />
            <address className="mt-8 not-italic text-muted">
              {lines.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
              {formatCountry(office.country, site.company.language)}
            </address>
          </div>
          <OfficeMap offices={[office]} />
        </div>
      </PageHead>
      <OpenHere
        site={site}
        labels={labels}
        positions={positions}
        filter={`office=${office.slug}`}
        feed={address.feed(address.office(office))}
      />
    </Document>
  );
}
