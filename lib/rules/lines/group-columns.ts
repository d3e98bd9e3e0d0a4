import { type FieldDescription, fieldsOf } from "../../content/field-list.ts";
import type { Kind } from "../../content/schema.ts";
import { allowable, fault } from "../../messages/catalogue.ts";
import type { LineSlip } from "./line-rule.ts";
import { isBlankLine, type YamlLine } from "./yaml-line.ts";

/** A field, or an item, with the lines below that are part of its value. */
interface Member {
  at: number;
  end: number;
  line: YamlLine;
}

type Field = Pick<FieldDescription, "name" | "type"> & { fields: readonly FieldDescription[] };

/** A field whose own fields or items are on the lines below it, or all fields of a file. */
interface Group {
  field: Field;
  opener: Member | undefined;
  members: Member[];
  /** Those of its fields that are groups themselves. */
  inner: Group[];
}

/** A line that has to move, and the column where it belongs. */
interface Moved extends Member {
  group: string;
  column: number;
}

/** The column in which a field or an item starts; the file itself starts before the first. */
const columnOf = (member: Member | undefined) => member?.line.indent.length ?? -1;
const isItem = ({ dashes }: YamlLine) => dashes !== "";

/** The column in which most of some lines start; in a tie, the one that people mean most often. */
function usual(columns: readonly number[], preferred: number): number {
  const weight = (column: number) =>
    columns.filter((each) => each === column).length + (column === preferred ? 0.5 : 0);
  return columns.toSorted((a, b) => weight(b) - weight(a))[0] ?? preferred;
}

/** Whether the items of a list have no names. */
const isPlain = ({ type, fields }: Field) => type === "list" && fields.length === 0;

/** The names of the fields in a group; those of a map are codes. */
function namesIn(field: Field): readonly string[] {
  if (field.type === "map") return allowable;
  return isPlain(field) ? [""] : field.fields.map(({ name }) => name);
}

/** The field that a line names and that has its own, or its items, on the lines below. */
function openedBy({ dashes, key, value }: YamlLine, fields: readonly FieldDescription[]) {
  if (dashes !== "" || !/^(?:#|$)/.test(value)) return undefined;
  const field = fields.find(({ name }) => name === key);
  return field && /^(?:list|fields|map)$/.test(field.type) ? field : undefined;
}

/**
 * A line with those below that have no name: a text over several lines, and items, unless `isList` says that each is a
 * member itself. Below an unknown group that is everything further right.
 */
function memberAt(
  at: number,
  line: YamlLine,
  lines: readonly YamlLine[],
  isList: boolean,
  isUnknown = false,
) {
  let end = at + 1;
  for (let below = lines[end], next = end; below !== undefined; next++, below = lines[next]) {
    const isRight = below.indent.length > line.indent.length;
    const isNameless = below.key === "" && (isItem(below) ? !isList : isRight);
    if (below.inside || isNameless || (isUnknown && (isRight || isItem(below)))) end = next + 1;
    else if (!isBlankLine(below)) break;
  }
  return { at, end, line };
}

/** What else a line may be: a field outside the group, if none of that name is there yet. */
interface Outside {
  names: readonly string[];
  seen: ReadonlySet<string>;
}

/**
 * Collects the fields of a group, wherever their lines start; without an opener those of the file, where only a field that
 * isn't `placed` in the first column may be indented.
 */
function groupAt(
  opener: Member | undefined,
  field: Field,
  lines: readonly YamlLine[],
  outside: Outside = { names: [], seen: new Set() },
  placed?: ReadonlySet<string>,
): Group & { end: number } {
  const names = namesIn(field);
  const isList = field.type === "list";
  const group: Group = { field, opener, members: [], inner: [] };
  let seen = new Set<string>();
  let at = opener?.end ?? 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const { key, indent, value } = line;
    // Most lines of most files are a field in the first column with its value.
    const isRight = !opener && !placed && indent === "" && key !== "" && value !== "";
    if (isRight && !line.inside) seen.add(key);
    if (isRight || line.inside || isBlankLine(line)) {
      at++;
      continue;
    }
    const startsItem = isList && isItem(line);
    if (startsItem) seen = new Set();
    const isOutside = outside.names.includes(key) && !outside.seen.has(key);
    const mayStart = isList ? startsItem || group.members.length > 0 : !isItem(line);
    // A mistyped name is a field of the group, unless the field is one of another.
    const isOther =
      outside.names.includes(key) ||
      (placed !== undefined && field.fields.some((each) => namesIn(each).includes(key)));
    const isMistyped = key !== "" && !isPlain(field) && !isOther && indent.length > columnOf(opener);
    const isKnown =
      (names.includes(key) || isMistyped) && !seen.has(key) && mayStart && !indent.includes("\t");
    const isOurs =
      isKnown &&
      (indent === "" || opener !== undefined || placed?.has(key) === false) &&
      (startsItem || !isOutside || indent.length > columnOf(opener));
    const inner = isOurs ? openedBy(line, field.fields) : undefined;
    const member = memberAt(at, line, lines, isPlain(inner ?? field), inner === undefined && value === "");
    if (!isOurs && opener !== undefined) break;
    at = member.end;
    if (!isOurs) continue;
    seen.add(key);
    group.members.push(member);
    if (inner === undefined) continue;
    const below = groupAt(member, inner, lines, { names, seen });
    group.inner.push(below);
    at = below.end;
  }
  return { ...group, end: at };
}

/** The lines of a group that start in another column than they should, below an opener in a column. */
function movedIn({ field, opener, members, inner }: Group, outer: number): Moved[] {
  const isList = field.type === "list";
  const starting = members.filter((member) =>
    isList ? isItem(member.line) : columnOf(member) > columnOf(opener),
  );
  const most = usual(starting.map(columnOf), outer + 2);
  const first = most > outer || isList ? most : outer + 2;
  const own = members.map((member) => {
    const item = members.findLast(({ at, line }) => isList && isItem(line) && at < member.at);
    const behind = isItem(member.line) ? 0 : (item?.line.dashes.length ?? 0);
    return { ...member, group: field.name, column: first + behind };
  });
  const below = inner.flatMap((group) =>
    movedIn(group, own.find(({ at }) => at === group.opener?.at)?.column ?? outer),
  );
  return [...own.filter((member) => columnOf(member) !== member.column), ...below];
}

/** Neighbours among the lines that have to move: they are one slip, so one problem. */
function runsOf(moved: readonly Moved[], lines: readonly YamlLine[]): [Moved, ...Moved[]][] {
  const runs: [Moved, ...Moved[]][] = [];
  for (const member of moved.toSorted((a, b) => a.at - b.at)) {
    const run = runs.at(-1);
    const end = run?.at(-1)?.end;
    if (end !== undefined && lines.slice(end, member.at).every(isBlankLine)) run?.push(member);
    else runs.push([member]);
  }
  return runs;
}

function shifted(text: string, by: number): string {
  if (text === "") return text;
  return by >= 0 ? " ".repeat(by) + text : text.replace(new RegExp(`^ {0,${-by}}`), "");
}

function slipsOf(run: [Moved, ...Moved[]], lines: readonly YamlLine[]): [number, LineSlip][] {
  const [{ at: start, line, group, column }] = run;
  const texts = lines.slice(start, run.at(-1)?.end).map(({ text }) => text);
  for (const member of run)
    for (let at = member.at - start; at < member.end - start; at++)
      texts[at] = shifted(texts[at] ?? "", member.column - columnOf(member));
  const fields = run.filter((member) => member.group === group).map((member) => member.line.key);
  const wrong = fault("indentation", { what: "group", fields, group, column });
  const from = line.indent.length + line.dashes.length;
  const length = (line.key || line.value).length;
  return texts.map((text, index) => [
    start + index,
    {
      line: text,
      from,
      to: from + length,
      fault: { ...wrong, replaces: texts.length },
      shown: texts.join("\n"),
      follows: index > 0,
    },
  ]);
}

/**
 * The lines of the fields that start further left or right than the others, by their indexes: which field belongs to
 * which group is known, so it's clear what was meant, also where YAML reads something else. Fields of the file itself
 * are in no group, and only where YAML stops is one that is indented surely one of them.
 */
export function groupSlipsOf(
  lines: readonly YamlLine[],
  kind: Kind,
  isStopped: boolean,
): Map<number, LineSlip> {
  const file: Field = { name: "", type: "fields", fields: fieldsOf(kind) };
  const first = lines.filter(({ indent, inside }) => isStopped && indent === "" && !inside);
  const placed = isStopped ? new Set(first.map(({ key }) => key)) : undefined;
  const all = groupAt(undefined, file, lines, undefined, placed);
  return new Map(runsOf(movedIn(all, -2), lines).flatMap((run) => slipsOf(run, lines)));
}
