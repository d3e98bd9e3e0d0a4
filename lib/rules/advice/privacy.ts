import { rule } from "../rule.ts";

/** A page on candidates' data that isn't published yet. */
export const privacyDraft = rule({
  code: "privacy-draft",
  kinds: ["company"],
  find({ source, content }) {
    const page = content.pages.find(({ slug }) => slug === content.company.privacy);
    if (page?.draft !== true || source.name.language !== undefined) return undefined;
    return { span: source.valueSpan(["privacy"]), found: { file: page.body.file } };
  },
});
