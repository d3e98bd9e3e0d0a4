import { writeFileSync } from "node:fs";
import { reference, referencePath } from "./reference.ts";

// Writes the reference of the guide anew: fields, errors and advice, from the code that uses them.
writeFileSync(referencePath, reference());
console.log(`Wrote ${referencePath} anew.`);
