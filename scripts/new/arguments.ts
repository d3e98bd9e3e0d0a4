import { parseArgs } from "node:util";
import { didYouMean, nearest } from "../../lib/problem/suggest.ts";
import { type Around, faultOf, type Makeable, makeable, type Question, questionsFor } from "./questions.ts";

/** What a person typed after `npm run new --`: something to say and end with, or what to make. */
export type Arguments =
  | { message: string; code: number }
  | { message?: undefined; kind: Makeable; answers: Map<string, string>; missing: Question[] };

/** What `npm run new -- --help` says. */
export const help = `Makes a file from a template, and never overwrites one.

  npm run new -- position "Senior Data Engineer" --team data --office paris
  npm run new -- office "Lisbon" --region Europe --country PT --timezone Europe/Lisbon --coordinates 38.72,-9.14
  npm run new -- team "Finance"
  npm run new -- translation "Ingénieur data H/F" --of senior-data-engineer --language fr

What is missing is asked for. A position may also have:

  --office paris,berlin     more than one office
  --contract permanent      or fixed-term, internship, apprenticeship, freelance
  --workplace hybrid        or on-site, remote
  --hours full-time         or part-time
  --opened 2027-01-11       the day on which it opens; today if you say nothing
  --closes 2027-03-31       the last day; sixty days later if you say nothing`;

const more = "\n\nnpm run new -- --help shows how it is used.";

function wrong(message: string): Arguments {
  return { message: message + more, code: 2 };
}

function isMakeable(word: string): word is Makeable {
  return makeable.some((kind) => kind === word);
}

interface Parsed {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
}

function parse(args: readonly string[], questions: readonly Question[]): Parsed {
  const names = questions.filter(({ name }) => name !== "title").map(({ name }) => name);
  const options = Object.fromEntries(
    names.map((name) => [name, { type: "string" as const, multiple: true }]),
  );
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...options, title: { type: "string", multiple: true } },
    allowPositionals: true,
    strict: false,
  });
  return { values, positionals };
}

/** Reads what was typed; nothing of the content is changed. */
export function readArguments(args: readonly string[], around: Around): Arguments {
  if (args.includes("--help") || args.includes("-h")) return { message: help, code: 0 };
  const [word = "", ...rest] = args;
  if (word === "") return { message: help, code: 2 };
  if (!isMakeable(word)) {
    return wrong(`"${word}" cannot be made. ${didYouMean(word, makeable, "One can make")}`);
  }
  const questions = questionsFor(word, around);
  const { values, positionals } = parse(rest, questions);
  const answers = new Map<string, string>();
  const faults: string[] = [];
  for (const [name, given] of Object.entries(values)) {
    const question = questions.find((each) => each.name === name);
    const texts = (Array.isArray(given) ? given : [given]).filter((each) => typeof each === "string");
    const text = question?.list === true ? texts.join(",") : (texts.at(-1) ?? "");
    if (question === undefined) {
      const known = questions.map((each) => each.name).filter((each) => each !== "title");
      const near = nearest(name, known);
      faults.push(
        `There is no option --${name} for a ${word}. ${near ? `Did you mean --${near}?` : known.length > 0 ? `The options are: ${known.map((each) => `--${each}`).join(", ")}.` : "It has none."}`,
      );
    } else if (text.trim() === "")
      faults.push(`--${name} needs a value, such as --${name} ${question.example}`);
    else answers.set(name, text.trim());
  }
  const [title, ...others] = positionals;
  if (title !== undefined) answers.set("title", title.trim());
  if (others.length > 0) {
    faults.push(`Put the title in quotes: "${positionals.join(" ")}"`);
  }
  for (const question of questions) {
    const answer = answers.get(question.name);
    const fault = answer === undefined ? undefined : faultOf(question, answer);
    if (fault !== undefined) faults.push(fault);
  }
  if (faults.length > 0) return wrong(faults.join("\n"));
  const missing = questions.filter(({ name, optional }) => optional !== true && !answers.get(name));
  return { kind: word, answers, missing };
}

/** What to say where nobody can be asked. */
export function missingMessage(kind: Makeable, missing: readonly Question[]): string {
  const list = missing.map(({ name, ask, example, known }) => {
    const option = name === "title" ? `"${example}"` : `--${name} ${example}`;
    const choices = known === undefined ? "" : ` One of: ${known.join(", ")}.`;
    return `  ${option.padEnd(26)}  ${ask}?${choices}`;
  });
  return `To make a ${kind}, this is still missing:\n\n${list.join("\n")}${more}`;
}
