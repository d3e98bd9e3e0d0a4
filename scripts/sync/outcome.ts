import type { Temporal } from "temporal-polyfill";
import type { ContentFile } from "../../lib/content/content.ts";
import type { Problem } from "../../lib/messages/problem.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import type { Source } from "../../lib/read/source.ts";
import { check } from "../../lib/rules/check-content.ts";
import { type Getting, getter, NoAnswer } from "./get.ts";
import { UnexpectedAnswer } from "./opening.ts";
import { type Plan, planOf, sudden } from "./plan.ts";
import { partsOf } from "./position-file.ts";
import { systems } from "./systems/systems.ts";

/** What came of asking the board: a plan with the problems that its files will have, or why there is none. */
export type Outcome =
  | { plan: Plan; problems: Problem[]; sudden: string | undefined }
  | { faults: readonly string[] };

/** Asks the board that company.md names, and says what would be done to the content folder; nothing is written. */
export async function outcomeOf(
  folder: ContentFolder,
  now: Temporal.Instant,
  getting: Omit<Getting, "hosts"> & { progress?: (line: string) => void } = {},
): Promise<Outcome> {
  const { files, publicFiles } = folder;
  const { content, sources } = readContent(files, { publicFiles });
  const { source } = content.company;
  if (source === undefined) {
    return {
      faults: ["content/company.md names no board. Add: source: { system: ashby, board: your-board }"],
    };
  }
  // A slip hides the name of the opening, which would get a second file.
  const unread = hidden(files, sources);
  if (unread.length > 0) {
    return { faults: [`Mend first, since it cannot be read: ${unread.join(", ")}. npm run check says how.`] };
  }
  const doubles = withOneSource(sources);
  if (doubles.length > 0) return { faults: doubles };

  const system = systems[source.system];
  const ask = getter({ ...getting, hosts: system.hosts(source.board) });
  let asked = 0;
  const get = async (url: string) => {
    getting.progress?.(
      `Asking ${source.system} for the board "${source.board}"${asked++ > 0 ? `, part ${asked}` : ""} …`,
    );
    return await ask(url);
  };
  try {
    const openings = await system.openings(source.board, get);
    const plan = planOf(openings, { system: source.system, content, files, sources, now });
    return { plan, problems: problemsAfter(folder, plan, now), sudden: sudden(plan, openings) };
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return { faults: error.sentences };
    if (error instanceof NoAnswer) return { faults: [error.message] };
    throw error;
  }
}

/** Files of openings whose fields cannot be read as they stand. */
function hidden(files: readonly ContentFile[], sources: readonly Source[]): string[] {
  const read = new Set(
    sources.flatMap(({ path, problems, body }) =>
      // What is odd in the text is the board's, which would bring it back.
      problems.some(({ severity, line }) => severity === "error" && line < body.line) ? [] : path,
    ),
  );
  return files
    .filter(
      ({ path, text }) => /^content\/positions\/[^_]/.test(path) && /^source\b/m.test(partsOf(text).matter),
    )
    .flatMap(({ path }) => (read.has(path) ? [] : path));
}

/** What to say of files that name the same opening, of which only one can be: the others are copies. */
function withOneSource(sources: readonly Source[]): string[] {
  const files = new Map<string, string[]>();
  for (const { path, name, data } of sources) {
    const { source } = data;
    if (name.kind !== "position" || name.language || typeof source !== "string") continue;
    files.set(source, [...(files.get(source) ?? []), path]);
  }
  return [...files].flatMap(([source, paths]) =>
    paths.length < 2
      ? []
      : `${paths.join(" and ")} have the same source: ${source}. Delete that line in what is not the board's.`,
  );
}

/** What the check will say of the files that a plan writes. */
function problemsAfter(folder: ContentFolder, { changes }: Plan, now: Temporal.Instant): Problem[] {
  const texts = new Map(folder.files.map(({ path, text }) => [path, text]));
  for (const { path, text } of changes) texts.set(path, text);
  const files = Array.from(texts, ([path, text]) => ({ path, text }));
  const changed = new Set(changes.map(({ path }) => path));
  return check({ ...folder, files }, now).problems.filter(({ file }) => changed.has(file));
}
