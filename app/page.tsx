import type { Metadata } from "next";
import { Figures } from "../components/home/figures.tsx";
import { Hero } from "../components/home/hero.tsx";
import { RegionPositions } from "../components/home/region-positions.tsx";
import { Values } from "../components/home/values.tsx";
import { Offices } from "../components/office/offices.tsx";
import { Closing } from "../components/page/closing.tsx";
import { Document } from "../components/page/document.tsx";
import { JsonLd } from "../components/page/json-ld.tsx";
import { Prose } from "../components/page/prose.tsx";
import { Section } from "../components/page/section.tsx";
import { StoryArticle } from "../components/story/story-article.tsx";
import { pageMetadata } from "../lib/discovery/metadata.ts";
import { organization } from "../lib/discovery/structured-data/organization.ts";
import { load } from "../lib/load.ts";
import { address } from "../lib/schema/addresses.ts";
import { labelsFor } from "../lib/site/labels.ts";

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
      <Section id="positions" title={site.positions.introduction.title}>
        <Prose
          site={site}
          prose={site.positions.introduction.body}
          headingShift={1}
          className="text-lead leading-snug"
        />
        {site.company.notice === undefined ? null : <p className="mt-6 font-bold">{site.company.notice}</p>}
        <RegionPositions site={site} labels={labels} positions={site.positions.list} />
      </Section>
      <Closing site={site} labels={labels} />
    </Document>
  );
}
