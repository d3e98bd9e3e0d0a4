import stringWidth from "string-width";
import { counted } from "../../lib/messages/message.ts";
import { countryName } from "./countries.ts";
import type { Unknown } from "./known-names.ts";
import type { Lack } from "./opening-fields.ts";
import type { Change, Plan } from "./plan.ts";

const words = { add: "added", change: "changed", close: "closed" } as const;

const padded = (text: string, width: number) => text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** A line for each file, by what happens to it, and then the totals. */
export function tableOf({ changes, unchanged }: Pick<Plan, "changes" | "unchanged">): string {
  const rows = changes
    .map(({ kind, path, title }) => [words[kind], path, title] as const)
    .sort(([a, pathA], [b, pathB]) => (a === b ? (pathA < pathB ? -1 : 1) : a < b ? -1 : 1));
  const width = Math.max(0, ...rows.map(([, path]) => stringWidth(path)));
  const lines = rows.map(([word, path, title]) => `${padded(word, 8)} ${padded(path, width)}  ${title}`);
  const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  const sums = `${count("add")} added, ${count("change")} changed, ${count("close")} closed, ${unchanged} as they were.`;
  return [...lines, ...(lines.length > 0 ? [""] : []), sums].join("\n");
}

/** What to do about a field that neither the board nor company.md gives. */
const remedies: Partial<Record<Lack, [what: string, remedy: string]>> = {
  contract: [
    "without a contract",
    "Say once which it is, under source in content/company.md:\n    contract: permanent",
  ],
  team: [
    "without a team on the board",
    "Say once whose they are, under source in content/company.md:\n    team: the-name-of-a-file-in-teams",
  ],
};

/** Why openings are left out: a line for each reason, and what to do about it. */
export function reasonsOf({ left }: Pick<Plan, "left">): string[] {
  return (Object.keys(remedies) as Lack[]).flatMap((lack) => {
    const lacking = left.filter(({ lacks }) => lacks.includes(lack));
    const [what, remedy] = remedies[lack] ?? [];
    return lacking.length === 0 ? [] : `${counted(lacking.length, "opening")} ${what}. ${remedy}`;
  });
}

/** The openings that can't be read, and what helps. */
export const unreadLines = (unread: readonly string[]): string =>
  unread.length === 0
    ? ""
    : [
        ...unread,
        "Open these in the system, and save them once more; content/SYNC.md says what else helps.",
      ].join("\n");

/** The names that no office or team has: what to do, and lines to paste. */
export function namesBlock(unknown: readonly Unknown[], isTried = false): string {
  if (unknown.length === 0) return "";
  const kinds = (["team", "office"] as const).flatMap((kind) => {
    const all = unknown.filter((one) => one.kind === kind);
    return all.length === 0 ? [] : counted(all.length, kind);
  });
  const lines = unknown.map(
    ({ kind, name, openings }) =>
      `names: [${JSON.stringify(name)}]  # ${kind === "team" ? "a team" : "an office"}, ${counted(openings, "opening")}`,
  );
  return [
    isTried
      ? `The board names ${kinds.join(" and ")} that no list of towns has. These openings are shown without a place.`
      : `The board names ${kinds.join(" and ")} that no file has. To write a file for each: npm run sync -- --add-names`,
    "If you have it under another name, paste its line among the fields of that file:",
    "",
    ...lines,
  ].join("\n");
}

export function areasLine(areas: readonly string[], isTried = false): string {
  if (areas.length === 0) return "";
  const listed = areas.map((area) => `"${area}"`).join(", ");
  const add = isTried ? "" : " If that's a region or a town of yours, add it: npm run sync -- --add-names.";
  return `Remote jobs are open to ${listed}, which is no country.${add} Or write into their files which countries that is, such as applicants: [FR, DE]; or EU, EEA or worldwide.`;
}

export function fromNowhereLine({ fromNowhere, home }: Pick<Plan, "fromNowhere" | "home">): string {
  if (fromNowhere === 0) return "";
  const say = fromNowhere === 1 ? "doesn't say" : "don't say";
  const so =
    home === undefined
      ? "and Google shows no such job. Say"
      : `so the site says ${countryName(home)}, where all your offices are. If people may apply from elsewhere too, say`;
  return `${counted(fromNowhere, "remote job")} ${say} from where people may apply, ${so} it in the place on the board, such as "Remote (Germany)"; or write it into the file, such as applicants: [DE].`;
}

export function nowhereLine({ nowhere }: Pick<Plan, "nowhere">): string {
  if (nowhere === 0) return "";
  const have =
    nowhere === 1
      ? "has no place on the board, so its page names"
      : "have no place on the board, so their pages name";
  return `${counted(nowhere, "opening")} ${have} none, and Google shows no such job. Enter it in the system; or write it into the file, such as offices: [berlin].`;
}

/** What to delete once the site has real openings; only the first sync says it, since a notice may be wanted. */
export function examplesLine({
  positions,
  notice,
}: {
  positions: number;
  notice: string | undefined;
}): string {
  const sentences = [
    ...(positions > 0
      ? [
          `${counted(positions, "position")} of the site ${positions === 1 ? "isn't" : "aren't"} from the board: if these are examples, delete their files in content/positions/.`,
        ]
      : []),
    ...(notice === undefined
      ? []
      : [
          `The site says with all openings "${notice}": if that's not so, delete notice in content/company.md.`,
        ]),
  ];
  return sentences.join("\n");
}

/** What to do after a sync: read through the files that it has added and that still say so. */
export function nextLine(toReview: number): string {
  if (toReview === 0) return "";
  const files = toReview === 1 ? "1 new file" : `${toReview} new files`;
  return `Next: ${files} to read through in content/offices/ and content/teams/ (step 7 of content/SYNC.md).`;
}

/** How many openings have no page to publish, and why; undefined if all have one. */
export function lastLine({ left, listed }: Plan, unread: number, broken: number): string {
  const reasons = [
    ...(left.length > 0 ? [`${left.length} left out until you have added what is missing`] : []),
    ...(unread > 0 ? [`${unread} that cannot be read`] : []),
    ...(broken > 0 ? [`${broken} whose files have errors`] : []),
  ];
  return reasons.length === 0
    ? `All ${counted(listed, "opening")} of the board can be published.`.replace(
        "All 1 opening ",
        "The 1 opening ",
      )
    : `${counted(left.length + unread + broken, "opening")} of ${listed} cannot be published: ${reasons.join(", ")}.`;
}
