import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { addressOf } from "../../lib/schema/paths.ts";
import type { Answers } from "./new-file.ts";
import { type Makeable, partsOf } from "./questions.ts";

/** Whether a new position is for France, where its ad has to be in French, too. */
export function needsFrench(
  kind: Makeable,
  answers: Answers,
  { files, publicFiles }: ContentFolder,
): boolean {
  if (kind !== "position") return false;
  const { content } = readContent(files, { publicFiles, bodies: false });
  const offices = partsOf(answers.get("office") ?? "");
  const inFrance = content.offices.list.some(
    ({ slug, country }) => country === "FR" && offices.includes(slug),
  );
  return inFrance && !/^fr\b/.test(content.company.language);
}

/** What to do with a new file, for the person who made it; `inFrance`: the ad has to be in French, too. */
export function nextSteps(kind: Makeable, path: string, inFrance: boolean): string {
  const slug = path.replace(/^.*\//, "").replace(/\..*$/, "");
  const steps = [
    `Open ${path} and replace every text in [square brackets].`,
    `npm run dev     shows it at http://localhost:3000${addressOf(path) ?? "/"} while you write.`,
    "npm run check   says what is left to do.",
  ];
  if (inFrance) {
    steps.push(
      `It is for France, so write a French version, too:\n     npm run new -- translation "Titre en français H/F" --of ${slug}`,
    );
  }
  if (kind === "position") steps.push('Delete the line "draft: true" when it may be published.');
  if (kind === "office") steps.push('Delete the line "status: soon" when the office opens.');
  const what = kind === "position" ? "a draft that only the preview shows" : `the new ${kind}`;
  return [`Made ${path}, ${what}.`, "", "Next:", ...steps.map((step, at) => `  ${at + 1}. ${step}`)].join(
    "\n",
  );
}
