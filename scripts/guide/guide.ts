import { readFileSync, writeFileSync } from "node:fs";
import { guidePath, withTables } from "./pages.ts";

// Writes the tables of the guide anew: fields, errors and advice, from the code that uses them.
const guide = readFileSync(guidePath, "utf8");
const written = withTables(guide);
if (written === guide) console.log(`The tables in ${guidePath} are up to date.`);
else {
  writeFileSync(guidePath, written);
  console.log(`Wrote the tables in ${guidePath} anew.`);
}
