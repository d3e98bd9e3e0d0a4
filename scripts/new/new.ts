import { writeFileSync } from "node:fs";
import { addressOf } from "../../lib/content/paths.ts";
import { dayIn } from "../../lib/content/status.ts";
import { listed } from "../../lib/messages/message.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { momentOf } from "../../lib/site/now.ts";
import { help, kindMeant, makeable, missingMessage, readArguments } from "./arguments.ts";
import { choose, interview } from "./interview.ts";
import { newFile, translationsLike } from "./new-file.ts";
import { newTranslation } from "./new-translation.ts";
import type { Makeable } from "./questions.ts";

function nextSteps(kind: Makeable, [path = "", ...translations]: readonly string[], isCopy: boolean): string {
  const isDraft = kind === "position" || kind === "page";
  const change = isCopy ? "change what is different" : "replace every text in [square brackets]";
  const steps = [
    `Open ${path} and ${kind === "translation" ? "translate its texts" : change}.`,
    ...translations.map((each) => `Do the same in ${each}, its title included.`),
    `npm run dev     shows it at http://localhost:3000${addressOf(path) ?? "/"} while you write.`,
    "npm run check   tells you what is left to do.",
  ];
  if (isDraft) steps.push('Delete the line "draft: true" when it is ready to be published.');
  const what = isDraft ? "a draft that only the preview shows" : `the new ${kind}`;
  return [
    `Made ${listed([path, ...translations])}, ${what}.\n\nNext:`,
    ...steps.map((step, at) => `  ${at + 1}. ${step}`),
  ].join("\n");
}

/** Makes a file from what was typed and, at a terminal, from what is asked; says what to do next. */
async function make([word, ...rest]: readonly string[], atTerminal: boolean): Promise<string> {
  if (word === undefined && !atTerminal) throw new Error(help);
  const folder = readContentFolder(process.cwd());
  const kind = word === undefined ? await choose("What do you want to make?", makeable) : kindMeant(word);
  const { answers, missing } = readArguments(kind, rest, { folder, env: process.env });
  if (missing.length > 0 && !atTerminal) throw new Error(missingMessage(kind, missing));
  const all = new Map([...answers, ...(await interview(kind, missing, folder))]);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = dayIn(zone, momentOf(process.env));
  const made =
    kind === "translation" ? newTranslation(all, folder) : newFile(kind, all, { files: folder.files, today });
  // With "wx" it's an error if somebody has made the file meanwhile.
  const like = all.get("like");
  const copies = like === undefined ? [] : translationsLike(String(like), made, folder.files);
  for (const { path, text } of [made, ...copies]) writeFileSync(path, text, { flag: "wx" });
  const paths = [made, ...copies].map(({ path }) => path);
  return nextSteps(kind, paths, like !== undefined);
}

const args = process.argv.slice(2);
const atTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
try {
  console.log(args.includes("--help") || args.includes("-h") ? help : await make(args, atTerminal));
} catch (error) {
  process.exitCode = 2;
  const stopped = error instanceof Error && error.name === "ExitPromptError";
  console.error(stopped ? "Nothing was made." : error instanceof Error ? error.message : error);
}
