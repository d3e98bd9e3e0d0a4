import type { Company, Introduction, Prose, Story } from "../schema/content.ts";

function nothing(file: string): Prose {
  return { file, line: 1, markdown: "" };
}

/** The company where its file is missing or broken: the live preview still has a page to show. */
export function noCompany(): Company {
  return {
    name: "",
    headline: "",
    description: "",
    url: "http://localhost/",
    website: "http://localhost/",
    apply: "",
    language: "en",
    founded: 0,
    figures: [],
    asOf: "",
    links: [],
    body: nothing("content/company.md"),
  };
}

/** The story where its file is missing or broken. */
export function noStory(): Story {
  return {
    title: "",
    description: "",
    series: "",
    episode: 0,
    after: [],
    publisher: { name: "", url: "http://localhost/" },
    published: "",
    body: nothing("content/story.md"),
  };
}

/** The introduction of a folder where its `index.md` is missing or broken. */
export function noIntroduction(file: string): Introduction {
  return { title: "", body: nothing(file) };
}
