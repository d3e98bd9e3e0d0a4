import { readFileSync } from "node:fs";
import path from "node:path";

/** Packages that aren't named like their command. */
const packages = new Map([
  ["biome", "@biomejs/biome"],
  ["tsc", "typescript"],
]);

/**
 * The arguments with which Node runs a command of an installed package, or a script for `node`. The scripts
 * in `node_modules/.bin` need a shell on Windows, which would split what people type at its spaces.
 *
 * @param {string} command such as `next`
 * @param {readonly string[]} args
 * @param {string} root the folder of the project
 * @returns {string[]}
 * @throws if the package isn't installed
 */
export function withNode(command, args, root = process.cwd()) {
  if (command === "node") return [...args];
  const name = packages.get(command) ?? command;
  const folder = path.join(root, "node_modules", name);
  let text = "";
  try {
    text = readFileSync(path.join(folder, "package.json"), "utf8");
  } catch {
    throw new Error(`The package ${name} isn't installed. To install it: npm ci --include=dev`);
  }
  const { bin } = JSON.parse(text);
  const file = typeof bin === "string" ? bin : bin?.[command];
  if (typeof file !== "string") throw new Error(`The package ${name} has no command ${command}.`);
  return [path.join(folder, file), ...args];
}
