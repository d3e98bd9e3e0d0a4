import type { Temporal } from "temporal-polyfill";
import { isDate } from "../content/checks/date.ts";
import type { Content, ContentFile } from "../content/content.ts";
import { type Name, nameOf } from "../content/paths.ts";
import { schemaOf } from "../content/schema.ts";
import { statusOf } from "../content/status.ts";
import { fault } from "../messages/catalogue.ts";
import { type Problem, problemAt, problemOf } from "../messages/problem.ts";
import { normalized } from "../messages/span.ts";
import { readSource } from "../read/source.ts";
import { withoutItem } from "./text-search.ts";

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

/**
 * Advice on addresses that would lead nowhere once a branch is merged: those of files that are gone or renamed, and that
 * no `formerly` names. Drafts and positions that open later never had an address.
 */
export function addressLost(
  lost: readonly RemovedFile[],
  content: Content,
  now: Temporal.Instant,
): Problem[] {
  const lists = {
    position: content.positions.list,
    office: content.offices.list,
    team: content.teams.list,
    page: content.pages,
  };
  return lost.flatMap(({ path, text, now: heirPath }) => {
    const name = nameOf(path);
    if (name === undefined || !(name.kind in lists) || hadNoAddress({ path, text }, name, now)) return [];
    const { kind, slug, language } = name;
    // Without a translation, the page is there in the first language, unless the original is gone, too.
    if (language !== undefined) return [];
    const list: { slug: string; formerly?: string[] | undefined }[] =
      Object.entries(lists).find(([each]) => each === kind)?.[1] ?? [];
    if (list.some((each) => each.slug === slug || each.formerly?.includes(slug))) return [];
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

/** The line of a list in brackets without one of its items; undefined where it is the only one, or on a line of its own. */
function withoutValue({ lineText, column, length }: Problem): string | undefined {
  const line = withoutItem(lineText, column, column + length);
  return /\[\s*[^\s\]]/.test(line) ? line : undefined;
}

/** The problems, and of each office or team that isn't there because the branch deleted its file, that it did. */
export function withDeleted(problems: readonly Problem[], lost: readonly RemovedFile[]): Problem[] {
  const deleted = lost.flatMap(({ path, now }) => (now === undefined ? (nameOf(path) ?? []) : []));
  return problems.map((problem) => {
    const { code, lineText, column, length } = problem;
    if (code !== "unknown-office" && code !== "unknown-team") return problem;
    const value = lineText.slice(column - 1, column - 1 + length).replace(/["']/g, "");
    const isGone = deleted.some(
      ({ kind, slug, language }) => `unknown-${kind}` === code && slug === value && language === undefined,
    );
    if (!isGone) return problem;
    const found = { value, name: value, known: [], meant: undefined, areSeveral: false, isGone };
    return { ...problem, ...fault(code, found), fix: withoutValue(problem) };
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
    const lines = normalized(text).split("\n");
    const line = 1 + lines.findIndex((each) => /^closes *:/.test(each));
    const span = { line, column: 1, length: (lines[line - 1] ?? "").length };
    return problemAt(path, lines, span, fault("closed-when-new", { closes: position.closes }));
  });
}
