// Tells whether the changes since a commit are words and pictures alone: node scripts/words-only.mjs <commit>
// It prints true or false; false also where it can't know. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from "node:child_process";

/** Words, and what readers and search engines get as it is; scripts, pages and styles in public/ are code. */
const words = [/^content\//, /^public\/.+\.(svg|png|jpe?g|webp|avif|gif|ico|pdf|txt)$/i];

const [before = ""] = process.argv.slice(2);
// A renamed file counts by both of its names.
const { status, stdout } = spawnSync("git", ["diff", "--name-only", "--no-renames", "-z", before, "HEAD"], {
  encoding: "utf8",
});
const files = stdout.split("\0").filter((file) => file !== "");
console.log(
  before !== "" && status === 0 && files.every((file) => words.some((pattern) => pattern.test(file))),
);
