import type { Temporal } from "temporal-polyfill";
import { stringify } from "yaml";
import { urlOf } from "../../lib/content/checks/web.ts";
import type { ContentFile } from "../../lib/content/content.ts";
import { isBoardField } from "../../lib/content/kinds/company.ts";
import { isError, type Problem } from "../../lib/messages/problem.ts";
import { textReport } from "../../lib/messages/report.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { companyIn, type Source } from "../../lib/read/source.ts";
import { check, findProblems } from "../../lib/rules/check-content.ts";
import { lineCodes } from "../../lib/rules/lines/unread-lines.ts";
import { addNames, isToReview } from "./add-names.ts";
import { type Ask, asking, NoAnswer, NoBoard, type RequestOptions } from "./get.ts";
import type { Board } from "./opening.ts";
import { type Change, type Plan, planOf, sudden } from "./plan.ts";
import { matterAndBody } from "./position-file.ts";
import { UnexpectedAnswer } from "./read-openings.ts";
import { boardName, systems, wrongAddress } from "./systems/systems.ts";

/** What a sync would do, or why it can't do anything. */
type Outcome =
  | {
      plan: Plan;
      /** How many entries of the board aren't openings. */
      others: number;
      /** A sentence for each opening that can't be read. */
      unread: readonly string[];
      /** Files for offices and teams, if asked for. */
      names: readonly Change[];
      /** What the check says about the files; one with an error is not part of the plan. */
      problems: readonly Problem[];
      sudden: string | undefined;
      /** Files for offices and teams that HR hasn't reviewed yet, with those that are new. */
      toReview: number;
      /** What was made up for the site before it had openings of the board: positions, and `notice` in company.md. */
      examples: { positions: number; notice: string | undefined };
    }
  | { faults: readonly string[] };

/** How to fetch, and what to do about names that no file has. */
interface Options extends Omit<RequestOptions, "board" | "hosts"> {
  progress?: (line: string) => void;
  addNames?: boolean | undefined;
  env?: NodeJS.ProcessEnv;
}

/** Reads the board that company.md names, and returns what would change in the content folder, without writing it. */
export async function outcomeOf(
  folder: ContentFolder,
  now: Temporal.Instant,
  options: Options = {},
): Promise<Outcome> {
  const { files, publicFiles } = folder;
  const { content, sources } = readContent(files, { publicFiles });
  const { source: settings, language, languages } = content.company;
  if (settings === undefined) return { faults: [withoutBoard(folder, sources, now)] };
  const elsewhere = wrongAddress(settings.system, settings.board);
  if (elsewhere !== undefined) return { faults: [elsewhere] };
  // A mistake in the fields hides which opening a file belongs to, and the opening would get a second file.
  const hiding = hidden(folder, sources, now);
  if (hiding.length > 0)
    return {
      faults: [
        `Correct these files first, which cannot be read: ${hiding.join(", ")}. npm run check says how.`,
      ],
    };
  const doubles = withOneOpening(sources);
  if (doubles.length > 0) return { faults: doubles };

  try {
    const board = await read(settings, [language, ...languages], options);
    const site = { system: settings.system, content, files, sources, now };
    const plan = planOf(board, site);
    const { notice } = content.company;
    const rest = {
      others: board.others,
      unread: board.unread.map(({ sentence }) => sentence),
      toReview: files.filter(isToReview).length,
      examples: {
        positions: content.positions.list.filter((one) => one.source === undefined).length,
        notice,
      },
    };
    if (!options.addNames)
      return { ...publishable(folder, [], plan, now), ...rest, names: [], sudden: sudden(plan) };
    const names = await addNames(plan, { content, files });
    const withNames = { ...folder, files: applied(files, names) };
    const again = readContent(withNames.files, { publicFiles });
    const next = planOf(board, { ...site, ...again, files: withNames.files, isPlaced: true });
    const toReview = withNames.files.filter(isToReview).length;
    return { ...publishable(withNames, names, next, now), ...rest, names, sudden: sudden(next), toReview };
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return { faults: error.sentences };
    if (error instanceof NoAnswer) return { faults: [error.message] };
    throw error;
  }
}

const company = "content/company.md";

/** Why company.md names no board, and what to write. */
function withoutBoard(folder: ContentFolder, sources: readonly Source[], now: Temporal.Instant): string {
  const data = companyIn(sources)?.data ?? {};
  const { system, board } = data;
  if (data.source === null && (system !== undefined || board !== undefined)) {
    const below = Object.entries(data).filter(([name]) => isBoardField(name));
    const lines = below.map(
      ([name, value]) => `  ${stringify({ [name]: value }, { lineWidth: 0 }).trimEnd()}`,
    );
    return `${company}: The lines below source need two spaces at the start:\n\n${["source:", ...lines].join("\n")}\n`;
  }
  const errors = findProblems(folder, now).problems.filter(
    (problem) => problem.file === company && isError(problem),
  );
  if (errors.length > 0) return textReport(errors, 1);
  const lines = [
    "source:",
    "  system: lever",
    "  board: https://jobs.lever.co/acme",
    "  contract: permanent",
  ];
  return `${company} names no board. Add these lines below apply, with yours:\n\n${lines.join("\n")}\n`;
}

/** Reads the board; a name with capitals is tried in lower case too, as addresses have it. */
async function read(
  settings: { system: keyof typeof systems; board: string },
  languages: readonly string[],
  { progress, env = process.env, ...getting }: Options,
): Promise<Board> {
  const system = systems[settings.system];
  const name = boardName(system, settings.board);
  const readAs = async (board: string) => {
    const { pace, headers } = system;
    const ask = asking({
      pace,
      headers: headers?.(env),
      ...getting,
      board: name,
      hosts: system.hosts(board),
    });
    const asked = new Map<string, number>();
    const shown =
      <T>(question: (url: string) => Promise<T>) =>
      (url: string) => {
        const host = urlOf(url)?.host ?? "";
        const part = (asked.get(host) ?? 0) + 1;
        asked.set(host, part);
        // Lever has a second server, in the EU.
        const where = asked.size > 1 ? ` on ${host}` : "";
        progress?.(
          `Asking ${settings.system} for the board "${board}"${where}${part > 1 ? `, part ${part}` : ""} …`,
        );
        return question(url);
      };
    const showing: Ask = { json: shown(ask.json), text: shown(ask.text) };
    return await system.read(board, showing, languages);
  };
  return await readAs(name).catch(async (error) => {
    if (error instanceof NoBoard && name !== name.toLowerCase()) return await readAs(name.toLowerCase());
    throw error;
  });
}

// Problems in the text come from the board, which would bring them back.
const ofBoard = ["marks-in-field", "merge-conflict"];
const hidingCodes = new Set<string>(lineCodes.filter((code) => !ofBoard.includes(code)));

/** Files of openings whose fields can't be read. */
function hidden(folder: ContentFolder, sources: readonly Source[], now: Temporal.Instant): string[] {
  const unread = new Set(
    findProblems(folder, now).problems.flatMap(({ file, code }) => (hidingCodes.has(code) ? file : [])),
  );
  const readable = new Set(sources.flatMap(({ path }) => (unread.has(path) ? [] : path)));
  return folder.files
    .filter(
      ({ path, text }) =>
        /^content\/positions\/[^_]/.test(path) && /^source\b/m.test(matterAndBody(text).matter),
    )
    .flatMap(({ path }) => (readable.has(path) ? [] : path));
}

/** What to say about files that name the same opening: all but one are copies. */
function withOneOpening(sources: readonly Source[]): string[] {
  const files = new Map<string, string[]>();
  for (const { path, name, data } of sources) {
    const { source: opening } = data;
    if (name.kind !== "position" || typeof opening !== "string") continue;
    files.set(opening, [...(files.get(opening) ?? []), path]);
  }
  return [...files].flatMap(([opening, paths]) =>
    paths.length < 2
      ? []
      : `${paths.join(" and ")} have the same source: ${opening}. Delete that line in the copy.`,
  );
}

function applied(files: readonly ContentFile[], changes: readonly Change[]): ContentFile[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const { path, text } of changes) texts.set(path, text);
  return Array.from(texts, ([path, text]) => ({ path, text }));
}

/** A plan without the changes that would stop the build, and what the check says about all of them. */
function publishable(
  folder: ContentFolder,
  names: readonly Change[],
  plan: Plan,
  now: Temporal.Instant,
): { plan: Plan; problems: Problem[] } {
  const changed = new Set([...names, ...plan.changes].map(({ path }) => path));
  const files = applied(folder.files, plan.changes);
  const problems = check({ ...folder, files }, now).problems.filter(({ file }) => changed.has(file));
  const broken = new Set(problems.filter(isError).map(({ file }) => file));
  const changes = plan.changes.filter(({ path }) => !broken.has(path));
  return { plan: { ...plan, changes }, problems };
}
