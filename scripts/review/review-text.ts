import type { Temporal } from "temporal-polyfill";
import type { Position } from "../../lib/content/content.ts";
import { fieldsByName } from "../../lib/content/field-list.ts";
import { addressOf, nameOf, originalPath } from "../../lib/content/paths.ts";
import { dayIn, daysBetween, statusOf, timezonesOf } from "../../lib/content/status.ts";
import { listed } from "../../lib/messages/message.ts";
import { isError, type Problem } from "../../lib/messages/problem.ts";
import { textReport } from "../../lib/messages/report.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { formatDay } from "../../lib/site/format.ts";

/** How the comment starts, so that the next run finds it. */
export const mark = "<!-- what this would change -->";

/** The longest list of messages, in characters: GitHub takes comments of 65,536. */
const most = 20_000;

/** Someone else's words as code, so that no mention, link or mark in them has an effect. */
const quoted = (words: string) => `\`${words.replace(/[`\n\r]/g, " ").trim()}\``;

/** A day, and how far it is: "11 January 2027 (in 44 days)". */
function dayFrom(today: string, day: string): string {
  const days = daysBetween(today, day);
  const far = days === 0 ? "today" : days === 1 ? "tomorrow" : days > 1 ? `in ${days} days` : "past";
  return `${formatDay(day, "en-GB")} (${far})`;
}

/** A position as its files say it, without what follows from other files. */
function written({
  team,
  offices,
  body,
  translations,
  applicantCountries: _,
  near: __,
  ...others
}: Position) {
  return {
    ...{ ...others, team: team.slug, offices: offices.map(({ slug }) => slug), text: body.markdown },
    translations: translations.map(({ body: { file: _, ...text }, ...rest }) => ({ ...rest, ...text })),
  };
}

/** The keys under which one of two maps has something else than the other, or nothing. */
function changedKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
}

/** The fields in which two versions of a position differ, as the form calls them. */
function differences(before: Position, after: Position): string[] {
  const fieldsOf = (position: Position) =>
    new Map(Object.entries(written(position)).map(([name, value]) => [name, JSON.stringify(value)]));
  return changedKeys(fieldsOf(before), fieldsOf(after)).map(
    (name) => fieldsByName("position").get(name)?.meta.title.toLowerCase() ?? name,
  );
}

/** What the form calls fields that have another name in messages: `closes` is *Last day* there. */
function formNames(problems: readonly Problem[]): string[] {
  const names = problems.flatMap(({ file, lineText, message, hint }) => {
    const kind = nameOf(file)?.kind;
    if (kind === undefined) return [];
    const words = new Set(`${lineText} ${message} ${hint}`.match(/\w+(?=:)|(?<=`)\w+/g));
    return [...fieldsByName(kind).values()]
      .filter(({ name, meta }) => words.has(name) && meta.title.toLowerCase() !== name.toLowerCase())
      .map(({ name, meta }) => `\`${name}\` is *${meta.title}*`);
  });
  return [...new Set(names)];
}

/** What happens to a position, as the end of a sentence that starts with its title; undefined if nothing does. */
function changeOf(before: Position | undefined, after: Position | undefined, now: Temporal.Instant) {
  const was = before && statusOf(before, now);
  if (after === undefined)
    return was === "draft" || was === "scheduled"
      ? "is deleted, and has never been on the site."
      : "is deleted, with its page: people who come back to its address find nothing there. To keep the page, give it a last day instead.";
  const is = statusOf(after, now);
  const today = dayIn(timezonesOf(after)[0], now);
  const until =
    after.closes === undefined
      ? "stays open until someone closes it"
      : `its last day is ${dayFrom(today, after.closes)}`;
  const sameDates = before?.opened === after.opened && before.closes === after.closes;
  if (is === was && sameDates) {
    const fields = differences(before, after);
    return is === "draft" || fields.length === 0 ? undefined : `changes: ${listed(fields)}.`;
  }
  switch (is) {
    case "draft":
      return was === undefined
        ? "isn't shown yet: it is a draft (in the form: *Hidden*)."
        : "leaves the site: its file stays, as a draft (in the form: *Hidden*).";
    case "scheduled":
      return `opens on ${dayFrom(today, after.opened)}, and ${until}.`;
    case "open":
      return was === "open" ? `stays open, and ${until}.` : `opens as soon as this is merged, and ${until}.`;
    case "closed":
      return was === "closed"
        ? "stays closed."
        : "closes as soon as this is merged; its page stays, and says so.";
  }
}

/** The pictures and other files that are new, changed or gone, with what happens to each. */
function otherFiles(before: ContentFolder, after: ContentFolder): Map<string, string> {
  // The name that a photo is published under changes whenever the picture does.
  const all = ({ photos, downloads, drawings, publicFiles }: ContentFolder) =>
    new Map([
      ...Array.from(photos, ([path, photo]) => [path, photo?.name ?? ""] as const),
      ...Array.from(downloads, (path) => [path, ""] as const),
      ...Array.from(publicFiles, (path) => [`public${path}`, drawings.get(path) ?? ""] as const),
    ]);
  const [old, fresh] = [all(before), all(after)];
  return new Map(
    changedKeys(old, fresh).map((path) => [
      path,
      old.has(path) ? (fresh.has(path) ? "changed" : "gone") : "new",
    ]),
  );
}

/**
 * What a change of the content would mean on the site, in Markdown: which positions open and close and when, what the
 * check says, and where to look. Undefined where no content has changed.
 *
 * @param before the content that is published
 * @param after the content with the change
 */
export function reviewText(
  before: ContentFolder,
  after: ContentFolder,
  now: Temporal.Instant,
): string | undefined {
  const textsOf = ({ files }: ContentFolder) => new Map(files.map(({ path, text }) => [path, text]));
  const fresh = textsOf(after);
  const paths = changedKeys(textsOf(before), fresh);
  const others = otherFiles(before, after);
  if (paths.length + others.size === 0) return undefined;
  const changed = new Set(paths.map(originalPath));
  const { content: was } = check(before, now);
  const { content, problems } = check(after, now);
  const errors = problems.filter(isError);
  const bySlug = (list: readonly Position[]) => new Map(list.map((position) => [position.slug, position]));
  const [gone, come] = [bySlug(was.positions.list), bySlug(content.positions.list)];
  const broken = new Set(errors.map(({ file }) => file));
  const positions = [...new Map([...gone, ...come])].flatMap(
    ([
      slug,
      {
        title,
        body: { file },
      },
    ]) => {
      // One that can't be read isn't gone: the check says what is wrong with it.
      if (!changed.has(file) || broken.has(file)) return [];
      const change = changeOf(gone.get(slug), come.get(slug), now);
      return change === undefined ? [] : [`- ${quoted(title)} ${change}`];
    },
  );
  const touched = new Set([...paths, ...others.keys()]);
  const advice = problems.filter((problem) => !isError(problem) && touched.has(problem.file));
  const report = textReport([...errors, ...advice], after.files.length);
  const hidden = new Set(
    [...content.positions.list, ...content.pages]
      .filter((each) => each.draft || ("opened" in each && statusOf(each, now) === "scheduled"))
      .map(({ body }) => body.file),
  );
  const pages = paths.flatMap((path) => {
    const address = fresh.has(path) && !hidden.has(originalPath(path)) ? addressOf(path) : undefined;
    return address === undefined
      ? []
      : [`- ${quoted(path)} → ${new URL(address.slice(1), content.company.url).href}`];
  });
  const called = formNames([...errors, ...advice]);
  const happens = [...positions, ...Array.from(others, ([path, what]) => `- ${quoted(path)} is ${what}.`)];
  const nothing = broken.size > 0 ? [] : ["No position opens, closes or changes."];
  return [
    mark,
    "### What this would change on the site",
    ...(errors.length > 0
      ? [
          "**Nothing yet: the check finds errors, and the site stays as it is until they're fixed.** *Files changed* shows each at its line.",
        ]
      : []),
    ...(happens.length > 0 ? [happens.join("\n")] : nothing),
    ...(errors.length > 0
      ? []
      : [advice.length > 0 ? "The check finds no error. It has advice:" : "The check finds nothing to fix."]),
    ...(errors.length + advice.length > 0
      ? [`\`\`\`\`text\n${report.replaceAll("````", "'''").slice(0, most)}\n\`\`\`\``]
      : []),
    ...(called.length > 0 ? [`In the form, ${listed(called)}.`] : []),
    ...(pages.length > 0 && errors.length === 0
      ? [`Minutes after it's merged, look here:\n\n${pages.slice(0, 50).join("\n")}`]
      : []),
  ].join("\n\n");
}
