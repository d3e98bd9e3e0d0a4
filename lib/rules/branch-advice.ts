import type { Temporal } from "temporal-polyfill";
import { isDate } from "../content/checks/date.ts";
import type { Content, ContentFile } from "../content/content.ts";
import { type Name, nameOf } from "../content/paths.ts";
import { type Kind, schemaOf } from "../content/schema.ts";
import { statusOf } from "../content/status.ts";
import { fault } from "../messages/catalogue.ts";
import { type Problem, problemAt, problemOf } from "../messages/problem.ts";
import { normalized } from "../messages/span.ts";
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

/**
 * Advice on addresses that would lead nowhere once a branch is merged: those of files that are gone or renamed, and that
 * no `formerly` names. Drafts and positions that open later never had an address.
 */
export function addressLost(
  lost: readonly RemovedFile[],
  content: Content,
  now: Temporal.Instant,
): Problem[] {
  return lost.flatMap(({ path, text, now: heirPath }) => {
    const name = nameOf(path);
    if (name === undefined || hadNoAddress({ path, text }, name, now)) return [];
    const { kind, slug, language } = name;
    // Without a translation, the page is there in the first language, unless the original is gone, too.
    if (language !== undefined) return [];
    const list = listOf(kind, content);
    const isThere = list?.some((each) => each.slug === slug || each.formerly?.includes(slug));
    if (list === undefined || isThere) return [];
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
