import { readFileSync } from "node:fs";
import path from "node:path";

/** Packages whose command has another name. */
const packages = new Map([
  ["biome", "@biomejs/biome"],
  ["tsc", "typescript"],
]);

/**
 * What Node has to be started with to run a command of an installed package, or Node itself. The scripts in
 * `node_modules/.bin` need a shell on Windows, and a shell splits what people write at its spaces.
 *
 * @param {string} command such as `next`
 * @param {readonly string[]} args
 * @param {string} root the folder of the project
 * @returns {string[]}
 * @throws where the package is not installed
 */
export function withNode(command, args, root = process.cwd()) {
  if (command === "node") return [...args];
  const name = packages.get(command) ?? command;
  const folder = path.join(root, "node_modules", name);
  let text = "";
  try {
    text = readFileSync(path.join(folder, "package.json"), "utf8");
  } catch {
    throw new Error(`The package ${name} is not installed: npm ci --include=dev brings it.`);
  }
  const { bin } = JSON.parse(text);
  const file = typeof bin === "string" ? bin : bin?.[command];
  if (typeof file !== "string") throw new Error(`The package ${name} has no command ${command}.`);
  return [path.join(folder, file), ...args];
}
