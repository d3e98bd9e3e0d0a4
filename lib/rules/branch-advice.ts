import type { Temporal } from "temporal-polyfill";
import { isDate } from "../content/checks/date.ts";
import type { Content, ContentFile } from "../content/content.ts";
import { addressOf, type Name, nameOf } from "../content/paths.ts";
import { type Kind, schemaOf } from "../content/schema.ts";
import { statusOf } from "../content/status.ts";
import { fault } from "../messages/catalogue.ts";
import { type Problem, problemAt, problemOf } from "../messages/problem.ts";
import { normalized } from "../messages/span.ts";
import { targetOf } from "../read/link-target.ts";
import { readSource } from "../read/source.ts";

/** A content file of the main branch that is gone; `now` is the file it became, if known. */
export interface RemovedFile extends ContentFile {
  now?: string | undefined;
}

/** Whether a file of the main branch had no page yet, as far as it can be read. */
function hadNoAddress(file: ContentFile, name: Name, now: Temporal.Instant): boolean {
  const { draft, opened } = readSource(file, name).data;
  // Where a day begins first.
  const today = now.toZonedDateTimeISO("Pacific/Kiritimati").toPlainDate().toString();
  return draft === true || (name.kind === "position" && isDate(opened) && opened > today);
}

/** The files of a kind that has addresses; undefined for other kinds. */
function listOf(kind: Kind, { positions, offices, teams, pages }: Content) {
  const lists: { [K in Kind]?: readonly { slug: string; formerly?: string[] | undefined }[] } = {
    position: positions.list,
    office: offices.list,
    team: teams.list,
    page: pages,
  };
  return lists[kind];
}

/** Whether a file says that it had this name before, also where it has an error and isn't in the content. */
const hasHeir = (name: Name | undefined, content: Content, files: readonly ContentFile[]) =>
  name !== undefined &&
  (listOf(name.kind, content)?.some(({ formerly }) => formerly?.includes(name.slug)) ||
    files.some((file) => {
      const other = nameOf(file.path);
      if (other?.kind !== name.kind || !/^formerly:/m.test(file.text)) return false;
      return [readSource(file, other).data.formerly].flat().includes(name.slug);
    }));

/**
 * Advice on addresses that would lead nowhere once a branch is merged: those of files that are gone or renamed, and that
 * no `formerly` names. Drafts and positions that open later never had an address.
 */
export function addressLost(
  lost: readonly RemovedFile[],
  content: Content,
  now: Temporal.Instant,
  files: readonly ContentFile[] = [],
): Problem[] {
  return lost.flatMap(({ path, text, now: heirPath }) => {
    const name = nameOf(path);
    if (name === undefined || hadNoAddress({ path, text }, name, now)) return [];
    const { kind, slug, language } = name;
    // Without a translation, the page is there in the first language, unless the original is gone, too.
    if (language !== undefined) return [];
    const list = listOf(kind, content);
    if (list === undefined || list.some((each) => each.slug === slug)) return [];
    if (hasHeir(name, content, files)) return [];
    const renamed = heirPath === undefined ? undefined : nameOf(heirPath);
    const heir = renamed?.kind === kind ? list.find((each) => each.slug === renamed.slug) : undefined;
    const line = `formerly: [${[...(heir?.formerly ?? []), slug].join(", ")}]`;
    const file = heir === undefined || heirPath === undefined ? path : heirPath;
    const found = {
      address: schemaOf(kind).page({ slug }),
      file: path,
      line,
      heir: heir === undefined ? "unknown" : "known",
      isPosition: kind === "position",
    } as const;
    return problemOf(file, fault("address-lost", found));
  });
}

/** Whether a line that names something that isn't there means this file. */
function means({ file: from, code, lineText, column, length }: Problem, file: string): boolean {
  const value = lineText.slice(column - 1, column - 1 + length).replace(/["']/g, "");
  const [, kind] = /^unknown-(\w+)$/.exec(code) ?? [];
  if (kind !== undefined) return file === `content/${kind}s/${value}.md`;
  const target = targetOf(from, value);
  if ("file" in target && target.file === file) return true;
  const bare = (path: string) => path.replace(/[#?].*/, "").replace(/(?:\.md|\/)$/, "");
  // An address of the site may have that of the site before it; a path in a field starts from the folder content.
  const written = `/${bare(value)}`;
  const ways = [file.replace(/^(?:content|public)/, ""), addressOf(file) ?? ""].map(bare);
  return ways.some((way) => way !== "" && written.endsWith(way));
}

/**
 * The problems; each that says that a file isn't there says that the branch deletes it, if it does. One whose name is
 * in the `formerly` of another has only been renamed.
 */
export function withDeleted(
  problems: readonly Problem[],
  deleted: readonly string[],
  content: Content,
  files: readonly ContentFile[] = [],
): Problem[] {
  const gone = deleted.filter((file) => !hasHeir(nameOf(file), content, files));
  return problems.map((problem) => {
    if (!/^(broken-link|missing-(download|image)|unknown-(office|page|team))$/.test(problem.code))
      return problem;
    const file = gone.find((each) => means(problem, each));
    return file === undefined ? problem : { ...problem, ...fault("deleted-file", { file }) };
  });
}

/** Advice on positions that are new on a branch and closed already: a copy of an old ad, in no list from the first day. */
export function closedWhenNew(
  added: readonly ContentFile[],
  { positions }: Content,
  now: Temporal.Instant,
): Problem[] {
  return added.flatMap(({ path, text }) => {
    const position = positions.list.find(({ slug }) => path === `content/positions/${slug}.md`);
    if (position?.closes === undefined || statusOf(position, now) !== "closed") return [];
    // That is an error of its own.
    if (position.closes < position.opened) return [];
    const lines = normalized(text).split("\n");
    const line = 1 + lines.findIndex((each) => /^closes *:/.test(each));
    const span = { line, column: 1, length: (lines[line - 1] ?? "").length };
    return problemAt(path, lines, span, fault("closed-when-new", { closes: position.closes }));
  });
}
