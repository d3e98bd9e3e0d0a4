import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { type ContentFolder, readContentFolder } from "../../lib/read/content-folder.ts";
import { momentOf } from "../../lib/site/now.ts";
import { missingMessage, readArguments } from "./arguments.ts";
import { aroundOf } from "./around.ts";
import { type Answers, newFile, templateFor } from "./new-file.ts";
import { needsFrench, nextSteps } from "./next-steps.ts";
import { faultOf, type Makeable, type Question } from "./questions.ts";

/** Asks a person for what is missing, each thing until the answer is right. */
async function askFor(questions: readonly Question[], answers: Map<string, string>): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const end = new AbortController();
  terminal.once("close", () => end.abort());
  try {
    for (const question of questions) {
      const hint = question.known?.join(", ") ?? `for example ${question.example}`;
      let fault: string | undefined;
      do {
        const line = await terminal.question(`${question.ask}? (${hint})\n> `, { signal: end.signal });
        const answer = line.trim();
        fault =
          answer === "" ? "This is needed. Ctrl+C ends without making anything." : faultOf(question, answer);
        if (fault === undefined) answers.set(question.name, answer);
        else console.log(`  ${fault}\n`);
      } while (fault !== undefined);
    }
  } finally {
    terminal.close();
  }
}

/** Writes the new file, and gives its path. */
function make(kind: Makeable, answers: Answers, { files }: ContentFolder): string {
  const template = readFileSync(templateFor(kind, answers.get("language")), "utf8");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = momentOf(process.env).toZonedDateTimeISO(zone).toPlainDate().toString();
  const file = newFile(kind, answers, { files, template, today });
  // With "wx" a file that is there already, whoever made it meanwhile, is an error.
  writeFileSync(path.join(process.cwd(), file.path), file.text, { flag: "wx" });
  return file.path;
}

async function main(): Promise<number> {
  const folder = readContentFolder(process.cwd());
  const given = readArguments(process.argv.slice(2), aroundOf(folder));
  if (given.message !== undefined) {
    console[given.code === 0 ? "log" : "error"](given.message);
    return given.code;
  }
  const { kind, answers, missing } = given;
  if (missing.length > 0) {
    if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) {
      console.error(missingMessage(kind, missing));
      return 2;
    }
    try {
      await askFor(missing, answers);
    } catch {
      console.log("\nNothing was made.");
      return 1;
    }
  }
  try {
    const made = make(kind, answers, folder);
    console.log(nextSteps(kind, made, needsFrench(kind, answers, folder)));
    return 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      console.error("There is such a file already, and it was left as it is.");
      return 1;
    }
    throw error;
  }
}

process.exitCode = await main();
