import type { Rule } from "../rule.ts";
import { dataNotice } from "./citations.ts";

/** A page on candidates' data that is not published yet. */
export const privacyDraft: Rule = {
  code: "privacy-draft",
  about: "The page on candidates' data (`privacy`) is a draft, so that nothing published leads to it.",
  citations: [dataNotice],
  kinds: ["company"],
  find({ source, content }) {
    const page = content.pages.find(({ slug }) => slug === content.company.privacy);
    if (page?.draft !== true || source.name.language !== undefined) return undefined;
    return {
      span: source.valueSpan(["privacy"]),
      message: `${page.body.file} is a draft, so that no candidate is told what becomes of their data.`,
      hint: "Complete it, and delete its line draft: true. Until then no page leads to it.",
    };
  },
};
