import { type FieldDescription, fieldsOf } from "../../content/field-list.ts";
import type { Kind } from "../../content/schema.ts";
import { allowable, fault } from "../../messages/catalogue.ts";
import type { LineSlip } from "./line-rule.ts";
import { isBlankLine, type YamlLine } from "./yaml-line.ts";

/** A field of a group, or the first one of an item, with the lines below that are part of its value. */
interface Member {
  at: number;
  end: number;
  line: YamlLine;
}

/** A field whose own fields are on the lines below it. */
interface Group {
  field: FieldDescription;
  opener: Member;
  members: Member[];
  /** Those of its fields that are groups themselves. */
  inner: Group[];
}

/** A line that has to move, and the column where it belongs. */
interface Moved extends Member {
  group: string;
  column: number;
}

const widthOf = ({ line }: Member) => line.indent.length;
const isItem = ({ line }: Member) => line.dashes !== "";

/** The column in which most of some lines start; in a tie, the one that people mean most often. */
function usual(columns: readonly number[], preferred: number): number {
  const weight = (column: number) =>
    columns.filter((each) => each === column).length + (column === preferred ? 0.5 : 0);
  return columns.toSorted((a, b) => weight(b) - weight(a))[0] ?? preferred;
}

/** The names of the fields in a group; those of a map are codes. */
const namesIn = ({ type, fields }: FieldDescription): readonly string[] =>
  type === "map" ? allowable : fields.map(({ name }) => name);

/** The field that a line names and that has its own on the lines below. */
function openedBy({ dashes, key, value }: YamlLine, fields: readonly FieldDescription[]) {
  if (dashes !== "" || !/^(?:#|$)/.test(value)) return undefined;
  const field = fields.find(({ name }) => name === key);
  const isList = field?.type === "list" && field.fields.length > 0;
  return isList || field?.type === "fields" || field?.type === "map" ? field : undefined;
}

/** A field with the lines below that have no name: items of a list, and a text over several lines. */
function memberAt(at: number, line: YamlLine, lines: readonly YamlLine[]): Member {
  let end = at + 1;
  for (let below = lines[end], next = end; below !== undefined; next++, below = lines[next]) {
    const isPart =
      below.inside || (below.key === "" && (below.dashes !== "" || below.indent.length > line.indent.length));
    if (isPart) end = next + 1;
    else if (!isBlankLine(below)) break;
  }
  return { at, end, line };
}

/** What else a line may be: a field outside the group, if none of that name is there yet. */
interface Outside {
  names: readonly string[];
  seen: ReadonlySet<string>;
}

/** Collects the fields of a group, wherever their lines start. */
function groupAt(
  opener: Member,
  field: FieldDescription,
  lines: readonly YamlLine[],
  outside: Outside,
): Group & { end: number } {
  const names = namesIn(field);
  const group: Group = { field, opener, members: [], inner: [] };
  let seen = new Set<string>();
  let at = opener.end;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    if (isBlankLine(line)) {
      at++;
      continue;
    }
    const member = memberAt(at, line, lines);
    const startsItem = field.type === "list" && isItem(member);
    if (startsItem) seen = new Set();
    const isOutside = outside.names.includes(line.key) && !outside.seen.has(line.key);
    const isPlaced = field.type === "list" ? startsItem || group.members.length > 0 : line.dashes === "";
    const isOurs = names.includes(line.key) && !seen.has(line.key) && isPlaced && !line.indent.includes("\t");
    if (!isOurs || (isOutside && !startsItem && widthOf(member) <= widthOf(opener))) break;
    seen.add(line.key);
    group.members.push(member);
    at = member.end;
    const inner = openedBy(line, field.fields);
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
  const columns = members
    .filter((member) => (isList ? isItem(member) : widthOf(member) > widthOf(opener)))
    .map(widthOf);
  const most = usual(columns, outer + 2);
  const column = most > outer || isList ? most : outer + 2;
  const columnOf = (member: Member) => {
    const item =
      isList && !isItem(member) ? members.findLast((each) => isItem(each) && each.at < member.at) : undefined;
    return column + (item?.line.dashes.length ?? 0);
  };
  const below = inner.flatMap((group) => movedIn(group, columnOf(group.opener)));
  const own = members
    .map((member) => ({ ...member, group: field.name, column: columnOf(member) }))
    .filter((member) => widthOf(member) !== member.column);
  return [...own, ...below];
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
      texts[at] = shifted(texts[at] ?? "", member.column - widthOf(member));
  const fields = run.filter((member) => member.group === group).map((member) => member.line.key);
  const wrong = fault("indentation", { what: "group", fields, group, column });
  const from = line.indent.length + line.dashes.length;
  return texts.map((text, index) => [
    start + index,
    {
      line: text,
      from,
      to: from + line.key.length,
      fault: { ...wrong, replaces: texts.length },
      shown: texts.join("\n"),
      follows: index > 0,
    },
  ]);
}

/**
 * The lines of groups that start further left or right than the others, by their indexes: which field belongs to which
 * group is known, so it's clear what was meant, also where YAML reads something else.
 */
export function groupSlipsOf(lines: readonly YamlLine[], kind: Kind): Map<number, LineSlip> {
  const fields = fieldsOf(kind);
  const names = fields.map(({ name }) => name);
  const seen = new Set<string>();
  const moved: Moved[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    at++;
    if (line === undefined || line.inside || line.indent !== "") continue;
    seen.add(line.key);
    const field = openedBy(line, fields);
    if (field === undefined) continue;
    const group = groupAt({ at: at - 1, end: at, line }, field, lines, { names, seen });
    moved.push(...movedIn(group, 0));
    at = group.end;
  }
  return new Map(runsOf(moved, lines).flatMap((run) => slipsOf(run, lines)));
}
