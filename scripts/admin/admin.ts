import { existsSync } from "node:fs";
import open from "open";
import { notListening, portOf } from "../listen.ts";
import { serveAdmin } from "./serve.ts";

const { PORT = "0", CI } = process.env;
try {
  const { url } = await serveAdmin(process.cwd(), portOf(PORT));
  console.log(`The form editor stands at ${url} (Ctrl+C stops it).

1. Open this address in Chrome or Edge. Other browsers cannot write to a folder.
2. Press “Work with Local Repository” and choose this folder: ${process.cwd()}
3. When the browser asks, allow it to change the files.

What you save is in the folder content/ at once, and on no other computer. It does not publish anything.
Afterwards, npm run check says whether all is well.`);
  if (!existsSync(".git")) {
    console.log("\nThe editor accepts only a folder under git, and this one is not: git init makes it one.");
  }
  if (process.stdout.isTTY && !CI) await open(url);
} catch (error) {
  console.error(notListening(error, PORT, "npm run admin"));
  process.exitCode = 1;
}
