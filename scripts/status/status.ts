import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { lackingTwins } from "../../lib/rules/advice/untranslated.ts";
import { momentOf } from "../../lib/site/now.ts";
import { readOptions } from "../options.ts";
import { rowsOf } from "./rows.ts";
import { languageLines, statusTable } from "./table.ts";

const help = `Shows every position with its status, last day, days left and days open, team, offices and file, and what will open
or close in the next 30 days; then which files lack a text in a further language of the site.

  npm run status

Days are counted in the time zone of a position's first office. SOURCE_DATE_EPOCH sets another today.`;

if (readOptions(help, {}) !== undefined) {
  const { files, publicFiles } = readContentFolder(process.cwd());
  const { content, sources } = readContent(files, { publicFiles, bodies: false });
  const rows = rowsOf(content.positions.list, momentOf(process.env));
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  console.log(statusTable(rows, colour));
  for (const line of languageLines(lackingTwins(sources))) console.log(`\n${line}`);
  const unread = sources.filter(({ name }) => name.kind === "position").length - rows.length;
  if (unread > 0) {
    const subject =
      unread === 1
        ? "1 more position has a mistake in it and is"
        : `${unread} more positions have mistakes in them and are`;
    console.log(`\n${subject} not shown here. npm run check says what is wrong.`);
  }
}
