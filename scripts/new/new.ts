import { writeFileSync } from "node:fs";
import { createInterface, type Interface } from "node:readline/promises";
import { addressOf } from "../../lib/content/paths.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { momentOf } from "../../lib/site/now.ts";
import { help, kindOf, kinds, missingMessage, promptFor, readArguments } from "./arguments.ts";
import { newFile } from "./new-file.ts";
import { type Makeable, valueFrom } from "./questions.ts";

type Ask = <T>(prompt: string, read: (answer: string) => T) => Promise<T>;

/** Asks a person until the answer is one; Ctrl+C and Ctrl+D end it. */
function asking(terminal: Interface): Ask {
  const end = new AbortController();
  terminal.once("close", () => end.abort());
  return async (prompt, read) => {
    for (;;) {
      const asked = terminal.question(`${prompt}\n> `, { signal: end.signal });
      const answer = await asked.catch(() => {
        throw new Error("\nNothing was made.");
      });
      try {
        if (answer.trim() === "") throw new Error("This is needed. Ctrl+C ends without making anything.");
        return read(answer.trim());
      } catch (error) {
        console.log(`  ${error instanceof Error ? error.message : error}\n`);
      }
    }
  };
}

/** What to do with a new file, for the person who made it. */
function nextSteps(kind: Makeable, path: string): string {
  const steps = [
    `Open ${path} and replace every text in [square brackets].`,
    `npm run dev     shows it at http://localhost:3000${addressOf(path) ?? "/"} while you write.`,
    "npm run check   says what is left to do.",
  ];
  if (kind === "position" || kind === "page")
    steps.push('Delete the line "draft: true" when it may be published.');
  if (kind === "office") steps.push('Delete the line "status: soon" when the office opens.');
  const what =
    kind === "position" || kind === "page" ? "a draft that only the preview shows" : `the new ${kind}`;
  return [`Made ${path}, ${what}.\n\nNext:`, ...steps.map((step, at) => `  ${at + 1}. ${step}`)].join("\n");
}

/** Makes what was typed and, where there is somebody to ask, asked for; says what is next. */
async function make(args: readonly string[], ask: Ask | undefined): Promise<string> {
  const folder = readContentFolder(process.cwd());
  const [word, ...rest] = args;
  if (!word && !ask) throw new Error(help);
  const prompt = `What is to be made? ${kinds.join(", ")}`;
  const kind = word || !ask ? kindOf(word ?? "") : await ask(prompt, kindOf);
  const read = () => readArguments(kind, rest, { folder, env: process.env });
  let { answers, missing } = read();
  for (let [question] = missing; question !== undefined; [question] = missing) {
    if (!ask) throw new Error(missingMessage(kind, missing));
    const asked = question;
    const typed = await ask(promptFor(asked), (answer) => {
      valueFrom(kind, asked, answer, folder);
      return answer;
    });
    // What is to be asked may follow from it: a translation is asked for the texts of its file.
    rest.push(`--${asked.name}=${typed}`);
    ({ answers, missing } = read());
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = momentOf(process.env).toZonedDateTimeISO(zone).toPlainDate().toString();
  const { path, text } = newFile(kind, answers, { files: folder.files, today });
  // With "wx" a file that is there already, whoever made it meanwhile, is an error.
  writeFileSync(path, text, { flag: "wx" });
  return nextSteps(kind, path);
}

const asks = process.stdin.isTTY === true && process.stdout.isTTY === true;
const terminal = asks ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
try {
  const args = process.argv.slice(2);
  console.log(
    args.includes("--help") || args.includes("-h") ? help : await make(args, terminal && asking(terminal)),
  );
} catch (error) {
  process.exitCode = 2;
  const there = error instanceof Error && "code" in error && error.code === "EEXIST";
  const message = error instanceof Error ? error.message : String(error);
  console.error(there ? "There is such a file already, and it was left as it is." : message);
} finally {
  terminal?.close();
}
