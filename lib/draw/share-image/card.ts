import type { Position } from "../../content/content.ts";
import { factsOf } from "../../site/facts.ts";
import { storyPlace } from "../../site/labels.ts";
import type { OwnPage } from "../../site/own-pages.ts";
import type { Site } from "../../site/site.ts";
import { versionIn } from "../../site/versions.ts";

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

type Shown = Pick<Site, "company" | "story" | "offices" | "labels">;

function wordsOf(
  { company, story, offices, labels }: Shown,
  subject: Subject,
): Pick<Card, "title" | "facts"> {
  switch (subject.kind) {
    case "site":
      return { title: company.headline, facts: [labels.home, ...offices.regions] };
    case "story":
      return { title: story.title, facts: [storyPlace(story, labels) ?? labels.story] };
    case "page":
      return { title: subject.page.title, facts: [labels.home] };
    case "position": {
      const { position } = subject;
      const { title, language } = versionIn(position, subject.language);
      const { where, workplace, contract, hours, pay } = factsOf(position, language);
      // Where, which contract and how much: what a candidate wants to know before following a link.
      const facts = [
        position.workplace === "remote" ? workplace : where,
        contract,
        ...(position.hours === "part-time" ? [hours] : []),
        ...(pay === undefined ? [] : [pay]),
      ];
      return { title, facts };
    }
  }
}

/** The words on a subject's image, in the language of its page. */
export function cardOf(site: Shown, subject: Subject): Card {
  return { kind: subject.kind, name: site.company.name, ...wordsOf(site, subject) };
}
