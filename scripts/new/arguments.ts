import { parseArgs } from "node:util";
import { didYouMean, nearest } from "../../lib/messages/suggest.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { folders, type Makeable, type Question, questionsFor, type Value, valueFrom } from "./questions.ts";

/** What `npm run new -- --help` says. */
export const help = `Makes a file from a template, asks for what is missing, and never overwrites a file.

  npm run new -- position "Senior Data Engineer" --team data --office paris,berlin
  npm run new -- office "Lisbon" --region Europe --country PT --timezone Europe/Lisbon --coordinates 38.72,-9.14
  npm run new -- team "Finance"
  npm run new -- page "Benefits" --description "What we offer, beside the pay."
  npm run new -- translation "Ingénieur data H/F" --of senior-data-engineer --language fr
  npm run new -- translation "Lisbonne" --of offices/lisbon --language fr

An option is a field of the file that takes a text or a list, such as --contract internship, --workplace remote
or --closes 2027-03-31; content/REFERENCE.md has all fields. A position opens today and for sixty days if you say nothing else.`;

const isMakeable = (word: string): word is Makeable => Object.hasOwn(folders, word);
const optionOf = ({ name }: Question) => `--${name === "offices" ? "office" : name}`;

const twinOptions = { of: { type: "string" }, language: { type: "string" } } as const;

/** The kinds of files that can be made. */
export const kinds = Object.keys(folders).filter(isMakeable);

/**
 * The kind that a person means.
 *
 * @throws in words for a person
 */
export function kindOf(word: string): Makeable {
  const kind = word.toLowerCase();
  if (isMakeable(kind)) return kind;
  throw new Error(`"${word}" cannot be made. ${didYouMean(word, kinds, "One can make")}`);
}

/**
 * Reads what was typed after the kind: the answers by field, and the questions that are left.
 *
 * @throws with all that is wrong, in words for a person
 */
export function readArguments(
  kind: Makeable,
  args: readonly string[],
  { folder, env }: { folder: ContentFolder; env: Readonly<Record<string, string | undefined>> },
): { answers: Map<string, Value>; missing: Question[] } {
  const { values: typed } = parseArgs({ args: [...args], options: twinOptions, strict: false });
  const questions = questionsFor(kind, folder, typed);
  const find = (option: string) =>
    questions.find((each) => each.name === option || optionOf(each) === `--${option}`);
  refuseSwallowed(kind, questions, env);
  const type = { type: "string", multiple: true } as const;
  const options = Object.fromEntries(
    questions.flatMap((each) => [
      [each.name, type],
      [optionOf(each).slice(2), type],
    ]),
  );
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
  });
  const [title] = positionals;
  const answers = new Map<string, Value>();
  const language = questions.find(({ name }) => name === "language" && kind === "translation");
  if (language?.required === false) answers.set("language", String(language.fallback));
  const faults = positionals.length > 1 ? [`Put the title in quotes: "${positionals.join(" ")}"`] : [];
  for (const [option, given] of Object.entries({ ...values, ...(title && { title }) })) {
    try {
      const question = find(option);
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
  return { answers, missing: questions.filter(({ name, required }) => required && !answers.has(name)) };
}

// Without a `--` before them npm takes options for its own, and hands them on in the environment.
function refuseSwallowed(
  kind: Makeable,
  questions: readonly Question[],
  env: Readonly<Record<string, string | undefined>>,
): void {
  const options = questions
    .map(optionOf)
    .filter((option) => env[`npm_config_${option.slice(2)}`] !== undefined);
  if (options.length === 0) return;
  const again = `npm run new -- ${kind} "…" ${options.map((option) => `${option} …`).join(" ")}`;
  throw new Error(`npm kept ${options.join(" and ")} for itself. Put -- before the ${kind}:\n\n  ${again}`);
}

function unknownOption(option: string, kind: Makeable, options: readonly string[]): string {
  const near = nearest(`--${option}`, options);
  return `There is no option --${option} for a ${kind}. ${near ? `Did you mean ${near}?` : `There are: ${options.join(", ")}.`}`;
}

/** What is missing, for who cannot be asked. */
export function missingMessage(kind: Makeable, missing: readonly Question[]): string {
  const list = missing.map((question) => `  ${optionOf(question).padEnd(18)}  ${promptFor(question)}`);
  return `To make a ${kind}, this is still missing:\n\n${list.join("\n")}`;
}

/** How a person is asked. */
export function promptFor({ name, meta, known, original }: Question): string {
  if (original) return `${name.includes(".") ? name : meta.title}: ${original.text}`;
  const rest = known
    ? known.map(({ title }) => title).join(", ")
    : `${meta.description} For example: ${meta.example}`;
  return `${meta.title}: ${rest}`;
}
