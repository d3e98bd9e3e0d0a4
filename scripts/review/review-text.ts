import type { Temporal } from "temporal-polyfill";
import type { Position } from "../../lib/content/content.ts";
import { addressOf } from "../../lib/content/paths.ts";
import { dayIn, daysBetween, statusOf, timezonesOf } from "../../lib/content/status.ts";
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

/** What happens to a position, as the end of a sentence that starts with its title; undefined if nothing does. */
function changeOf(before: Position | undefined, after: Position | undefined, now: Temporal.Instant) {
  const was = before && statusOf(before, now);
  if (after === undefined)
    return was === "draft" || was === "scheduled"
      ? "goes, and has never been on the site."
      : "goes, with its page: people who come back to its address find nothing there.";
  const is = statusOf(after, now);
  const today = dayIn(timezonesOf(after)[0], now);
  const until =
    after.closes === undefined
      ? "stays open until someone closes it"
      : `its last day is ${dayFrom(today, after.closes)}`;
  const sameDates = before?.opened === after.opened && before.closes === after.closes;
  if (is === was && sameDates) return is === "draft" ? undefined : "changes on the site.";
  switch (is) {
    case "draft":
      return was === undefined
        ? "is a draft: only the live preview shows it, until its line `draft: true` is deleted."
        : "leaves the site, and is a draft again.";
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
  const [old, fresh] = [before, after].map(
    ({ files }) => new Map(files.map(({ path, text }) => [path, text])),
  );
  const paths = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])].filter(
    (path) => old?.get(path) !== fresh?.get(path),
  );
  if (paths.length === 0) return undefined;
  const changed = new Set(paths.map((path) => path.replace(/(\.[a-z-]+)?\.md$/i, "")));
  const { content: was } = check(before, now);
  const { content, problems } = check(after, now);
  const bySlug = (list: readonly Position[]) => new Map(list.map((position) => [position.slug, position]));
  const [gone, come] = [bySlug(was.positions.list), bySlug(content.positions.list)];
  const broken = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const positions = [...new Set([...gone.keys(), ...come.keys()])].flatMap((slug) => {
    const file = `content/positions/${slug}`;
    // One that can't be read isn't gone: the check says what is wrong with it.
    if (!changed.has(file) || broken.has(`${file}.md`)) return [];
    const change = changeOf(gone.get(slug), come.get(slug), now);
    const { title = slug } = come.get(slug) ?? gone.get(slug) ?? {};
    return change === undefined ? [] : [`- ${quoted(title)} ${change}`];
  });
  const errors = problems.filter(({ severity }) => severity === "error");
  const advice = problems.filter(({ severity, file }) => severity === "warning" && paths.includes(file));
  const report = textReport([...errors, ...advice], after.files.length);
  const pages = paths.flatMap((path) => {
    const address = fresh?.has(path) ? addressOf(path) : undefined;
    return address === undefined
      ? []
      : [`- ${quoted(path)} → ${new URL(address.slice(1), content.company.url).href}`];
  });
  return [
    mark,
    "### What this would change on the site",
    positions.length > 0 ? positions.join("\n") : "No position opens or closes.",
    errors.length > 0
      ? "**The check finds errors. Until they’re fixed, the site stays as it is.**"
      : advice.length > 0
        ? "The check finds no error. It has advice:"
        : "The check has nothing to say.",
    ...(errors.length + advice.length > 0
      ? [`\`\`\`\`text\n${report.replaceAll("````", "'''").slice(0, most)}\n\`\`\`\``]
      : []),
    ...(pages.length > 0
      ? [
          `Where to look once it’s merged (before that, \`npm run dev\` shows it):\n\n${pages.slice(0, 50).join("\n")}`,
        ]
      : []),
  ].join("\n\n");
}
