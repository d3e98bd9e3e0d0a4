import { existsSync } from "node:fs";
import open from "open";
import { notListening, portOf } from "../listen.ts";
import { serveAdmin } from "./editor.ts";

const { PORT = "0", CI } = process.env;
try {
  const { url } = await serveAdmin(process.cwd(), portOf(PORT));
  console.log(`The form editor is at ${url} (Ctrl+C stops it).

1. Open this address in Chrome or Edge. Other browsers can't write to a folder.
2. Press “Work with Local Repository” and choose this folder: ${process.cwd()}
3. When the browser asks, allow it to edit the files.

What you save goes straight into the folder content/ on this computer. It doesn't publish anything.
When you are done, npm run check tells you if anything is wrong.`);
  if (!existsSync(".git")) {
    console.log("\nThe editor only accepts a folder under git, and this one isn't. To make it one: git init");
  }
  if (process.stdout.isTTY && !CI) await open(url);
} catch (error) {
  console.error(notListening(error, PORT, "npm run admin"));
  process.exitCode = 1;
}
