import { readContentFolder } from "../../lib/read/content-folder.ts";
import { momentOf } from "../../lib/site/now.ts";
import { reviewText } from "./review-text.ts";

/*
 * Prints what a pull request would change on the site, as the workflow Publish answers it: `tsx scripts/review/review.ts
 * BEFORE AFTER`, two folders with a content/ each. Prints nothing where no content has changed.
 */

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined) {
  console.error("Name two folders: the project before the change, and after it.");
  process.exitCode = 2;
} else {
  const text = reviewText(readContentFolder(before), readContentFolder(after), momentOf(process.env));
  if (text !== undefined) console.log(text);
}
