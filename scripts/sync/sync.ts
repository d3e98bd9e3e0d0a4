import { isError } from "../../lib/messages/problem.ts";
import { textReport } from "../../lib/messages/report.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { momentOf } from "../../lib/site/now.ts";
import { readOptions } from "../options.ts";
import { outcomeOf } from "./outcome.ts";
import {
  areasLine,
  examplesLine,
  fromNowhereLine,
  lastLine,
  namesBlock,
  nextLine,
  nowhereLine,
  reasonsOf,
  tableOf,
  unreadLines,
} from "./summary.ts";
import { writeFiles } from "./write-files.ts";

const help = `Brings the openings of the applicant tracking system that source in content/company.md names into content/positions/.
Positions of your own stay as they are.

  npm run sync                           adds, changes and closes positions
  npm run sync -- --dry-run              shows what it would do, and does nothing
  npm run sync -- --add-names            writes the offices and teams that the board names too, for you to review
  npm run sync -- --accept               goes on where the board is empty, or more than a third of the positions is gone at once
  npm run sync -- --base-url=https://…   asks under this address, such as a proxy's, followed by host and path

Ends with 0 if every opening can be published, with 1 if nothing could be done, with 2 if it needs --accept, and with
3 if it is done, but some openings are left out.`;

const asked = readOptions(help, {
  "dry-run": { type: "boolean" },
  "add-names": { type: "boolean" },
  accept: { type: "boolean" },
  "base-url": { type: "string" },
});

/** Shows progress: on a terminal in one line that it overwrites, elsewhere in lines. */
function progress(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
}

async function sync(options: NonNullable<typeof asked>): Promise<number> {
  const root = process.cwd();
  const outcome = await outcomeOf(readContentFolder(root), momentOf(process.env), {
    baseUrl: options["base-url"],
    addNames: options["add-names"],
    env: process.env,
    progress,
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
  if ("faults" in outcome) {
    for (const fault of outcome.faults) console.error(fault);
    console.error("Nothing was changed.");
    return 1;
  }
  const { plan, names, unread, others, problems, sudden, toReview, examples } = outcome;
  const say = (...paragraphs: readonly string[]) => {
    for (const paragraph of paragraphs) if (paragraph !== "") console.log(`${paragraph}\n`);
  };
  say(tableOf({ changes: [...names, ...plan.changes], unchanged: plan.unchanged }));
  if (others > 0)
    say(`Entries of the board that are no openings, such as talent pools or unlisted jobs: ${others}.`);
  const errors = problems.filter(isError);
  if (errors.length > 0)
    say(
      "These files are left as they are, since the board's fields would stop the site:",
      textReport(errors, plan.changes.length),
    );
  const isTried = options["add-names"];
  say(
    unreadLines(unread),
    ...reasonsOf(plan),
    namesBlock(plan.unknown, isTried),
    areasLine(plan.areas, isTried),
  );
  say(fromNowhereLine(plan), nowhereLine(plan));
  if (plan.open === 0 && plan.listed > 0) say(examplesLine(examples));
  if (sudden !== undefined && !options.accept) {
    console.error(`${sudden} Nothing was changed. If that is right: npm run sync -- --accept`);
    return 2;
  }
  if (!options["dry-run"]) writeFiles(root, [...names, ...plan.changes]);
  const broken = new Set(errors.map(({ file }) => file)).size;
  console.log([lastLine(plan, unread.length, broken), nextLine(toReview)].filter(Boolean).join("\n"));
  return plan.left.length + unread.length + broken > 0 ? 3 : 0;
}

if (asked !== undefined) {
  process.exitCode = await sync(asked).catch((error: Error) => {
    console.error(`${error.message}\nNothing was changed.`);
    return 1;
  });
}
