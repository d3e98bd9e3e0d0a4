import type { Position } from "../../schema/content.ts";
import { formatList, formatSalary } from "../../site/format.ts";
import { labelsFor, storyPlace } from "../../site/labels.ts";
import type { OwnPage } from "../../site/own-pages.ts";
import type { Site } from "../../site/site.ts";

/** What a share image is of; `language` is the tag of a translation. */
export type Subject =
  | { kind: "site" }
  | { kind: "story" }
  | { kind: "page"; page: OwnPage }
  | { kind: "position"; position: Position; language?: string | undefined };

/** What a share image says. */
export interface Card {
  kind: Subject["kind"];
  name: string;
  title: string;
  /** Where first, then the rest; as one line if it fits. */
  facts: string[];
}

// Where, which contract and how much: what a candidate wants to know before following a link.
function positionFacts(
  { workplace, offices, contract, hours, salary }: Position,
  language: string,
): string[] {
  const labels = labelsFor(language);
  const titles = offices.map(({ title }) => title);
  return [
    workplace === "remote" ? labels.workplace.remote : formatList(titles, language),
    labels.contract[contract],
    ...(hours === "part-time" ? [labels.hours[hours]] : []),
    ...(salary ? [formatSalary(salary, language)] : []),
  ];
}

/** The words on a subject's image, in the language of its page. */
export function cardOf(site: Pick<Site, "company" | "story" | "offices" | "labels">, subject: Subject): Card {
  const { company, story, offices, labels } = site;
  const { kind } = subject;
  switch (kind) {
    case "site":
      return {
        kind,
        name: company.name,
        title: company.headline,
        facts: [labels.home, ...offices.regions],
      };
    case "story":
      return {
        kind,
        name: company.name,
        title: story.title,
        facts: [storyPlace(story, labels) ?? labels.story],
      };
    case "page":
      return { kind, name: company.name, title: subject.page.title, facts: [labels.home] };
    case "position": {
      const { position } = subject;
      const translation = position.translations.find(({ language }) => language === subject.language);
      const facts = positionFacts(position, translation?.language ?? position.language);
      return { kind, name: company.name, title: translation?.title ?? position.title, facts };
    }
  }
}
