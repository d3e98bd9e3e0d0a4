import { Temporal } from "temporal-polyfill";
import type { ContentFile } from "../../lib/schema/content.ts";
import { asList, asText, fill, type Written } from "./fill.ts";
import { type Makeable, partsOf } from "./questions.ts";
import { freeSlug, slugOf, takenSlugs } from "./slug.ts";

/** The answers to the questions of a kind, by name. */
export type Answers = ReadonlyMap<string, string>;

/** How long a position stays open if nobody says otherwise. */
const openFor = { days: 60 };

const folders = {
  position: "positions",
  office: "offices",
  team: "teams",
  translation: "positions",
} as const;

/** The path of the template for a kind; translations have one for each language. */
export function templateFor(kind: Makeable, language = "fr"): string {
  const tag = kind === "translation" ? `.${language}` : "";
  return `content/${folders[kind]}/_template${tag}.md`;
}

function fieldsOf(kind: Makeable, answers: Answers, today: string): Written[] {
  const get = (name: string) => answers.get(name) ?? "";
  const title: Written = ["title", asText(get("title"))];
  switch (kind) {
    case "team":
    case "translation":
      return [title];
    case "office":
      return [
        title,
        ["region", asText(get("region"))],
        ["country", get("country")],
        ["timezone", get("timezone")],
        ["coordinates", asList(partsOf(get("coordinates")))],
        ["address", `{ locality: ${asText(get("title"))} }`],
      ];
    case "position": {
      const opened = answers.get("opened") ?? today;
      const closes = answers.get("closes") ?? Temporal.PlainDate.from(opened).add(openFor).toString();
      const choices = ["contract", "workplace", "hours"].flatMap((name): Written[] => {
        const value = answers.get(name);
        return value === undefined ? [] : [[name, value]];
      });
      return [
        title,
        ["team", get("team")],
        ["offices", asList(partsOf(get("office")))],
        ...choices,
        ["opened", opened],
        ["closes", closes],
        ["draft", "true"],
      ];
    }
  }
}

/** The new file, at a path that no file of the content has; `today` is `YYYY-MM-DD`. */
export function newFile(
  kind: Makeable,
  answers: Answers,
  { files, template, today }: { files: readonly ContentFile[]; template: string; today: string },
): ContentFile {
  const paths = files.map(({ path }) => path);
  const language = answers.get("language") ?? "fr";
  const slug =
    kind === "translation"
      ? `${answers.get("of") ?? ""}.${language}`
      : freeSlug(slugOf(answers.get("title") ?? ""), takenSlugs(kind, paths));
  return {
    path: `content/${folders[kind]}/${slug}.md`,
    text: fill(template, fieldsOf(kind, answers, today)),
  };
}
