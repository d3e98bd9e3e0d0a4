import { parseArgs } from "node:util";
import { openDays } from "../../lib/content/kinds/position.ts";
import { didYouMean, nearest } from "../../lib/messages/suggest.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import {
  type Makeable,
  promptFor,
  type Question,
  questionsFor,
  templateFolders,
  type Value,
  valueFrom,
} from "./questions.ts";

export const help = `Makes a file from a template, asks for what is missing, and never overwrites a file.

  npm run new -- position "Senior Data Engineer" --team data --office paris,berlin
  npm run new -- position "Lead Data Engineer" --like data-engineer
  npm run new -- office "Lisbon" --region Europe --country PT --timezone Europe/Lisbon --coordinates 38.72,-9.14
  npm run new -- team "Finance"
  npm run new -- page "Benefits" --description "What we offer, beside the pay."
  npm run new -- translation --of senior-data-engineer --language fr
  npm run new -- translation "Lisbonne" --of offices/lisbon

The options are the fields of the file that hold a text or a list, such as --contract internship, --workplace remote or
--closes 2027-03-31. content/REFERENCE.md lists all fields. By default, a position opens today and closes in ${openDays} days.
With --like it is a copy of another one and of its translations, with its own dates and as a draft.
A translation starts with the texts of the file that it translates, in the first language of the site that this lacks.`;

const isMakeable = (word: string): word is Makeable =>
  word === "translation" || Object.hasOwn(templateFolders, word);
const optionOf = ({ name }: Question) => `--${name === "offices" ? "office" : name}`;

export const makeable = [...Object.keys(templateFolders), "translation"].filter(isMakeable);

/**
 * The kind that a person means.
 *
 * @throws in words for a person
 */
export function kindMeant(word: string): Makeable {
  const kind = word.toLowerCase();
  if (isMakeable(kind)) return kind;
  throw new Error(`npm run new can't make a "${word}". ${didYouMean(word, makeable, "It can make")}`);
}

/** An option without a value, which would otherwise take the next option for one. */
const isBare = (arg: string, next = "--") => /^--[^=]+$/.test(arg) && next.startsWith("--");

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what was typed after the kind: the answers by field, and the required questions that are left.
 *
 * @throws with everything that is wrong, in words for a person
 */
export function readArguments(
  kind: Makeable,
  args: readonly string[],
  { folder, env }: { folder: ContentFolder; env: Environment },
): { answers: Map<string, Value>; missing: Question[] } {
  const questions = questionsFor(kind, folder);
  refuseSwallowed(kind, questions, env);
  const type = { type: "string", multiple: true } as const;
  const options = Object.fromEntries(
    questions.flatMap((each) => [each.name, optionOf(each).slice(2)].map((option) => [option, type])),
  );
  const { values, tokens } = parseArgs({
    args: args.map((arg, at) => (isBare(arg, args[at + 1]) ? `${arg}=` : arg)),
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  // What follows an unknown option is its value, and that option is reported.
  const words = tokens.flatMap((token) =>
    token.kind === "positional" && !/^--[^=]+$/.test(args[token.index - 1] ?? "") ? token : [],
  );
  const title = words[0]?.value;
  const answers = new Map<string, Value>();
  const faults = words.length > 1 ? [tooManyWords(args, words)] : [];
  for (const [option, given] of [...Object.entries(values), ...(title ? [["title", title] as const] : [])]) {
    try {
      const question = questions.find((each) => [each.name, optionOf(each).slice(2)].includes(option));
      if (question === undefined) throw new Error(unknownOption(option, kind, questions.map(optionOf)));
      const text = [given]
        .flat()
        .filter((each) => typeof each === "string")
        .join();
      if (text === "")
        throw new Error(`--${option} needs a value, such as --${option} ${question.meta.example}`);
      answers.set(question.name, valueFrom(kind, question, text, folder));
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const given = Object.fromEntries(answers);
  // A copy has everything that the position has of which it is one.
  const isMissing = ({ name, required, meta }: Question) =>
    required && !answers.has("like") && !answers.has(name) && meta.exception?.holds(given) !== true;
  return { answers, missing: questions.filter(isMissing) };
}

// Without a `--` before them, npm takes options as its own and passes them on in the environment.
function refuseSwallowed(kind: Makeable, questions: readonly Question[], env: Environment): void {
  const options = questions
    .map(optionOf)
    .filter((option) => env[`npm_config_${option.slice(2)}`] !== undefined);
  if (options.length === 0) return;
  const again = `npm run new -- ${kind} "…" ${options.map((option) => `${option} …`).join(" ")}`;
  throw new Error(`npm kept ${options.join(" and ")} for itself. Put -- before the ${kind}:\n\n  ${again}`);
}

/** What to do about a second word without an option: it belongs to the title, or to the option right before it. */
function tooManyWords(args: readonly string[], words: readonly { index: number; value: string }[]): string {
  const at = words[1]?.index ?? 0;
  const [option = "", value = "", more] = args.slice(at - 2);
  return option.startsWith("--") && !option.includes("=")
    ? `Put a comma between several: ${option} ${value},${more}`
    : `Put the title in quotes: "${words.map(({ value }) => value).join(" ")}"`;
}

function unknownOption(option: string, kind: Makeable, options: readonly string[]): string {
  const near = nearest(`--${option}`, options);
  const remedy = near ? `Did you mean ${near}?` : `There are: ${options.join(", ")}.`;
  return `There is no option --${option} for a new ${kind}. ${remedy}`;
}

/** What is missing, for a script that can't be asked. */
export function missingMessage(kind: Makeable, missing: readonly Question[]): string {
  const list = missing.map((question) => `  ${optionOf(question).padEnd(18)}  ${promptFor(question)}`);
  return `For a new ${kind}, this is still missing:\n\n${list.join("\n")}`;
}
