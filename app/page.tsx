import type { Metadata } from "next";
import { Closing } from "../components/closing.tsx";
import { Document } from "../components/document.tsx";
import { Figures } from "../components/figures.tsx";
import { Hero } from "../components/hero.tsx";
import { JsonLd } from "../components/json-ld.tsx";
import { Offices } from "../components/offices.tsx";
import { Prose } from "../components/prose.tsx";
import { RegionPositions } from "../components/region-positions.tsx";
import { Section } from "../components/section.tsx";
import { StoryArticle } from "../components/story-article.tsx";
import { Values } from "../components/values.tsx";
import { address } from "../lib/address.ts";
import { labelsFor } from "../lib/labels.ts";
import { load } from "../lib/load.ts";
import { pageMetadata } from "../lib/page-metadata.ts";
import { organization } from "../lib/structured-data/organization.ts";

export function generateMetadata(): Metadata {
  const site = load();
  const { name, description, language } = site.company;
  return pageMetadata(site, {
    title: `${name} · ${labelsFor(language).home}`,
    description,
    path: address.home,
  });
}

export default function HomePage() {
  const site = load();
  const labels = labelsFor(site.company.language);
  return (
    <Document site={site}>
      <JsonLd value={organization(site)} />
      <Hero site={site} labels={labels} />
      <Figures site={site} labels={labels} />
      <StoryArticle site={site} labels={labels} level={2} />
      <Values site={site} labels={labels} />
      <Section id="offices" title={site.offices.introduction.title}>
        <Prose
          site={site}
          prose={site.offices.introduction.body}
          headingShift={1}
          className="mb-12 text-lead leading-snug"
        />
        <Offices site={site} labels={labels} level={3} />
      </Section>
      <Section id="positions" title={site.introduction.title}>
        <Prose
          site={site}
          prose={site.introduction.body}
          headingShift={1}
          className="text-lead leading-snug"
        />
        {site.company.notice === undefined ? null : <p className="mt-6 font-bold">{site.company.notice}</p>}
        <RegionPositions site={site} labels={labels} positions={site.positions} />
      </Section>
      <Closing site={site} labels={labels} />
    </Document>
  );
}
