import { textReport } from "../../lib/messages/report.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { momentOf } from "../../lib/site/now.ts";
import { readOptions } from "../options.ts";
import { outcomeOf } from "./outcome.ts";
import { tableOf } from "./table.ts";
import { writeAll } from "./write-all.ts";

const help = `Brings the openings of the recruiters' system that source in content/company.md names into content/positions/.
Files that it did not write stay as they are.

  npm run sync                           adds, changes and closes
  npm run sync -- --dry-run              shows what it would do, and does nothing
  npm run sync -- --accept               goes on where the board is empty, or more than a third of the positions is gone at once
  npm run sync -- --base-url=https://…   puts an address, such as a proxy's, before host and path of what is asked

Ends with 1 where nothing could be done, and with 2 where it needs --accept.`;

const asked = readOptions(help, {
  "dry-run": { type: "boolean" },
  accept: { type: "boolean" },
  "base-url": { type: "string" },
});

/** One line that is written anew on a terminal; a line each elsewhere. */
function progress(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
}

async function sync(options: NonNullable<typeof asked>): Promise<number> {
  const root = process.cwd();
  const folder = readContentFolder(root);
  const outcome = await outcomeOf(folder, momentOf(process.env), { baseUrl: options["base-url"], progress });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
  if ("faults" in outcome) {
    for (const fault of outcome.faults) console.error(fault);
    console.error("Nothing was changed.");
    return 1;
  }
  const { plan, problems, sudden } = outcome;
  console.log(tableOf(plan));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    console.log(`\nThe check will want of these files:\n\n${textReport(errors, plan.changes.length)}`);
  if (sudden !== undefined && !options.accept) {
    console.error(`${sudden} If that is right: npm run sync -- --accept`);
    return 2;
  }
  if (!options["dry-run"]) writeAll(root, plan.changes);
  return 0;
}

if (asked !== undefined) {
  process.exitCode = await sync(asked).catch((error: Error) => {
    console.error(`${error.message}\nNothing was changed.`);
    return 1;
  });
}
