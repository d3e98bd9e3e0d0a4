import { checkbox, input, select } from "@inquirer/prompts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { type Makeable, promptFor, type Question, type Value, valueFrom } from "./questions.ts";

/** The streams of a terminal; by default those of this process. */
type Terminal = NonNullable<Parameters<typeof input>[1]>;

// By default, "a" chooses all and "i" the others, also where someone types a name.
const shortcuts = { all: null, invert: null };

export function choose<T extends string>(
  message: string,
  words: readonly T[],
  terminal?: Terminal,
): Promise<T> {
  return select({ message, choices: words.map((value) => ({ value })) }, terminal);
}

/** Asks for what a new file still needs; each answer is checked before the next question. */
export async function interview(
  kind: Makeable,
  questions: readonly Question[],
  folder: ContentFolder,
  terminal?: Terminal,
): Promise<Map<string, Value>> {
  const answers = new Map<string, Value>();
  for (const question of questions) {
    const { name, meta, type, known } = question;
    // All of them at once: nothing shows that a list goes on below its last line.
    const choices = known?.map(({ slug, title }) => ({ value: slug, name: title })) ?? [];
    const list = { message: meta.title, choices, pageSize: choices.length, loop: false };
    if (known?.length === 0)
      throw new Error(`There is nothing to choose for "${name}" yet. Make that first.`);
    if (known === undefined) answers.set(name, await ask(kind, question, folder, terminal));
    else if (type === "list")
      answers.set(name, await checkbox({ ...list, required: true, shortcuts }, terminal));
    else answers.set(name, await select(list, terminal));
  }
  return answers;
}

async function ask(
  kind: Makeable,
  question: Question,
  folder: ContentFolder,
  terminal?: Terminal,
): Promise<Value> {
  const validate = (answer: string) => {
    if (answer.trim() === "") return "This is needed. Ctrl+C ends without making anything.";
    try {
      valueFrom(kind, question, answer, folder);
      return true;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const answer = await input({ message: `${promptFor(question)}\n`, validate }, terminal);
  return valueFrom(kind, question, answer, folder);
}
