import { parseArgs } from "node:util";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { momentOf } from "../../lib/site/now.ts";
import { rowsOf } from "./rows.ts";
import { statusTable } from "./table.ts";

const help = `Shows every position with its status, last day, days left and days open, team, offices and file, and what will open
or close in the next 30 days.

  npm run status

Days are counted in the time zone of a position's first office. SOURCE_DATE_EPOCH sets another today.`;

/** Whether only the table was asked for. */
function readOptions(): "help" | "table" | "wrong" {
  try {
    const { values } = parseArgs({ options: { help: { type: "boolean", short: "h", default: false } } });
    return values.help ? "help" : "table";
  } catch {
    return "wrong";
  }
}

const options = readOptions();
if (options === "table") {
  const { files, publicFiles } = readContentFolder(process.cwd());
  const { content, sources } = readContent(files, { publicFiles, bodies: false });
  const rows = rowsOf(content.positions.list, momentOf(process.env));
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  console.log(statusTable(rows, colour));
  const unread = sources.filter(({ name }) => name.kind === "position").length - rows.length;
  if (unread > 0) {
    const subject =
      unread === 1
        ? "1 more position has a mistake in it and is"
        : `${unread} more positions have mistakes in them and are`;
    console.log(`\n${subject} not shown here. npm run check says what is wrong.`);
  }
} else {
  console[options === "help" ? "log" : "error"](help);
  process.exitCode = options === "help" ? 0 : 2;
}
