import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { untranslatedFiles } from "../../lib/rules/advice/across-files.ts";
import { halfTranslatedFiles } from "../../lib/rules/half-translated.ts";
import { momentOf } from "../../lib/site/now.ts";
import { readOptions } from "../options.ts";
import { languageLines, rowsOf, statusTable, unreadLine } from "./status-table.ts";

const help = `Shows every position with its status, last day, days left, days open, team, offices and file, what will open or close in
the next 30 days, and which files still need a translation.

  npm run status

Days open are counted in the time zone of a position's first office, days left where the last day ends last.
SOURCE_DATE_EPOCH=1795000000 shows another day.`;

if (readOptions(help, {}) !== undefined) {
  const { files, publicFiles } = readContentFolder(process.cwd());
  const { content, sources, translatedFiles } = readContent(files, { publicFiles });
  const rows = rowsOf(content.positions.list, momentOf(process.env));
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  console.log(statusTable(rows, colour));
  const half = halfTranslatedFiles(translatedFiles.values());
  for (const line of languageLines(untranslatedFiles(sources), half)) console.log(`\n${line}`);
  const unread = unreadLine(sources, rows);
  if (unread !== undefined) console.log(`\n${unread}`);
}
