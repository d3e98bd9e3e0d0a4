import { writeFileSync } from "node:fs";
import { reference, referencePath } from "./reference.ts";

/* `npm run guide`: writes the reference of the guide from the code, with all fields, errors and advice. */

writeFileSync(referencePath, reference());
console.log(`Wrote ${referencePath}.`);
