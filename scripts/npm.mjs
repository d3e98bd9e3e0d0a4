import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

/** @param {string} link */
function targetOf(link) {
  try {
    return realpathSync(link);
  } catch {
    return "";
  }
}

/**
 * The JavaScript of npm, or undefined where there is none. Node runs it without a shell, which `npm.cmd` would need on
 * Windows: what is handed on would be split at its spaces.
 *
 * @param {Record<string, string | undefined>} environment in which npm names itself when it runs a script
 * @param {string} node the program Node, beside which npm lies as a rule
 * @returns {string | undefined}
 */
export function npmFile(environment = process.env, node = process.execPath) {
  // Yarn and pnpm name themselves there, too.
  const own = environment.npm_execpath ?? "";
  if (path.basename(own) === "npm-cli.js" && existsSync(own)) return own;
  const folders = [path.dirname(node), ...(environment.PATH ?? "").split(path.delimiter)];
  return folders
    .filter((folder) => folder !== "")
    .flatMap((folder) => [
      // Beside npm.cmd on Windows; elsewhere `npm` is a link to it.
      path.join(folder, "node_modules/npm/bin/npm-cli.js"),
      targetOf(path.join(folder, "npm")),
    ])
    .find((file) => path.basename(file) === "npm-cli.js" && existsSync(file));
}
