import { address } from "../../lib/content/addresses.ts";
import { organization } from "../../lib/machines/structured-data/organization.ts";
import { langOf } from "../../lib/site/labels.ts";
import { twinsOf } from "../../lib/site/languages.ts";
import type { Site } from "../../lib/site/site.ts";
import { Document } from "../document.tsx";
import { JsonLd } from "../json-ld.tsx";
import { Offices } from "../offices.tsx";
import { Closing } from "../page/closing.tsx";
import { Section } from "../page/section.tsx";
import { Prose } from "../prose.tsx";
import { StepsInShort } from "../steps.tsx";
import { StoryArticle } from "../story-article.tsx";
import { Figures } from "./figures.tsx";
import { Hero } from "./hero.tsx";
import { RegionPositions } from "./region-positions.tsx";
import { Values } from "./values.tsx";

/** The first page: the promise, the story, the values, and what is open where. */
export function HomePage({ site }: { site: Site }) {
  return (
    <Document site={site} twins={twinsOf(site, address.home)}>
      <JsonLd value={organization(site)} />
      <Hero site={site} />
      <Figures site={site} />
      <StoryArticle site={site} level={2} />
      <Values site={site} />
      <Section site={site} id="offices" of={site.offices.introduction}>
        <Prose
          site={site}
          prose={site.offices.introduction.body}
          headingShift={1}
          idPrefix="offices_"
          className="mb-12 text-lead leading-snug"
        />
        <Offices site={site} level={3} />
      </Section>
      <Section site={site} id="positions" of={site.positions.introduction}>
        <Prose
          site={site}
          prose={site.positions.introduction.body}
          headingShift={1}
          idPrefix="positions_"
          className="text-lead leading-snug"
        />
        {site.company.notice === undefined ? null : (
          <p lang={langOf(site.company, site)} className="mt-6 font-bold">
            {site.company.notice}
          </p>
        )}
        <RegionPositions site={site} />
      </Section>
      {site.hiring && (
        <Section site={site} id="hiring" of={site.hiring}>
          <StepsInShort site={site} hiring={site.hiring} />
        </Section>
      )}
      <Closing site={site} />
    </Document>
  );
}
